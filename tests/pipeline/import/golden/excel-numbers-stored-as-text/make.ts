import { workbook } from '../../workbook-file.ts';

export default () =>
  workbook([
    ['Measure', 'Q1 22-23', 'Q2 22-23'],
    ["Referrals to children's social care", '1,391 ', { value: '355', format: '@' }],
  ]);
