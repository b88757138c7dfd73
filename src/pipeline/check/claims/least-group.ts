/** A printed share of a group, in per cent, with its printed decimals. */
export interface Share {
  readonly value: number;
  readonly decimals: number;
}

/**
 * The size of the smallest group that can give all of some shares, or `undefined` when none of up to `most` can.
 * A group of N gives a share p printed with d decimals when a whole number k of them, from 0 to N, has
 * |100 k / N − p| ≤ ½ · 10^−d. That holds however halves are rounded, so what it rules out is ruled out.
 * The shares of a group of N can be told from all others as soon as 10^(d+2) > N, which is why two shares of small groups so
 * rarely fit together by chance.
 */
export function leastGroup(shares: readonly Share[], { most }: { most: number }): number | undefined {
  for (let size = 1; size <= most; size += 1) {
    if (canBeSharesOf(size, shares)) return size;
  }
  return undefined;
}

/** Whether a group of that size can give all of some shares. */
export function canBeSharesOf(size: number, shares: readonly Share[]): boolean {
  return shares.every(({ value, decimals }) => {
    const half = 0.5 / 10 ** decimals + 1e-9;
    const count = Math.round((value / 100) * size);
    return count <= size && Math.abs((100 * count) / size - value) <= half;
  });
}
