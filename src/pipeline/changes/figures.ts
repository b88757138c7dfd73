import { categoryLabel } from '#published/breakdown.ts';
import { type Cell, statusOf } from '#published/cell.ts';
import { formatValue } from '#published/format.ts';
import type { Indicator, Point, Revision } from '#published/indicator.ts';
import { whenPhrase } from '#published/label.ts';
import type { Period } from '#published/period.ts';
import type { Council } from '#published/council.ts';
import { type Change, change } from './change.ts';

/** One of an indicator's figures, with the category it is of. */
export type Figure = Point & { readonly category: string | null };

/** Two versions of one indicator. */
export interface Pair {
  readonly before: Indicator;
  readonly after: Indicator;
}

/** Figures that are new, corrected, newly hidden or shown, marked otherwise or gone; each told once. */
export function figureChanges(pair: Pair, council: Pick<Council, 'releases'>): Change[] {
  const [old, now] = [figuresOf(pair.before), figuresOf(pair.after)];
  const both = [...now].flatMap(([key, after]) => {
    const before = old.get(key);
    return before === undefined ? [] : [{ before, after }];
  });
  const where = (figure: Figure) => placeOf(figure, pair.after);
  const only = (is: (before: Cell, after: Cell) => boolean) =>
    both.filter(({ before, after }) => is(before.cell, after.cell)).map(({ after }) => where(after));
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, figure]) => placeOf(figure, pair.before));
  return [
    ...newFigures(
      [...now].filter(([key]) => !old.has(key)).map(([, figure]) => figure),
      pair.after,
    ),
    ...corrections(pair, { both, council }),
    ...listed(
      'now-hidden',
      'Now hidden to protect identities',
      only((before, after) => before.kind !== 'suppressed' && after.kind === 'suppressed'),
    ),
    ...listed(
      'now-shown',
      'Now shown, was hidden',
      only((before, after) => before.kind === 'suppressed' && after.kind === 'value'),
    ),
    ...listed('no-longer-there', 'Not shown any more', [
      ...only(
        (before, after) =>
          before.kind !== after.kind && after.kind !== 'value' && after.kind !== 'suppressed',
      ),
      ...gone,
    ]),
    ...marks(pair, both),
  ];
}

/** Every figure by its category and period. */
export function figuresOf(indicator: Indicator): Map<string, Figure> {
  return new Map(
    indicator.series.flatMap(({ category, points }) =>
      points.map((point) => [keyOf(category, point.period), { ...point, category }]),
    ),
  );
}

/** The name of a figure within its indicator. */
export function keyOf(category: string | null, period: Period): string {
  return `${category ?? ''}|${period.text}`;
}

/** `Under 5, October to December 2023`: what a figure is of, and when. */
export function placeOf(
  { category, period }: Pick<Figure, 'category' | 'period'>,
  indicator: Indicator,
): string {
  const label = categoryLabel(indicator, category);
  return `${label === undefined ? '' : `${label}, `}${periodWords(period, indicator)}`;
}

/** `October to December 2023`, `30 September 2023` */
export function periodWords(period: Period, { measured }: Pick<Indicator, 'measured'>): string {
  return whenPhrase(period, measured).replace(/^(?:in|at) (?:the )?/, '');
}

/** `71%`; words for what is not shown. */
export function cellWords(cell: Cell, indicator: Pick<Indicator, 'unit' | 'decimals'>): string {
  return cell.kind === 'value' ? formatValue(cell.value, indicator) : WORDS[cell.kind];
}

/**
 * Whether the old value of a figure may be told beside the new one: never when it is or was hidden, nor when a figure that
 * shares a day with it is, since the size of a correction could say what the hidden one was.
 */
export function oldMayBeTold(period: Period, { before, after }: Pair): boolean {
  return ![before, after].some((indicator) =>
    [...figuresOf(indicator).values()].some(
      (figure) =>
        figure.period.start <= period.end &&
        period.start <= figure.period.end &&
        [figure.cell, figure.numerator, figure.denominator].some((cell) => cell?.kind === 'suppressed'),
    ),
  );
}

function newFigures(figures: readonly Figure[], indicator: Indicator): Change[] {
  if (figures.length === 0) return [];
  const periods = [...new Set(figures.map(({ period }) => periodWords(period, indicator)))];
  const { category, period } = indicator.headline;
  const lead = keyOf(category, period);
  const isHeadline = figures.length === 1 && figures.every((one) => keyOf(one.category, one.period) === lead);
  return [
    change(
      'new-figures',
      `${periods.length === 1 ? 'New period' : 'New periods'}: ${inList(periods)}.`,
      isHeadline ? [] : figures.map((one) => `${placeOf(one, indicator)}: ${cellWords(one.cell, indicator)}`),
    ),
  ];
}

/** Figures that a release corrected, under its reason, and figures that are others than they were without one. */
function corrections(
  pair: Pair,
  {
    both,
    council,
  }: { both: readonly { before: Figure; after: Figure }[]; council: Pick<Council, 'releases'> },
): Change[] {
  const known = new Set(pair.before.revisions.map(nameOf));
  const revisions = pair.after.revisions.filter((revision) => !known.has(nameOf(revision)));
  const changed = both.filter(({ before, after }) => isOther(before, after));
  const told = changed.map(({ before, after }) => {
    const revision = revisions.findLast(
      ({ category, period }) => keyOf(category, period) === keyOf(after.category, after.period),
    );
    return {
      revision,
      key: keyOf(after.category, after.period),
      line: correctionLine({ before, after, revision }, pair),
    };
  });
  const toldAbove = headlineKey(pair);
  const groups = Map.groupBy(told, ({ revision }) =>
    revision === undefined ? undefined : `${revision.release}|${revision.reason}`,
  );
  return [...groups.values()].map((group) => {
    const isHeadline = group.length === 1 && group.every(({ key }) => key === toldAbove);
    const lines = isHeadline ? [] : group.map(({ line }) => line);
    const revision = group[0]?.revision;
    if (revision === undefined) {
      return change(
        'changed-without-a-reason',
        'Changed, and no release says why. If it is out already, put it back and correct it in a new release.',
        lines,
      );
    }
    const title = council.releases.find(({ id }) => id === revision.release)?.title ?? revision.release;
    return change('corrected', `Corrected in “${title}”: ${revision.reason}`, lines);
  });
}

/** The figure that the line about the top of the page tells, with what it was. */
function headlineKey(pair: Pair): string | undefined {
  const [then, now] = [pair.before.headline, pair.after.headline];
  const key = keyOf(now.category, now.period);
  const isTold = keyOf(then.category, then.period) === key && now.value !== then.value;
  return isTold && oldMayBeTold(now.period, pair) ? key : undefined;
}

function correctionLine(
  { before, after, revision }: { before: Figure; after: Figure; revision: Revision | undefined },
  pair: Pair,
): string {
  const where = placeOf(after, pair.after);
  const mayTell = revision?.before.kind !== 'suppressed' && oldMayBeTold(after.period, pair);
  if (sameValue(before.cell, after.cell)) {
    return `${where}: the numbers behind ${cellWords(after.cell, pair.after)} are others`;
  }
  const now = cellWords(after.cell, pair.after);
  return mayTell
    ? `${where}: ${now}, was ${cellWords(before.cell, pair.before)}`
    : `${where}: ${now}. What it was is not told, because a figure beside it is hidden`;
}

/** Both are shown, or both numbers behind them are, and they differ. */
function isOther(before: Figure, after: Figure): boolean {
  if (before.cell.kind !== 'value' && before.cell.kind === after.cell.kind) return false;
  if (after.cell.kind !== 'value' || before.cell.kind === 'suppressed') return false;
  return (
    !sameValue(before.cell, after.cell) ||
    (['numerator', 'denominator'] as const).some((part) => {
      const [one, other] = [before[part], after[part]];
      return one?.kind === 'value' && other?.kind === 'value' && one.value !== other.value;
    })
  );
}

function sameValue(a: Cell, b: Cell): boolean {
  return a.kind === b.kind && (a.kind !== 'value' || b.kind !== 'value' || a.value === b.value);
}

function marks(pair: Pair, both: readonly { before: Figure; after: Figure }[]): Change[] {
  const marked = both
    .filter(
      ({ before, after }) =>
        before.cell.kind === 'value' &&
        after.cell.kind === 'value' &&
        before.cell.status !== after.cell.status,
    )
    .map(
      ({ before, after }) =>
        `${placeOf(after, pair.after)}: ${spaced(statusOf(after.cell))}, was ${spaced(statusOf(before.cell))}`,
    );
  const noted = both
    .filter(({ before, after }) => before.note !== after.note)
    .map(({ after }) => `${placeOf(after, pair.after)}: ${noteWords(after.note)}`);
  return [
    ...(marked.length === 0 ? [] : [change('marked', 'Marked otherwise:', marked)]),
    ...(noted.length === 0 ? [] : [change('marked', 'Other notes:', noted)]),
  ];
}

function noteWords(note: string | undefined): string {
  return note === undefined ? 'its note is gone' : `“${note}”`;
}

function spaced(status: string): string {
  return status.replaceAll('-', ' ');
}

function nameOf({ category, period, release }: Revision): string {
  return `${keyOf(category, period)}|${release}`;
}

function listed(kind: Change['kind'], says: string, places: readonly string[]): Change[] {
  if (places.length === 0) return [];
  return places.length === 1
    ? [change(kind, `${says}: ${places.join('')}.`)]
    : [change(kind, `${says}: ${places.length} figures.`, places)];
}

/** All of a short list; of a long one the ends. */
function inList(words: readonly string[]): string {
  if (words.length <= 4) return words.join('; ');
  return `${words.length} of them, from ${words[0]} to ${words.at(-1)}`;
}

const WORDS = {
  suppressed: 'hidden to protect identities',
  'not-available': 'not available',
  'not-applicable': 'not applicable',
  low: 'too small to print, but not zero',
} as const;
