import { changed, workbook } from '../../workbook-file.ts';

export default () =>
  workbook(
    [
      ['Measure', 'Q1 22-23', 'Q2 22-23', 'Q3 22-23'],
      ["Referrals to children's social care", 391, { type: 'Formula', value: 'SUM(B2:B2)' }, 402],
    ],
    changed('<c r="B2"><v>391</v></c>', '<c r="B2" t="e"><f>Old!B2</f><v>#REF!</v></c>'),
  );
