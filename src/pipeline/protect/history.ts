/** What earlier editions did with counts (rule R6), by id. Nothing here says how large a count is. */
export interface History {
  /** The edition that a count was first in, counted from 0. A count that is not named was in the first. */
  readonly arrived: ReadonlyMap<string, number>;
  /** The ledger: published before and unchanged since. Everybody knows it, so it covers nothing. */
  readonly out: ReadonlySet<string>;
  /** Hidden in the edition before, whatever it is now. */
  readonly hiddenBefore: ReadonlySet<string>;
  /** In a row that is given again in this edition, and is not the same as before. */
  readonly changed: ReadonlySet<string>;
}

/** Everything comes out at once, for the first time. */
export const FIRST_EDITION: History = {
  arrived: new Map(),
  out: new Set(),
  hiddenBefore: new Set(),
  changed: new Set(),
};
