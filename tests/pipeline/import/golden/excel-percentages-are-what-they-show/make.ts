import { workbook } from '../../workbook-file.ts';

export default () =>
  workbook([
    ['Measure', 'Q1 22-23', 'Q2 22-23'],
    ['Assessments completed on time', { value: 0.701, format: '0.0%' }, { value: 0.675, format: '0%' }],
  ]);
