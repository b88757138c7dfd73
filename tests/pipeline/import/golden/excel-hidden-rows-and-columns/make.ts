import { changed, workbook } from '../../workbook-file.ts';

export default () =>
  workbook(
    [
      ['Measure', 'Q1 22-23', 'Q2 22-23'],
      ["Referrals to children's social care", 391, 355],
      ['Permanent exclusions from school', 9, 8],
    ],
    changed('<row r="3"', '<row r="3" hidden="1"'),
    changed('<sheetData>', '<cols><col min="3" max="3" hidden="1"/></cols><sheetData>'),
  );
