import { workbook } from '../../workbook-file.ts';

export default () =>
  workbook([
    ['Measure', 'Q1 22-23', 'Q2 22-23'],
    ["Referrals to children's social care", { value: new Date('2022-04-03'), format: 'd-mmm' }, 355],
  ]);
