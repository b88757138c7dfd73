import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { DIST } from './dist.ts';

/** A JSON file of the built site, as it is and of no known form. */
export function jsonOf(file: string): unknown {
  return JSON.parse(textOf(file));
}

export function textOf(file: string): string {
  return readFileSync(path.join(DIST, file), 'utf8');
}

export function bytesOf(file: string): Buffer {
  return readFileSync(path.join(DIST, file));
}

/** What an archive of the built site holds, as text by name. */
export function unpacked(file: string): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytesOf(file))).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The file of the built site that an absolute address leads to. */
export function fileAt(address: string): string {
  const { pathname } = new URL(address);
  return `${pathname.slice(1)}${pathname.endsWith('/') ? 'index.html' : ''}`;
}

/** The rows of a sheet of a workbook under the row that has this column, each by its column names. */
export async function sheetOf(
  file: string,
  { sheet, column }: { sheet: string; column: string },
): Promise<Map<string, unknown>[]> {
  const sheets = await readWorkbook(bytesOf(file));
  const data = sheets.find((one) => one.sheet === sheet)?.data ?? [];
  const head = data.findIndex((row) => row.includes(column));
  return data
    .slice(head + 1)
    .map((row) => new Map((data[head] ?? []).map((name, index) => [String(name), row[index]])));
}
