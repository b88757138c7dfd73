import { workbook } from '../../workbook-file.ts';

export default () =>
  workbook([
    ['Measure', 'Q1 22-23', 'Q2 22-23'],
    [
      "Referrals to children's social care",
      { value: 1391, format: '#,##0' },
      { value: 1355, format: '£#,##0' },
    ],
    ['Assessments completed on time', { value: 70, format: '0.0' }, { value: 68.04999, format: '0.0' }],
  ]);
