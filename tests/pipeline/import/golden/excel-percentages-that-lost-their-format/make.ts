import { workbook } from '../../workbook-file.ts';

export default () =>
  workbook([
    ['Measure', 'Q1 22-23', 'Q2 22-23'],
    ['Assessments completed on time', 0.701, 0.675],
  ]);
