import type { Feature } from 'write-excel-file/universal';
import { getCellAddress, sanitizeAttributeValue } from 'write-excel-file/utility';
import { headRowOf, type Sheet } from './sheet.ts';

/**
 * Marks the table of each sheet as an Excel table, which a screen reader announces by its name and headings. The writer has no
 * option for it. ECMA-376, Part 1, 18.5.1.2.
 */
export function excelTables(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            sheets
              .map(
                (_, index) =>
                  `<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml" PartName="/${fileOf(index)}"/>`,
              )
              .join(''),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            `<Relationship Id="${RELATION}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table${sheetIndex + 1}.xml"/>`,
        },
        'xl/worksheets/sheet{id}.xml': {
          // `tableParts` is the last element of a sheet but for extensions, which we have not.
          insert: () => `<tableParts count="1"><tablePart r:id="${RELATION}"/></tableParts>`,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(sheets.map((sheet, index) => [fileOf(index), tableXml(sheet, index + 1)])),
      },
    },
  };
}

const RELATION = 'rId-table-1';

function fileOf(index: number): string {
  return `xl/tables/table${index + 1}.xml`;
}

function tableXml(sheet: Sheet, id: number): string {
  const head = headRowOf(sheet) - 1;
  const area = `${getCellAddress(head, 0)}:${getCellAddress(head + sheet.rows.length, sheet.columns.length - 1)}`;
  const columns = sheet.columns
    .map(({ name }, index) => `<tableColumn id="${index + 1}" name="${sanitizeAttributeValue(name)}"/>`)
    .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${sheet.name}" displayName="${sheet.name}" ref="${area}" totalsRowShown="0">`,
    sheet.filter === true ? `<autoFilter ref="${area}"/>` : '',
    `<tableColumns count="${sheet.columns.length}">${columns}</tableColumns>`,
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    '</table>',
  ].join('');
}
