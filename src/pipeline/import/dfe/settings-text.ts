import type { ComparatorRow } from '../imported.ts';
import type { Edition } from './edition.ts';
import type { Kind, Mappings } from './mappings.ts';

/** The settings that stand beside a comparator file, with the meaning of the symbols that are in it and of no others. */
export function settingsText(
  kind: Kind,
  {
    file,
    edition,
    mapping,
    rows,
  }: { file: string; edition: Edition; mapping: Mappings; rows: readonly ComparatorRow[] },
): string {
  const used = usedSymbols(mapping, rows).map(([symbol, meaning]) => `${quoted(symbol)}: ${meaning}`);
  const base = file.slice(file.lastIndexOf('/') + 1);
  return [
    `title: ${quoted(kind.title)}`,
    `source: ${quoted(`${kind.source}${kind.layout === 'ees' ? ' (Explore Education Statistics)' : ''}, ${base}`)}`,
    `published: ${edition.published}`,
    `symbols: ${used.length === 0 ? '{}' : `{ ${used.join(', ')} }`}`,
    '',
  ].join('\n');
}

/** The symbols that stand instead of a figure, in words. */
export function symbolsInWords(mapping: Mappings, rows: readonly ComparatorRow[]): string[] {
  const used = usedSymbols(mapping, rows).map(
    ([symbol, meaning]) => `“${symbol}” (${meaning}) ${rows.filter(({ value }) => value === symbol).length}`,
  );
  return used.length === 0 ? [] : [`Symbols instead of a figure, and how many: ${used.join(', ')}.`];
}

function usedSymbols({ symbols }: Mappings, rows: readonly ComparatorRow[]): [string, string][] {
  const values = new Set(rows.map(({ value }) => value));
  return Object.entries(symbols).filter(([symbol]) => values.has(symbol));
}

function quoted(text: string): string {
  return /^[\w.-]*[a-z][\w.-]*$/i.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
