import type { Cell } from '#published/cell.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Report } from '#published/report.ts';
import type { Refusal } from './change.ts';
import { figuresOf, type Pair, periodWords, placeOf } from './figures.ts';

/** What became of a report that has been presented. */
export interface FrozenReport {
  readonly refused: readonly Refusal[];
  readonly warnings: readonly string[];
}

/**
 * A report never changes: its figures, those it is compared with and what was said of them stay as they were presented.
 * One exception, which is told: a figure that should never have been out can be hidden.
 */
export function frozenReport(before: Report, after: Report): FrozenReport {
  const pairs = before.indicators.map((indicator) => ({
    before: indicator,
    after: after.indicators.find(({ id }) => id === indicator.id),
  }));
  const lines = pairs.flatMap(({ before: old, after: now }) =>
    now === undefined ? [`${old.name}: not in it any more`] : changesIn({ before: old, after: now }),
  );
  const added = after.indicators
    .filter(({ id }) => !before.indicators.some((indicator) => indicator.id === id))
    .map(({ name }) => `${name}: was not in it`);
  const all = [...lines, ...added];
  const hidden = pairs.some(
    ({ before: old, after: now }) => now !== undefined && isHidden({ before: old, after: now }),
  );
  return {
    refused:
      all.length === 0
        ? []
        : [
            {
              says: `The report “${before.title}” would no longer show what was presented to ${before.meeting.body} (${all.slice(0, 5).join('; ')}${all.length > 5 ? `; and ${all.length - 5} more` : ''}). A report never changes.`,
              fix: 'Put the release or the setting back as it was: correct a figure in a new release, and begin a new target with its own “from”. If it must be told otherwise, make a new report and retire this one.',
              lines: '',
            },
          ],
    warnings: [
      ...(hidden ? [`The report “${before.title}” hides figures that it showed when it was presented.`] : []),
      ...(isSame(wordsOf(before), wordsOf(after))
        ? []
        : [`The words of the report “${before.title}” are no longer those that were presented.`]),
    ],
  };
}

function changesIn(pair: Pair): string[] {
  const [old, now] = [figuresOf(pair.before), figuresOf(pair.after)];
  const figures = [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [one, other] = [old.get(key), now.get(key)];
    const figure = other ?? one;
    const cells = (['cell', 'numerator', 'denominator'] as const).map(
      (part) => [one?.[part], other?.[part]] as const,
    );
    const same = cells.every(([was, is]) => isSame(was, is) || isNowHidden(was, is));
    return same || figure === undefined ? [] : [placeOf(figure, pair.after)];
  });
  const [otherOld, otherNow] = [places(pair.before), places(pair.after)];
  const others = [...new Set([...otherOld.keys(), ...otherNow.keys()])].flatMap((key) => {
    const [one, other] = [otherOld.get(key), otherNow.get(key)];
    const place = other ?? one;
    if (isSame(one?.cell, other?.cell) || isNowHidden(one?.cell, other?.cell) || place === undefined)
      return [];
    return [`${place.areaName}, ${periodWords(place.period, pair.after)}`];
  });
  const verdicts =
    isHidden(pair) || isSame(verdictsOf(pair.before), verdictsOf(pair.after)) ? [] : ['how it is judged'];
  return [...figures, ...others, ...verdicts].map((what) => `${pair.after.name}: ${what}`);
}

function places({ comparators }: Indicator): Map<string, Indicator['comparators'][number]> {
  return new Map(comparators.map((other) => [`${other.area}|${other.period.text}`, other]));
}

function verdictsOf({ headline: { period, direction, target, comparisons } }: Indicator) {
  return [period, direction.verdict, target.verdict, comparisons.map(({ area, verdict }) => [area, verdict])];
}

/** Whether a figure that was shown is hidden now. */
function isHidden({ before, after }: Pair): boolean {
  const now = figuresOf(after);
  return [...figuresOf(before)].some(([key, { cell }]) => isNowHidden(cell, now.get(key)?.cell));
}

function isNowHidden(before: Cell | undefined, after: Cell | undefined): boolean {
  return before !== undefined && before.kind !== 'suppressed' && after?.kind === 'suppressed';
}

function wordsOf({ title, meeting, about, release, recommendations, questions, sections }: Report) {
  const parts = sections.map(({ flow: _figures, ...section }) => section);
  return [title, meeting, about, release, recommendations, questions, parts];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
