import type { TableRow } from './table-rows.ts';

/** The footnotes of a table by their mark: `*7 out of the 24 live elsewhere` is what `*` means. */
export function footnotesOf(rows: readonly TableRow[]): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap((row): [string, string][] => {
      if (row.kind !== 'words') return [];
      const [, mark, text] = /^([*†‡§¹²³]+|\[\d\])[ :=-]*(\S.*)$/.exec(row.text) ?? [];
      return mark === undefined || text === undefined ? [] : [[mark, text]];
    }),
  );
}
