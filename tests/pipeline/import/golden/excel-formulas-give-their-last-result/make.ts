import { changed, workbook } from '../../workbook-file.ts';

export default () =>
  workbook(
    [
      ['Measure', 'Q1 22-23', 'Q2 22-23'],
      ["Referrals to children's social care", 391, 402],
    ],
    changed('<c r="B2"><v>391</v></c>', '<c r="B2"><f>C2-11</f><v>391</v></c>'),
  );
