import { smallCounts } from '#pipeline/check/agreement.ts';
import { checkRows } from '#pipeline/check/observations.ts';
import type { Problem } from '#pipeline/problem.ts';
import { readCsv, type Row } from '#pipeline/read/csv.ts';
import { FIGURE_COLUMNS } from '#pipeline/read/settings.ts';
import { Slug } from '#published/indicator.ts';
import type { DeclaredSettings } from './declared-settings.ts';

/** What a CSV file under `data/` is: a council's figures, something that holds no figures of its own, or nobody knows. */
export type DataFile =
  | { readonly kind: 'figures'; readonly council: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown' };

/** `undefined` for what is not a CSV file under `data/`. */
export function dataFile(file: string): DataFile | undefined {
  if (!/^data\/.*\.csv$/i.test(file)) return undefined;
  if (/^data\/(?:areas|hexagons|comparators\/[^/]+|[^/]+\/sealed)\.csv$/.test(file)) return { kind: 'other' };
  const [, council] = /^data\/([^/]+)\/[^/]+\/[^/]+\.csv$/.exec(file) ?? [];
  return Slug.safeParse(council).success && council !== undefined
    ? { kind: 'figures', council }
    : { kind: 'unknown' };
}

/** A council's file of figures, read but not yet judged. */
export interface Figures {
  readonly file: string;
  readonly rows: readonly Row[];
  /** Lines that could not even be read. */
  readonly unread: readonly number[];
  /** The ids it names, right or wrong. */
  readonly indicators: readonly string[];
}

export function readFigures(bytes: Uint8Array, file: string): Figures {
  const { value: rows, problems } = readCsv(bytes, { file, columns: FIGURE_COLUMNS });
  return {
    file,
    rows,
    unread: problems.map(({ line }) => line ?? 1),
    indicators: [...new Set(rows.map((row) => row.cell('indicator')))],
  };
}

/** The counts that must be hidden, and the lines of which nobody can tell whether they hold one. */
export interface Judgement {
  readonly small: readonly Problem[];
  readonly unread: readonly number[];
}

/**
 * Judges figures by settings with the pipeline's own checks. Unlike a build, which stops at the first row it does not
 * understand, this goes on: one bad row must not hide what stands in the others.
 */
export function judge(figures: Figures, { council, indicators }: DeclaredSettings): Judgement {
  if (council === undefined) {
    return { small: [], unread: [...figures.unread, ...figures.rows.map(({ line }) => line)] };
  }
  const { value: observations } = checkRows(figures.rows, { council, indicators, unreadable: new Set() });
  const understood = new Set(observations.map(({ at }) => at));
  const small = Map.groupBy(observations, ({ indicator }) => indicator)
    .entries()
    .flatMap(([id, own]) => {
      const settings = indicators.get(id);
      return settings === undefined ? [] : smallCounts(own, { settings, policy: council.policy });
    });
  const notUnderstood = figures.rows.filter((row) => !understood.has(row)).map(({ line }) => line);
  return { small: [...small], unread: [...figures.unread, ...notUnderstood] };
}
