import type { Range } from '../range.ts';
import type { PolicyAudit, SheetAudit } from './audit-sheet.ts';
import type { Unreadable } from './read-sheet.ts';
import { thresholdOf } from './reading.ts';
import type { Place, Sheet } from './sheet.ts';

/** What is printed about one table, and how the program ends: 0 nothing can be narrowed, 1 something can, 2 not readable. */
export interface TableReport {
  readonly exitCode: 0 | 1 | 2;
  readonly text: string;
}

interface Told {
  readonly sheet: Sheet;
  readonly threshold: number;
  /** Whether to tell what hidden cells could be. */
  readonly show: boolean;
}

/** An audit in plain English. What a hidden cell could be is told only with `show`. */
export function reportOf(
  { hidden, totals, policies, impossibleAt }: SheetAudit,
  { file, ...told }: Told & { file: string },
): TableReport {
  if (hidden.length === 0)
    return { exitCode: 0, text: `${file}: no count is hidden, so there is nothing to narrow.\n` };
  if (policies.every(({ markers }) => markers === 'impossible')) {
    return unreadableReport(
      {
        line: impossibleAt && told.sheet.rows[impossibleAt.row]?.line,
        message: `No numbers behind the markers fit ${impossibleAt === undefined ? 'the totals of this table' : `the total in the column “${told.sheet.columns[impossibleAt.column]?.label ?? ''}”`}.`,
        fix: 'Check that the totals add up, and that every cell that hides a number has a marker. If a row or column is not a total, give it another name.',
      },
      { file },
    );
  }
  const { sheet, show } = told;
  const exitCode = policies.some(({ narrowed }) => narrowed.length > 0) ? 1 : 0;
  const paragraphs = [
    `${file}: ${countOf(hidden.length, 'hidden cell')}. ${totalsInWords(sheet, totals)}`,
    ...policies.map((policy) => policyInWords(policy, { ...told, hidden })),
  ];
  const hint = exitCode === 1 && !show ? ['What they could be is not printed. To see it, add --show.'] : [];
  return { exitCode, text: `${[...paragraphs, ...hint].join('\n\n')}\n` };
}

/** Why a table cannot be audited, and what to write instead. */
export function unreadableReport(
  { line, message, fix }: Unreadable,
  { file }: { file: string },
): TableReport {
  return {
    exitCode: 2,
    text: `${line === undefined ? file : `${file}:${line}`}\n  ${message}\n  What to do: ${fix}\n`,
  };
}

function totalsInWords({ columns, rows }: Sheet, totals: SheetAudit['totals']): string {
  const names = [
    ...new Set([
      ...totals.columns.map(({ total }) => `column “${columns[total]?.label ?? ''}”`),
      ...totals.rows.map(({ total }) => `row “${rows[total]?.label ?? ''}”`),
    ]),
  ];
  const found =
    names.length === 0
      ? 'No row or column is a total, so nothing can be subtracted. If one is, say --total row or --total column.'
      : `Totals: ${names.join(', ')}.`;
  const notSums = totals.notSums.map(
    (name) => ` The ${name} is not the sum of the others, so it is left out.`,
  );
  const notAlways = totals.notAlways.map((name) => ` The ${name} is not always the sum of the others.`);
  return `${found}${[...notSums, ...notAlways].join('')}`;
}

function policyInWords(
  { zeros, markers, narrowed }: PolicyAudit,
  { sheet, hidden, threshold, show }: Told & Pick<SheetAudit, 'hidden'>,
): string {
  const least = zeros === 'hidden' ? 0 : 1;
  const meanings = [...new Set(hidden.map(({ marker }) => marker))].map(
    (marker) => `${marker} is ${least} to ${(thresholdOf(marker) ?? threshold) - 1}`,
  );
  const policy = `${zeros === 'hidden' ? 'zeros are hidden too' : 'zeros are shown'} (${meanings.join(', ')})`;
  if (markers === 'impossible') return `If ${policy}: no numbers fit, so the table was not made like this.`;
  const cover =
    markers === 'small or cover'
      ? ' Some markers must stand for larger numbers, which cover small ones.'
      : '';
  if (narrowed.length === 0) return `If ${policy}: no hidden cell can be narrowed.${cover}`;
  const cells = narrowed.map(
    (cell) => `  ${placeInWords(cell, sheet)}${show ? `: ${rangeInWords(cell.range)}` : ''}`,
  );
  return [
    `If ${policy}: ${narrowed.length} of ${countOf(hidden.length, 'hidden cell')} can be narrowed.${cover}`,
    ...cells,
  ].join('\n');
}

function placeInWords({ row, column }: Place, { rows, columns }: Sheet): string {
  return `line ${rows[row]?.line ?? 0}, row “${rows[row]?.label ?? ''}”, column “${columns[column]?.label ?? ''}”`;
}

function rangeInWords({ min, max }: Range): string {
  if (min === max) return `exactly ${min}`;
  return max === Infinity ? `${min} or more` : `${min} to ${max}`;
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
