import { changed, workbook } from '../../workbook-file.ts';

const table = (name: string, first: number, second: number) => [
  ['Measure', 'Q1 22-23', 'Q2 22-23'],
  [name, first, second],
];

export default () =>
  workbook(
    {
      'Read me': [['How to use this workbook'], ['Fill in every sheet']],
      'Front door': table("Referrals to children's social care", 391, 355),
      Old: table('Permanent exclusions from school', 9, 8),
    },
    changed('name="Old"', 'name="Old" state="hidden"'),
  );
