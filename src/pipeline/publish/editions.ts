import { categoriesOf } from '#published/breakdown.ts';
import { SUPPRESSED } from '#published/cell.ts';
import type { Point, Revision, Series } from '#published/indicator.ts';
import type { Policy } from '#published/policy.ts';
import { comparePeriods, PERIOD_KINDS } from '#published/period.ts';
import type { Observation } from '../check/observations.ts';
import { type Edition, observationsOf } from '../check/sources.ts';
import type { Problem } from '../problem.ts';
import { hiddenCounts } from '../protect/hidden-counts.ts';
import { Ledger } from '../protect/ledger.ts';
import { needHiding } from '../protect/need-hiding.ts';
import { protect } from '../protect/protect.ts';
import { somebodyWhereNobodyCanBe } from '../protect/structural-zeros.ts';
import type { IndicatorSettings } from '../read/settings.ts';

/** An indicator as it stands after all its editions; with problems, it must not come out. */
export interface Published {
  readonly series: Series[];
  readonly revisions: Revision[];
  readonly lastUpdated: string;
  /** Its figures as they stood after each release that had some of them, the oldest first. */
  readonly states: readonly { readonly release: string; readonly series: Series[] }[];
  readonly problems: Problem[];
}

/**
 * One indicator after all its editions: the newest release that has a figure wins, and an older one that differs is a revision.
 * Each edition is protected knowing what was out before it, so that a revision shows what was published and never what was
 * hidden, and no release gives away what an earlier one hid (rule R6).
 */
export function throughEditions(
  editions: readonly Edition[],
  { id, settings, policy }: { id: string; settings: IndicatorSettings; policy: Policy },
): Published {
  const current = new Map<string, { observation: Observation; release: string }>();
  const ledger = new Ledger();
  const problems: Problem[] = [];
  let shown = new Map<string, Point & { category: string | null }>();
  const revisions: Revision[] = [];
  const states: { release: string; series: Series[] }[] = [];
  let lastUpdated = '';
  for (const edition of editions) {
    const rows = observationsOf(edition, id);
    if (rows.length === 0) continue;
    lastUpdated = edition.settings.published;
    const changed = new Set<string>();
    for (const observation of rows) {
      const key = keyOf(observation);
      const before = current.get(key);
      if (before !== undefined && !sameFigure(before.observation, observation)) changed.add(key);
      current.set(key, { observation, release: edition.id });
    }
    const observations = [...current.values()].map(({ observation }) => observation);
    const hidden = settings.people
      ? hiddenCounts(observations, { settings, policy, history: ledger.open(observations) })
      : NOTHING;
    problems.push(...somebodyWhereNobodyCanBe(rows, settings));
    problems.push(...needHiding(observations, { hidden, ledger, edition, policy }));
    if (settings.people) ledger.close(observations, { hidden, release: edition.id });
    const now = publishState(current, { settings, policy, hidden });
    const corrected: Revision[] = [];
    for (const key of [...changed].sort()) {
      const before = shown.get(key);
      const after = now.get(key);
      if (before === undefined || after === undefined) continue;
      corrected.push({
        category: after.category,
        period: after.period,
        before: before.cell,
        after: after.cell,
        release: edition.id,
        date: edition.settings.published,
        reason: edition.settings.reason ?? 'No reason was given.',
      });
    }
    revisions.push(...withoutHidden(corrected));
    shown = now;
    states.push({ release: edition.id, series: inSeries([...shown.values()], settings) });
  }
  return { series: states.at(-1)?.series ?? [], revisions, lastUpdated, states, problems };
}

/** Of what counts no people, nothing is hidden. */
const NOTHING: ReadonlySet<string> = new Set();

/**
 * When one figure of a correction was or is hidden, the old values of the others are left out: the difference that a
 * correction made to a year would say what it made to its quarter. Nor is it told that a hidden total has changed, or not.
 */
function withoutHidden(corrected: readonly Revision[]): Revision[] {
  if (!corrected.some(isHidden)) return [...corrected];
  return corrected
    .filter((total) => total.before.kind !== 'suppressed' || !corrected.some((part) => isWithin(part, total)))
    .map((revision) => ({ ...revision, before: SUPPRESSED }));
}

function isWithin(part: Revision, total: Revision): boolean {
  if (part.period.text === total.period.text) return total.category === null && part.category !== null;
  return (
    part.category === total.category &&
    total.period.start <= part.period.start &&
    part.period.end <= total.period.end
  );
}

function isHidden({ before, after }: Revision): boolean {
  return before.kind === 'suppressed' || after.kind === 'suppressed';
}

function publishState(
  current: ReadonlyMap<string, { observation: Observation; release: string }>,
  { settings, policy, hidden }: { settings: IndicatorSettings; policy: Policy; hidden: ReadonlySet<string> },
): Map<string, Point & { category: string | null }> {
  const observations = [...current.values()].map(({ observation }) => observation);
  const cells = protect(observations, { settings, policy, hidden });
  return new Map(
    cells.map(({ observation, value, numerator, denominator }) => [
      keyOf(observation),
      {
        category: observation.category,
        period: observation.period,
        cell: value,
        ...(numerator === undefined ? {} : { numerator }),
        ...(denominator === undefined ? {} : { denominator }),
        ...(observation.note === undefined ? {} : { note: observation.note }),
        release: current.get(keyOf(observation))?.release ?? '',
      },
    ]),
  );
}

/** Totals first, then the categories as declared; within one, the kinds of period in their usual order; oldest first. */
function inSeries(
  points: readonly (Point & { category: string | null })[],
  settings: IndicatorSettings,
): Series[] {
  const categories = [null, ...categoriesOf(settings).map(({ id }) => id)];
  return categories.flatMap((category) =>
    PERIOD_KINDS.flatMap((kind) => {
      const own = points
        .filter((point) => point.category === category && point.period.kind === kind)
        .toSorted((a, b) => comparePeriods(a.period, b.period))
        .map(({ category: _own, ...point }) => point);
      return own.length === 0 ? [] : [{ category, kind, points: own }];
    }),
  );
}

function keyOf({ period, category }: Pick<Observation, 'period' | 'category'>): string {
  return `${category ?? ''}|${period.text}`;
}

function sameFigure(a: Observation, b: Observation): boolean {
  return (['value', 'numerator', 'denominator'] as const).every(
    (measure) => JSON.stringify(a[measure]) === JSON.stringify(b[measure]),
  );
}
