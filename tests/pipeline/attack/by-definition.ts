import type { Fact, Publication, Relation } from '#audit/publication.ts';
import type { Count } from '#pipeline/attack/attackers-view.ts';
import type { Observation } from '#pipeline/check/observations.ts';
import { countId, hasTwoMargins, type Measure, readingOf, yearsAddUp } from '#pipeline/protect/backbone.ts';
import type { IndicatorSettings } from '#pipeline/read/settings.ts';
import { breakdownOf, listsOfParts } from '#published/breakdown.ts';
import { partsOfPeriod, type Period } from '#published/period.ts';

/** What `exposedTotals` must find, by holding every count against every other. */
export function exposedByDefinition(
  observations: readonly Observation[],
  {
    measure,
    settings,
    hidden,
  }: { measure: Measure; settings: IndicatorSettings; hidden: ReadonlySet<string> },
): string[] {
  const counted = observations.filter((row) => readingOf(row, measure) !== undefined);
  const isHidden = (row: Observation) => hidden.has(countId(row, measure));
  return counted
    .filter((total) => {
      const covers = counted.filter((part) => coversOutside(total, part, settings));
      return !isHidden(total) && covers.some(isHidden) && !saysNothing(total, covers);
    })
    .map((total) => countId(total, measure));

  function saysNothing(total: Observation, covers: readonly Observation[]): boolean {
    if (settings.measured === 'at-end' || listsOfParts(settings).length > 0) return false;
    const isAlone = counted.every(
      (other) =>
        other === total ||
        isHidden(other) ||
        !covers.some((part) => isHidden(part) && isOneSeries(part, other) && overlaps(part, other)),
    );
    const hasTimeOfItsOwn = monthsOf(total.period).some(
      (month) => !covers.some(({ period }) => monthsOf(period).includes(month)),
    );
    return (
      covers.every((part) => isHidden(part) || !contains(total.period, part.period)) &&
      isAlone &&
      hasTimeOfItsOwn
    );
  }
}

function coversOutside(total: Observation, part: Observation, settings: IndicatorSettings): boolean {
  const { family } = settings.disclosure;
  if (total.period.text === part.period.text) {
    const isPartOfTotal = breakdownOf(settings, part.category)?.partsOfTotal === true;
    return hasTwoMargins(settings) && family === 'year' && total.category === null && isPartOfTotal;
  }
  if (!isOneSeries(total, part)) return false;
  if (settings.measured === 'at-end') return total !== part && total.period.end === part.period.end;
  const isDeclared =
    yearsAddUp(settings) &&
    [total, part].every(({ period }) => ['month', 'quarter', 'financial-year'].includes(period.kind)) &&
    !(hasTwoMargins(settings) && family === 'breakdown');
  return overlaps(total, part) && !isDeclared && lengthOf(part.period) <= lengthOf(total.period);
}

/** What the dates of counts of one series, over stretches of time, say: every stretch is the pieces into which all ends cut it. */
export function sumsByDefinition(counts: readonly Count[]): Relation[] {
  const ends = counts.flatMap(({ period }) => [period.start, dayAfter(period.end)]);
  const cuts = [...new Set(ends)].sort();
  return firstOfEach(counts).flatMap((count) => {
    const inside = cuts.filter((cut) => count.period.start <= cut && cut <= count.period.end);
    const parts = inside.map((start, place) => {
      const next = inside[place + 1] ?? dayAfter(count.period.end);
      const same = counts.find(({ period }) => period.start === start && dayAfter(period.end) === next);
      return same === undefined ? `piece|${count.measure}|${count.category ?? ''}|${start}` : nameOf(same);
    });
    return parts.length < 2 ? [] : [{ total: nameOf(count), parts }];
  });
}

/** The hidden counts that lie within another hidden one, in time or as a category. */
export function insidesByDefinition(hidden: readonly Count[]): string[] {
  return hidden.filter((part) => hidden.some((total) => isInside(part, total))).map(nameOf);
}

function isInside(part: Count, total: Count): boolean {
  if (part.measure !== total.measure) return false;
  if (isSameTime(part, total)) return total.category === null && part.category !== null;
  return isOneSeries(part, total) && contains(total.period, part.period);
}

/** What is known of a year of different people: no fewer than in any part of it, no more than in all. */
export function factsByDefinition(counts: readonly Count[]): Fact[] {
  return counts.flatMap((whole) => {
    const parts = counts
      .filter((part) => part !== whole && part.measure === whole.measure && isOneSeries(part, whole))
      .filter((part) => contains(whole.period, part.period))
      .map(nameOf);
    const all = partsOfPeriod(whole.period).map((period) => nameOf({ ...whole, period }));
    const isComplete = all.length > 0 && all.every((id) => parts.includes(id));
    const terms = Object.fromEntries([[nameOf(whole), 1], ...all.map((id) => [id, -1])]);
    return [
      ...parts.map((part) => ({ terms: { [nameOf(whole)]: 1, [part]: -1 }, lo: 0 })),
      ...(isComplete ? [{ terms, hi: 0 }] : []),
    ];
  });
}

/** The hidden counts of a publication. */
export function hiddenOf({ hidden }: Publication, counts: ReadonlyMap<string, Count>): Count[] {
  return [...hidden.keys()].flatMap((id) => counts.get(id) ?? []);
}

function nameOf({ measure, category, period }: Count): string {
  return [measure, category ?? '', period.text].join('|');
}

function firstOfEach(counts: readonly Count[]): Count[] {
  return counts.filter((count) => counts.find((other) => isSameTime(other, count)) === count);
}

type Place = Pick<Count, 'category' | 'period'>;

function isOneSeries(a: Place, b: Place): boolean {
  return a.category === b.category;
}

function isSameTime({ period: a }: Place, { period: b }: Place): boolean {
  return a.start === b.start && a.end === b.end;
}

function contains(whole: Period, part: Period): boolean {
  return whole.start <= part.start && part.end <= whole.end;
}

function overlaps({ period: a }: Place, { period: b }: Place): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function lengthOf({ start, end }: Period): number {
  return Date.parse(end) - Date.parse(start);
}

function dayAfter(date: string): string {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

function monthsOf({ start, end }: Period): string[] {
  const months: string[] = [];
  for (const day = new Date(`${start.slice(0, 7)}-01`); day <= new Date(end);) {
    months.push(day.toISOString().slice(0, 7));
    day.setUTCMonth(day.getUTCMonth() + 1);
  }
  return months;
}
