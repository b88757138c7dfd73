import { workbook } from '../../workbook-file.ts';

export default () =>
  workbook([
    ['Measure', 'Category', 'Q1 22-23'],
    [{ value: 'Children on a child protection plan', rowSpan: 2 }, 'Under 5', 44],
    [null, '5 and over', 100],
  ]);
