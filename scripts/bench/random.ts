/** Numbers that look random and are the same in every run. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number;
  /** A positive number that is as often below its median as above; a larger spread makes for longer tails. */
  level(shape: { median: number; spread: number }): number;
  /** How often something happened that happens so often on average (Knuth, 1969; above 50 by the normal curve). */
  count(mean: number): number;
}

/** mulberry32 (Tommy Ettinger, public domain): fast, and random enough to make up figures. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    whole: (min, max) => min + Math.floor(next() * (max - min + 1)),
    level: ({ median, spread }) => median * Math.exp(spread * normal()),
    count(mean) {
      if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
      const limit = Math.exp(-mean);
      let happened = -1;
      for (let left = 1; left > limit; left *= next()) happened += 1;
      return Math.max(0, happened);
    },
  };
}
