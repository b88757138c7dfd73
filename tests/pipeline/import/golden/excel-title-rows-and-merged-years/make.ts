import { workbook } from '../../workbook-file.ts';

export default () =>
  workbook([
    [{ value: 'Exampleton performance, Q2 2023-24', columnSpan: 5 }],
    [],
    [null, { value: '2022-23', columnSpan: 2 }, null, { value: '2023-24', columnSpan: 2 }, null],
    ['Measure', 'Q3', 'Q4', 'Q1', 'Q2'],
    ["Referrals to children's social care", 391, 355, 405, 445],
    [{ value: 'Printed on 8 January 2024', columnSpan: 5 }],
  ]);
