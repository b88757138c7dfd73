/** One of several parts that a large site is made in, counted from 1. */
export interface Part {
  readonly part: number;
  readonly parts: number;
}

/** What `--part 2/4` asks for, and the options beside it. `part` is `undefined` when there is none, and `unclear` when it is no part. */
export function partIn(args: readonly string[]): { part: Part | 'unclear' | undefined; others: string[] } {
  const at = args.indexOf('--part');
  if (at === -1) return { part: undefined, others: [...args] };
  const [, part = 0, parts = 0] = (/^(\d+)\/(\d+)$/.exec(args[at + 1] ?? '') ?? []).map(Number);
  return {
    part: part >= 1 && part <= parts ? { part, parts } : 'unclear',
    others: args.filter((_, index) => index !== at && index !== at + 1),
  };
}

/** What to say to somebody whose part is not understood. */
export const NOT_A_PART = `This was not understood. You can write:
  npm run build -- --part 2/4      the second of four parts, for one machine of several
`;
