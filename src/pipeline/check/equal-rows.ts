import { type CountRow, countAt } from './count-rows.ts';

/** Rows whose counts agree in every period that all of them have: `parts` add up to `total` (one part: they are the same). */
export interface Agreement {
  readonly total: CountRow;
  readonly parts: readonly CountRow[];
  /** The periods in which all of them have a number, oldest first. */
  readonly periods: readonly string[];
}

/** How much must agree before it is told. `bits` is how unlikely it must be that unrelated rows agree, as a power of two. */
export interface Evidence {
  readonly periods: number;
  readonly bits: { readonly same: number; readonly sum: number };
}

/**
 * Searches rows for two that are the same and for two that add up to a third, within each kind of period.
 * Rows that do not move, or that are short and small, agree by accident, and are not told.
 */
export function equalRows(rows: readonly CountRow[], evidence: Evidence): Agreement[] {
  return [...Map.groupBy(rows, ({ kind }) => kind).values()].flatMap((ofKind) => {
    const columns = new Map(
      [...new Set(ofKind.flatMap(({ counts }) => [...counts.keys()]))].map((text, index) => [text, index]),
    );
    const vectors = ofKind.map((row) => ({ row, values: vectorOf(row, columns) }));
    const same = sameRows(vectors, evidence);
    // A row that stands twice would add up with everything twice.
    const again = new Set(same.map(([, second]) => second));
    const sums = sumsOfRows(
      vectors.filter((vector) => !again.has(vector)),
      evidence,
    );
    return [
      ...same.map(([first, second]) => agreement(second.row, [first.row], columns)),
      ...sums.map(({ total, parts }) =>
        agreement(
          total.row,
          parts.map(({ row }) => row),
          columns,
        ),
      ),
    ];
  });
}

interface Vector {
  readonly row: CountRow;
  /** A number for each column; NaN where there is none. */
  readonly values: Float64Array;
}

function vectorOf(row: CountRow, columns: ReadonlyMap<string, number>): Vector['values'] {
  const values = new Float64Array(columns.size).fill(NaN);
  for (const [text, column] of columns) values[column] = countAt(row, text) ?? NaN;
  return values;
}

function sameRows(vectors: readonly Vector[], evidence: Evidence): [Vector, Vector][] {
  return vectors.flatMap((second, index) => {
    const first = vectors
      .slice(0, index)
      .find((other) => !isOneThing(other.row, second.row) && agree([other], second, evidence));
    return first === undefined || !(first.row.people || second.row.people) ? [] : [[first, second]];
  });
}

/**
 * For each two rows the third is looked up by its number in a shared period, never tried in turn. It shares at least
 * `evidence.periods` of them, so that all but so many less one are enough to look in.
 */
function sumsOfRows(vectors: readonly Vector[], evidence: Evidence): { total: Vector; parts: Vector[] }[] {
  const byNumber = Array.from(vectors[0]?.values ?? [], (_number, column) =>
    Map.groupBy(vectors, ({ values }) => values[column] ?? NaN),
  );
  return vectors.flatMap((first, index) =>
    vectors.slice(index + 1).flatMap((second) => {
      const totals = new Set<Vector>();
      const shared = byNumber.flatMap((numbers, column) => {
        const sum = (first.values[column] ?? NaN) + (second.values[column] ?? NaN);
        return Number.isNaN(sum) ? [] : [numbers.get(sum) ?? []];
      });
      for (const found of shared.slice(0, Math.max(0, shared.length - evidence.periods + 1))) {
        for (const total of found) if (total !== first && total !== second) totals.add(total);
      }
      return [...totals]
        .filter(({ row }) => row.people || first.row.people || second.row.people)
        .filter((total) => agree([first, second], total, evidence))
        .map((total) => ({ total, parts: [first, second] }));
    }),
  );
}

/** Whether parts make a total wherever all have numbers, in enough periods, with numbers that move enough to mean something. */
function agree(parts: readonly Vector[], total: Vector, { periods, bits }: Evidence): boolean {
  const shared: number[] = [];
  for (let column = 0; column < total.values.length; column += 1) {
    let sum = 0;
    for (const part of parts) sum += part.values[column] ?? NaN;
    const value = total.values[column] ?? NaN;
    if (Number.isNaN(sum) || Number.isNaN(value)) continue;
    if (sum !== value) return false;
    shared.push(column);
  }
  if (shared.length < periods) return false;
  const read = ({ values }: Vector) => shared.map((column) => values[column] ?? NaN);
  return (
    surprise(read(total)) >= (parts.length === 1 ? bits.same : bits.sum) &&
    parts.every((part) => new Set(read(part)).size > 1)
  );
}

/** How unlikely it is that an unrelated row has these numbers: the first is one of so many, and each next moves by so much. */
function surprise(numbers: readonly number[]): number {
  return numbers.reduce(
    (bits, number, index) => bits + Math.log2(1 + Math.abs(number - (numbers[index - 1] ?? 0))),
    0,
  );
}

/** The two numbers of one percentage (all were on time), or one number that several percentages of an indicator are of. */
function isOneThing(a: CountRow, b: CountRow): boolean {
  if (a.indicator !== b.indicator) return false;
  return a.category === b.category || (a.measure === 'denominator' && b.measure === 'denominator');
}

function agreement(
  total: CountRow,
  parts: readonly CountRow[],
  columns: ReadonlyMap<string, number>,
): Agreement {
  const periods = [...columns.keys()]
    .filter((text) => [total, ...parts].every((row) => countAt(row, text) !== undefined))
    .toSorted((a, b) => (endOf(total, a) < endOf(total, b) ? -1 : 1));
  return { total, parts, periods };
}

function endOf(row: CountRow, period: string): string {
  return row.counts.get(period)?.period.end ?? '';
}
