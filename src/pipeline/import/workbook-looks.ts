import { columnLetters } from './sheet.ts';
import { tags } from './xml-tags.ts';
import { unzipTexts } from './zip.ts';

/** How a sheet of a workbook looks, which its values alone do not say. Rows and columns count from 0. */
export interface SheetLooks {
  readonly name: string;
  readonly hidden: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly merged: readonly { top: number; left: number; bottom: number; right: number }[];
  /** The number format of a cell, such as `0.0%`. */
  formatAt(row: number, column: number): string | undefined;
  /** What a cell shows where it holds no value: an error of Excel, or a formula that was never worked out. */
  insteadAt(row: number, column: number): string | undefined;
}

/** The looks of every sheet of an Excel workbook, in the order of its tabs. */
export function workbookLooks(bytes: Uint8Array): SheetLooks[] {
  const files = unzipTexts(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const targets = new Map(
    tags(files.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(({ attributes }) => [
      attributes.get('Id') ?? '',
      attributes.get('Target') ?? '',
    ]),
  );
  const formats = cellFormats(files.get('xl/styles.xml') ?? '');
  return tags(files.get('xl/workbook.xml') ?? '', 'sheet').map(({ attributes }) => {
    const target = targets.get(attributes.get('id') ?? '') ?? '';
    const file = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    return looksOf(files.get(file) ?? '', {
      name: attributes.get('name') ?? '',
      hidden: (attributes.get('state') ?? 'visible') !== 'visible',
      formats,
    });
  });
}

function looksOf(
  xml: string,
  { name, hidden, formats }: { name: string; hidden: boolean; formats: readonly string[] },
): SheetLooks {
  const styles = new Map<string, number>();
  const instead = new Map<string, string>();
  for (const { attributes, inside } of tags(xml, 'c')) {
    const address = attributes.get('r') ?? '';
    styles.set(address, Number(attributes.get('s') ?? 0));
    const value = /<(?:\w+:)?v>([^<]*)</.exec(inside)?.[1];
    if (attributes.get('t') === 'e') instead.set(address, value ?? '#VALUE!');
    else if (value === undefined && /<(?:\w+:)?f[\s>]/.test(inside)) instead.set(address, '=');
  }
  return {
    name,
    hidden,
    hiddenRows: new Set(
      tags(xml, 'row')
        .filter(({ attributes }) => isTrue(attributes.get('hidden')))
        .map(({ attributes }) => Number(attributes.get('r')) - 1),
    ),
    hiddenColumns: new Set(
      tags(xml, 'col')
        .filter(({ attributes }) => isTrue(attributes.get('hidden')))
        .flatMap(({ attributes }) => {
          const [first, last] = [Number(attributes.get('min')), Number(attributes.get('max'))];
          return Array.from({ length: Math.min(last - first + 1, 1000) }, (_, index) => first - 1 + index);
        }),
    ),
    merged: tags(xml, 'mergeCell').flatMap(({ attributes }) => {
      const [from = '', to = from] = (attributes.get('ref') ?? '').split(':');
      const [first, last] = [position(from), position(to)];
      return first === undefined || last === undefined
        ? []
        : [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
    }),
    formatAt: (row, column) => formats[styles.get(addressOf(row, column)) ?? 0],
    insteadAt: (row, column) => instead.get(addressOf(row, column)),
  };
}

/** The number format of each cell style, by its number. */
function cellFormats(xml: string): string[] {
  const own = new Map(
    tags(xml, 'numFmt').map(({ attributes }) => [
      attributes.get('numFmtId') ?? '',
      attributes.get('formatCode') ?? '',
    ]),
  );
  const styles = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return tags(styles, 'xf').map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    return own.get(id) ?? BUILT_IN[id] ?? 'General';
  });
}

/** Formats that files name by number only: ECMA-376, part 1, 18.8.30. Those of dates as Excel shows them in the UK. */
const BUILT_IN: Readonly<Record<string, string>> = {
  '1': '0',
  '2': '0.00',
  '3': '#,##0',
  '4': '#,##0.00',
  '9': '0%',
  '10': '0.00%',
  '14': 'dd/mm/yyyy',
  '15': 'd-mmm-yy',
  '16': 'd-mmm',
  '17': 'mmm-yy',
  '37': '#,##0',
  '38': '#,##0',
  '39': '#,##0.00',
  '40': '#,##0.00',
  '49': '@',
};

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

function position(address: string): { row: number; column: number } | undefined {
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}
