// Not `/node`, which packs each of a dozen small entries as a stream with room for a large one, and takes twice as long.
import writeExcel, { type Cell, type SheetData } from 'write-excel-file/universal';
import type { Language } from '#language/language.ts';
import { isAllInEnglish, withoutMarks } from '#language/passage.ts';
import { type DocumentProperties, documentProperties } from './document-properties.ts';
import { excelTables } from './excel-tables.ts';
import { keptWorkbook } from './kept-workbook.ts';
import { headRowOf, type Sheet } from './sheet.ts';
import { withoutTimes } from './zip-times.ts';

/**
 * An Excel workbook as the Government Statistical Service asks for it: a title in A1 of every sheet, one table a sheet that is
 * marked as a table, no merged cells, no blank rows, words that wrap. The same sheets make the same bytes on every day.
 * https://analysisfunction.civilservice.gov.uk/policy-store/releasing-statistics-in-spreadsheets/
 */
export function writeWorkbook(
  sheets: readonly Sheet[],
  properties: DocumentProperties,
): Promise<Uint8Array<ArrayBuffer>> {
  const { title, creator } = properties;
  return keptWorkbook(`${title}\n${creator}`, { sheets, properties }, () => write(sheets, properties));
}

async function write(
  sheets: readonly Sheet[],
  properties: DocumentProperties,
): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await writeExcel(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: dataOf(sheet),
      columns: sheet.columns.map(({ width }) => ({ width })),
      stickyRowsCount: headRowOf(sheet),
    })),
    { fontFamily: 'Arial', fontSize: 12, features: [excelTables(sheets), documentProperties(properties)] },
  ).toBlob();
  // Its writer stamps the entries of the ZIP with the time of day, and has no option for another.
  return withoutTimes(new Uint8Array(await blob.arrayBuffer()));
}

/** Text that wraps and stands at the top of its cell, as beside longer text. What nobody has translated says so. */
export function words(text: string, { workbook: say }: Language): Cell {
  const plain = withoutMarks(text);
  return { value: isAllInEnglish(text) ? say.inEnglish(plain) : plain, wrap: true, alignVertical: 'top' };
}

/** A number with as many decimals as it is written with, and commas between its thousands. */
export function number(text: string): Cell {
  const decimals = text.split('.')[1]?.length ?? 0;
  return { value: Number(text), format: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
}

function dataOf({ title, says, columns, rows }: Sheet): SheetData {
  return [
    [{ value: withoutMarks(title), fontWeight: 'bold', fontSize: 16 }],
    ...says.map((line): Cell[] => [line]),
    columns.map(({ name }): Cell => ({ value: name, fontWeight: 'bold' })),
    ...rows.map((row) => [...row]),
  ];
}
