import {
  comparePeriods,
  parsePeriod,
  type Period,
  periodBefore,
  samePeriodLastYear,
} from '#published/period.ts';
import type { Head } from './head.ts';

/** A column with what its head says about time. */
export interface HeadedColumn {
  readonly index: number;
  readonly text: string;
  readonly head: Head;
}

/**
 * The periods that heads probably mean that are wrong where they stand, by the index of their column: `Q1 23-23`, and `Q1 22-23`
 * between `Q4 22-23` and `Q2 23-24`, are 2023-24-Q1. Nothing is imported on the strength of it: it is only told.
 */
export function meantPeriods(heads: readonly HeadedColumn[]): ReadonlyMap<number, Period> {
  const dated = datedColumns(heads);
  return new Map(
    heads.flatMap(({ index, head }): [number, Period][] => {
      const quarter = head.kind === 'impossible' ? head.quarter : undefined;
      const meant =
        head.kind === 'period'
          ? misplaced({ index, period: head.period }, heads, dated)
          : quarter === undefined
            ? undefined
            : fitting(heads, index, quarter);
      return meant === undefined ? [] : [[index, meant]];
    }),
  );
}

/** The columns whose heads are a period. */
export function datedColumns(
  heads: readonly HeadedColumn[],
): { index: number; text: string; period: Period }[] {
  return heads.flatMap(({ index, text, head }) =>
    head.kind === 'period' ? [{ index, text, period: head.period }] : [],
  );
}

/** The period a year later, if it fits between the neighbours of a column and stands nowhere else. */
function misplaced(
  { index, period }: { index: number; period: Period },
  heads: readonly HeadedColumn[],
  dated: readonly { index: number; period: Period }[],
): Period | undefined {
  const before = neighbour(heads, index, -1, period.kind);
  const after = neighbour(heads, index, 1, period.kind);
  if (before === undefined || comparePeriods(before, period) < 0) return undefined;
  return around(before, after).find(
    (candidate) =>
      samePeriodLastYear(candidate).text === period.text &&
      dated.every((other) => other.period.text !== candidate.text),
  );
}

/** The quarter of this number next to the columns beside it, if that can only be one. */
function fitting(heads: readonly HeadedColumn[], index: number, quarter: number): Period | undefined {
  const before = neighbour(heads, index, -1, 'quarter');
  const after = neighbour(heads, index, 1, 'quarter');
  const [first, second] = around(before, after).filter(({ text }) => text.endsWith(`Q${quarter}`));
  return second === undefined || first?.text === second.text ? first : undefined;
}

/** What may stand between two columns, oldest first or newest first. */
function around(before: Period | undefined, after: Period | undefined): Period[] {
  return [after, before].flatMap((one) =>
    one === undefined ? [] : [periodBefore(one), periodAfter(one) ?? []].flat(),
  );
}

function neighbour(
  heads: readonly HeadedColumn[],
  index: number,
  step: 1 | -1,
  kind: Period['kind'],
): Period | undefined {
  const next =
    step === 1 ? heads.find((head) => head.index > index) : heads.findLast((head) => head.index < index);
  if (next === undefined || next.head.kind !== 'period') return undefined;
  return next.head.period.kind === kind ? next.head.period : undefined;
}

function periodAfter({ text }: Period): Period | undefined {
  const [, year = '', quarter = ''] = /^(\d{4})-\d{2}-Q([1-4])$/.exec(text) ?? [];
  const start = Number(year) + (quarter === '4' ? 1 : 0);
  return parsePeriod(`${start}-${String((start + 1) % 100).padStart(2, '0')}-Q${(Number(quarter) % 4) + 1}`);
}
