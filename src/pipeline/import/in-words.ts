import type { Column } from './columns.ts';
import type { ImportCouncil } from './council.ts';
import type { Match } from './match-rows.ts';
import { quotable } from './quotable.ts';
import { columnLetters } from './sheet.ts';
import type { NamedRow, TableRow } from './table-rows.ts';
import type { LeftOut, Table } from './tables.ts';

/** Where a table is. */
export function linesInWords({ headRows, rows }: Table): string {
  const first = headRows[0]?.line ?? 1;
  return `  Table in lines ${first} to ${rows.at(-1)?.line ?? headRows.at(-1)?.line ?? first}`;
}

/** Which columns are which periods, and which are left out. */
export function columnsInWords(columns: readonly Column[], { policy }: ImportCouncil): string[] {
  const periods = columns.flatMap((column) => {
    if (column.kind !== 'figures') return [];
    const period = `${column.probably ? 'not clear, perhaps ' : ''}${column.period.text}`;
    return [`“${column.head}” is ${period}${column.provisional ? ', provisional' : ''}`];
  });
  const rest = columns.flatMap(({ kind, head, index }) => {
    const name = head === '' ? columnLetters(index) : quotable(head, policy);
    if (kind === 'direction') return [`    Left out: column ${name}: arrows are checked, and never imported`];
    return kind === 'left-out' ? [`    Left out: column ${name}: it is about no period`] : [];
  });
  return [`    Columns: ${periods.length === 0 ? 'none that can be read' : periods.join('; ')}`, ...rest];
}

/** Which measure a row is, and how that is known. */
export function rowInWords({ row, label, code }: NamedRow, match: Match, { policy }: ImportCouncil): string {
  const name = label === '' && code === '' ? 'without a name' : quotable(label === '' ? code : label, policy);
  switch (match.kind) {
    case 'left-out':
      return `    Left out: line ${row.line}, ${name}: ${match.why}`;
    case 'problem':
      return `    Not understood: line ${row.line}, ${name}`;
    case 'measure': {
      const category = match.category === '' ? '' : `, ${match.category}`;
      return `    Line ${row.line}, ${name}: ${match.indicator}${category} (by ${match.how})`;
    }
  }
}

/** What becomes of a row of words. */
export function wordsInWords(
  { line, text }: Extract<TableRow, { kind: 'words' }>,
  {
    isNote,
    footnotes,
    council,
  }: { isNote: boolean; footnotes: ReadonlyMap<string, string>; council: ImportCouncil },
): string {
  const footnote = [...footnotes].find(([mark, words]) => text.startsWith(mark) && text.endsWith(words));
  const words = quotable(text, council.policy);
  if (footnote !== undefined)
    return `    Line ${line}, the note of every figure with ${footnote[0]}: ${words}`;
  return `    Left out: line ${line}, ${isNote ? 'a note below the table' : 'a heading between rows'}: ${words}`;
}

/** What stands outside the tables. */
export function leftOutInWords({ line, text, why }: LeftOut, { policy }: ImportCouncil): string {
  return `  Left out: line ${line}, ${why}${text === '' ? '' : `: ${quotable(text, policy)}`}`;
}
