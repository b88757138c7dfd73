import { workbook } from '../../workbook-file.ts';

const hiding = (value: number) => ({ value, format: '[<4]"x";General' });

export default () =>
  workbook([
    ['Measure', 'Q1 22-23', 'Q2 22-23'],
    ['Permanent exclusions from school', hiding(1), hiding(9)],
  ]);
