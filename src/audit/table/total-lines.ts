import { readingAt, type Sheet, type View } from './sheet.ts';

/** A line of totals, and the lines that add up to it. */
export interface TotalLine {
  readonly total: number;
  readonly parts: readonly number[];
}

/** Lines that may add up to one of them. */
export interface Group {
  readonly view: View;
  readonly among: readonly number[];
  /** What every line of the view is called within this group. */
  readonly labels: readonly string[];
}

/** What became of the lines that might be totals. */
export interface Found {
  readonly found: readonly TotalLine[];
  readonly notSums: readonly string[];
  readonly notAlways: readonly string[];
}

/** The totals of some groups: what is called a total and adds up, and what nobody calls one but is. */
export function totalLines(sheet: Sheet, groups: readonly Group[], { told }: { told: boolean }): Found {
  const results = groups.map((group) => byName(sheet, group) ?? bySums(sheet, group, { least: 2 }));
  const together = joined(results);
  // Somebody who says that there is a total may be believed without a second row to test it on.
  if (!told || together.found.length > 0) return together;
  return joined(groups.map((group) => bySums(sheet, group, { least: 0 })));
}

function joined(results: readonly Found[]): Found {
  return {
    found: results.flatMap(({ found }) => found),
    notSums: results.flatMap(({ notSums }) => notSums),
    notAlways: results.flatMap(({ notAlways }) => notAlways),
  };
}

const TOTAL =
  /^(?:(?:grand |sub-?|year |annual |overall )?totals?|all|overall|sum|year|annual|full year|both|(?:all|total) .+|.+ total)$/i;

/** The totals among lines that are called so; `undefined` when none is. */
function byName(sheet: Sheet, { view, among, labels }: Group): Found | undefined {
  const counts = among.filter((line) => view.lines[line]?.measures === 'counts');
  const isCalledTotal = (line: number) => TOTAL.test((labels[line] ?? '').trim());
  const called = counts.filter(isCalledTotal);
  if (called.length === 0 || counts.length < 2) return undefined;
  const judged = called.map((total) => {
    const ways = waysToSplit(total, { counts, isCalledTotal })
      .filter((parts) => parts.length > 0)
      .map((parts) => ({ total, parts, ...fit(sheet, view, { total, parts }) }));
    const way = ways.find(({ fails }) => fails === 0) ?? ways.find(({ holds, fails }) => holds > fails);
    return { label: labels[total] ?? '', way };
  });
  return {
    found: judged.flatMap(({ way }) => (way === undefined ? [] : [{ total: way.total, parts: way.parts }])),
    notSums: judged.filter(({ way }) => way === undefined).map(({ label }) => label),
    notAlways: judged.filter(({ way }) => way !== undefined && way.fails > 0).map(({ label }) => label),
  };
}

/** The last line that is the sum of all others wherever that can be seen, if it can be seen often enough. */
function bySums(sheet: Sheet, { view, among }: Group, { least }: { least: number }): Found {
  const counts = among.filter((line) => view.lines[line]?.measures === 'counts');
  const candidates = counts
    .toReversed()
    .map((total) => ({ total, parts: counts.filter((line) => line !== total) }));
  const found = candidates.find((line) => {
    const { holds, fails } = fit(sheet, view, line);
    return line.parts.length >= 2 && fails === 0 && holds >= least;
  });
  return { found: found === undefined ? [] : [found], notSums: [], notAlways: [] };
}

/** All other lines that are not totals, or only those next to it: before it, or after it, as far as the next total. */
function waysToSplit(
  total: number,
  { counts, isCalledTotal }: { counts: readonly number[]; isCalledTotal: (line: number) => boolean },
): number[][] {
  const place = counts.indexOf(total);
  const untilTotal = (lines: readonly number[]) => {
    const end = lines.findIndex(isCalledTotal);
    return end === -1 ? lines : lines.slice(0, end);
  };
  const all = counts.filter((line) => line !== total && !isCalledTotal(line));
  const before = untilTotal(counts.slice(0, place).toReversed()).toReversed();
  return [all, [...before], [...untilTotal(counts.slice(place + 1))]];
}

/** How often a total is the sum of its parts where all are printed, and how often it is not. Nothing plus nothing shows nothing. */
function fit(sheet: Sheet, view: View, { total, parts }: TotalLine): { holds: number; fails: number } {
  const sums = view.positions.map((position) => {
    const whole = readingAt(sheet, view.place(total, position));
    const there = parts
      .map((line) => readingAt(sheet, view.place(line, position)))
      .filter(({ kind }) => kind !== 'nothing');
    const numbers = there.filter((reading) => reading.kind === 'number');
    if (whole.kind !== 'number' || whole.value === 0 || numbers.length < there.length || there.length === 0)
      return undefined;
    return numbers.reduce((sum, { value }) => sum + value, 0) === whole.value;
  });
  return {
    holds: sums.filter((holds) => holds === true).length,
    fails: sums.filter((holds) => holds === false).length,
  };
}
