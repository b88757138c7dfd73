import { LANGUAGES } from '#language/languages.ts';
import { hasErrors, type Problem } from '../problem.ts';
import { checkFigures } from './check-figures.ts';
import type { ImportCouncil } from './council.ts';
import { type Found, together } from './found-figure.ts';
import type { Imported } from './imported.ts';
import { isDownload, readOwnFormat } from './own-format.ts';
import type { Sheet } from './sheet.ts';
import { readTextTable } from './text-table.ts';
import { readWide } from './wide.ts';
import { readExcel } from './workbook.ts';

/**
 * Turns a file that people really have into rows of a release: a wide table typed or saved as text, an Excel workbook, or one of
 * our own forms. What cannot be understood, or could mean two things, is a problem; with an error there is no table.
 */
export async function importFile(
  bytes: Uint8Array,
  { file, council }: { file: string; council: ImportCouncil },
): Promise<Imported> {
  const { sheets, problems, understood } = await readSheets(bytes, file);
  const found = together(
    withoutWords(sheets).map((sheet) => readSheet(sheet, { council, alone: sheets.length === 1 })),
  );
  const all = [...problems, ...found.problems, ...checkFigures(found.figures, council)];
  const rows = found.figures.map(({ row }) => row);
  return {
    tables: hasErrors(all) || rows.length === 0 ? [] : [{ kind: 'release', name: tableName(file), rows }],
    problems: [...all, ...(rows.length === 0 && !hasErrors(all) ? [nothingIn(file)] : [])],
    understood: [...understood, ...found.understood],
  };
}

/** The name of a file in a release: `Q2 Dashboard (final).xlsx` is `q2-dashboard-final`. */
export function tableName(file: string): string {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  return (
    name
      .replace(/\.[a-z]+$/i, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join('-') ?? 'figures'
  );
}

/** The workbook of an indicator that the site offers has a cover and notes, which are words about its figures. */
function withoutWords(sheets: readonly Sheet[]): readonly Sheet[] {
  const names = LANGUAGES.map(({ workbook }) => workbook.sheets).find(({ figures }) =>
    sheets.some((sheet) => isNamed(sheet, figures) && isDownload(sheet)),
  );
  if (names === undefined) return sheets;
  return sheets.filter((sheet) => !isNamed(sheet, names.cover) && !isNamed(sheet, names.notes));
}

function isNamed({ place }: Sheet, name: string): boolean {
  return place.endsWith(`, sheet “${name}”`);
}

function readSheet(sheet: Sheet, { council, alone }: { council: ImportCouncil; alone: boolean }): Found {
  const own = readOwnFormat(sheet, council);
  if (own !== undefined) return own;
  const found = readWide(sheet, council);
  // A workbook has sheets of words, of lists and of charts; one table among them is enough.
  if (alone || !found.problems.some(({ check }) => check === 'no-table')) return found;
  return {
    figures: [],
    problems: [],
    understood: [`${sheet.place}: left out, there is no table with periods in it`],
  };
}

async function readSheets(
  bytes: Uint8Array,
  file: string,
): Promise<{ sheets: readonly Sheet[]; problems: readonly Problem[]; understood: readonly string[] }> {
  if (/\.(?:xlsx|xlsm|xls|xlsb|ods)$/i.test(file) || isWorkbook(bytes)) {
    const { value, problems } = await readExcel(bytes, file);
    return { ...value, problems };
  }
  if (!/\.(?:csv|tsv|txt)$/i.test(file)) return { sheets: [], problems: [otherFormat(file)], understood: [] };
  const { value, problems } = readTextTable(bytes, file);
  return { sheets: value, problems, understood: [] };
}

/** ZIP, as `.xlsx` is, or the format before it, whatever the file is called. */
function isWorkbook(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}

function otherFormat(file: string): Problem {
  return {
    check: 'unknown-format',
    severity: 'error',
    file,
    message: 'We can import tables saved as .csv, .tsv, .txt or .xlsx, and this is none of them.',
    fix: 'Copy the table into Excel, and save it as an Excel workbook or as CSV UTF-8.',
  };
}

function nothingIn(file: string): Problem {
  return {
    check: 'empty-file',
    severity: 'error',
    file,
    message: 'There are no figures here that can be imported.',
    fix: 'Look at what was left out, and why; or delete the file.',
  };
}
