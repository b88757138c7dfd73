import type { Indicator } from '#published/indicator.ts';

/**
 * By how many people a stock changed, where that cannot be what came in less what left; `undefined` where it can.
 * A rate r for every 10,000 of P people, printed with d decimals, stands for (r ± ½ · 10^−d) · P / 10,000 of them. The change is
 * one of the differences of two such ranges, and `net` must be among them. Nobody knows with which of several estimates of P each
 * of the two rates was worked out, so every pair of them is tried; the change told is that of the first.
 */
export function netDisagrees(
  { from, to, net }: { from: number; to: number; net: number },
  { stock, populations }: { stock: Pick<Indicator, 'unit' | 'decimals'>; populations: readonly number[] },
): number | undefined {
  if (stock.unit === 'count') return to - from === net ? undefined : to - from;
  const half = 0.5 / 10 ** stock.decimals;
  const [first] = populations;
  if (first === undefined) return undefined;
  const fits = populations.some((then) =>
    populations.some((now) => {
      const least = ((to - half) * now - (from + half) * then) / 10_000;
      const most = ((to + half) * now - (from - half) * then) / 10_000;
      return least - 1e-9 <= net && net <= most + 1e-9;
    }),
  );
  return fits ? undefined : ((to - from) * first) / 10_000;
}
