/** A sum of whole multiples of counts. */
export type Sum = ReadonlyMap<string, bigint>;

/**
 * Whether a number can be worked out from others by adding and subtracting multiples of them:
 * Gaussian elimination without fractions, in whole numbers (Bareiss, 1968).
 */
export function spanOf(sums: readonly Sum[]): (sum: Sum) => boolean {
  const rows: { pivot: string; sum: Sum }[] = [];
  const reduce = (sum: Sum) =>
    rows.reduce((left, { pivot, sum: row }) => {
      const [mine, theirs] = [left.get(pivot) ?? 0n, row.get(pivot) ?? 0n];
      return mine === 0n ? left : difference(times(left, theirs), times(row, mine));
    }, sum);
  for (const sum of sums) {
    const left = reduce(sum);
    const [pivot] = left.keys();
    if (pivot !== undefined) rows.push({ pivot, sum: left });
  }
  return (sum) => reduce(sum).size === 0;
}

/** Every count once. */
export function sumOfCounts(counts: readonly string[]): Sum {
  const sum = new Map<string, bigint>();
  for (const count of counts) sum.set(count, (sum.get(count) ?? 0n) + 1n);
  return sum;
}

function times(sum: Sum, multiple: bigint): Sum {
  return new Map([...sum].map(([count, value]) => [count, value * multiple]));
}

function difference(a: Sum, b: Sum): Sum {
  const left = new Map(a);
  for (const [count, value] of b) {
    const result = (left.get(count) ?? 0n) - value;
    if (result === 0n) left.delete(count);
    else left.set(count, result);
  }
  return left;
}
