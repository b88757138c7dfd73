import { formatPlace } from '#published/format.ts';
import type { Point, Series } from '#published/indicator.ts';
import { whenPhrase } from '#published/label.ts';
import { parsePeriod, periodBefore, type PeriodKind, samePeriodLastYear } from '#published/period.ts';
import { latestPoint, pointAt, pointBefore, seriesOf } from '#published/series.ts';
import { type NamedPeriod, namedPeriods } from './named-periods.ts';
import type { Clause } from './sentence.ts';
import { kindOfTags, type Topic } from './topic.ts';

/** Two figures that a claim sets against each other. `undefined`: there is none. */
export interface Pair {
  readonly from: Point | undefined;
  readonly to: Point | undefined;
  /** Whether the words say since when. */
  readonly isStated: boolean;
}

/** The series that a clause speaks of: of the kind of period that its tags name, else the main one. */
export function seriesFor({ indicator, category }: Topic, clause: Clause): Series {
  const own = clause.tags.filter((tag) => isAbout(tag, { indicator, category }));
  const kind = kindOfTags(own);
  const main = seriesOf(indicator, { category });
  const other = indicator.series.find((series) => series.category === category && series.kind === kind);
  return other ?? main;
}

/** Since when and until when: from the tags of a clause, the periods it names, or the headline's own comparison. */
export function pairFor(topic: Topic, clause: Clause): Pair {
  const series = seriesFor(topic, clause);
  const newest = latestPoint(series);
  if (newest === undefined) return { from: undefined, to: undefined, isStated: false };
  const { text, tags: all } = withAntecedent(clause);
  const tags = all.filter((tag) => isAbout(tag, topic) && tag.attributes['of'] === undefined);
  const at = (written: string | undefined) => {
    const period = written === undefined ? undefined : parsePeriod(written);
    return period && findAt(topic, { text: period.text, kind: period.kind });
  };
  const changes = tags.filter(({ name }) => name === 'Change');
  const [change] = changes;
  if (change !== undefined && changes.length === 1) {
    const to = change.attributes['to'];
    return {
      from: at(change.attributes['from']),
      to: to === undefined ? newest : at(to),
      isStated: true,
    };
  }
  const values = tags.filter(({ name, attributes }) => name === 'Value' && attributes['area'] === undefined);
  const points = values.map(({ attributes }) =>
    attributes['period'] === undefined ? newest : at(attributes['period']),
  );
  if (points.length === 2) {
    const [first, second] = points.toSorted((a, b) =>
      (a?.period.end ?? '') < (b?.period.end ?? '') ? -1 : 1,
    );
    return { from: first, to: second, isStated: true };
  }
  const [only] = points;
  const named = namedPeriods(text, newest.period.end).map((period) => ({
    period,
    point: pointNamed(period, topic, series),
    isEarlier: isSince(text, period),
  }));
  const since = named.find(({ isEarlier }) => isEarlier);
  const until = named.find((other) => !other.isEarlier && other !== since);
  const to = until?.point ?? only ?? newest;
  if (since !== undefined) return { from: since.point, to, isStated: true };
  const relative = relativeFrom(text, { series, to });
  if (relative !== undefined) return { ...relative, to, isStated: true };
  return { from: pointBefore(series, to, topic.indicator.compareWith), to, isStated: false };
}

/** The figure that a named period is about: one that ends in its last month, and where it is a stretch begins in its first. */
export function pointNamed(
  named: NamedPeriod,
  { indicator, category }: Topic,
  series: Series,
): Point | undefined {
  const all = [
    series,
    ...indicator.series.filter((other) => other.category === category && other.kind !== series.kind),
  ];
  for (const { points } of all) {
    const found = points.find(({ period }) => {
      if (period.end.slice(0, 7) !== named.end.slice(0, 7)) return false;
      if (named.kind === 'day') return period.end === named.end;
      if (indicator.measured !== 'during' || period.kind === 'snapshot')
        return (
          named.kind !== '12-months' ||
          period.kind === 'rolling-12-months' ||
          indicator.measured === '12-months'
        );
      return period.start.slice(0, 7) === named.start.slice(0, 7);
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where a figure stands, for a message: `67.5% in July to September 2023`. Never of a hidden one. */
export function told({ period, cell, denominator }: Point, { indicator }: Topic): string {
  const when = whenPhrase(period, indicator.measured);
  if (cell.kind !== 'value') return `no figure ${when.replace(/^in /, 'for ')}`;
  return `${formatPlace(cell.value, { ...indicator, of: denominator })} ${when}`;
}

function isAbout(tag: Clause['tags'][number], { indicator, category }: Topic): boolean {
  const id = tag.attributes['indicator'];
  const own = tag.attributes['category'] ?? indicator.leadCategory;
  return (id === undefined || id === indicator.id) && own === category;
}

function findAt(
  { indicator, category }: Topic,
  { text, kind }: { text: string; kind: PeriodKind },
): Point | undefined {
  const period = parsePeriod(text);
  return period && pointAt(seriesOf(indicator, { category, kind }), period);
}

/** “…, which is better” is said of what stands before it. */
export function withAntecedent(clause: Clause): Pick<Clause, 'text' | 'tags'> {
  const { before, sentence } = clause;
  // “Referrals also fell” is of the same time as what stands before it.
  if (/\balso\b/i.test(clause.text) && sentence.before !== undefined && clause.tags.length === 0) {
    return { text: `${sentence.before.text} ${clause.text}`, tags: [] };
  }
  if (before === undefined || clause.tags.length > 0 || !/^which\b/i.test(clause.text)) return clause;
  return { text: `${before.text} ${clause.text}`, tags: before.tags };
}

/** Whether a period is named as the earlier one: `since June`, `than in June`, `from June`, `on June`. */
export function isSince(text: string, { index }: NamedPeriod): boolean {
  return /\b(?:since|from|than|than (?:in|at|on|for)|on|on the|that of|those of|compared (?:with|to)|against|between|as in|as at|the same as|up on|down on|than (?:in|at|on|for) the)(?: (?:in|at|on|for))?(?: the)?(?: end of)?(?: (?:the )?(?:start|figure|level) (?:of|in|for))?(?: the)? *$/i.test(
    text.slice(0, index),
  );
}

/** `than in the quarter before`, `on a year before`, `since last month`. */
function relativeFrom(
  text: string,
  { series, to }: { series: Series; to: Point },
): { from: Point | undefined } | undefined {
  if (YEAR_BEFORE.test(text)) return { from: pointAt(series, samePeriodLastYear(to.period)) };
  if (BEFORE.test(text)) {
    return { from: pointAt(series, periodBefore(to.period)) ?? pointBefore(series, to, 'previous-period') };
  }
  return undefined;
}

const YEAR_BEFORE =
  /\b(?:(?:a|one) year (?:before|ago|earlier)|(?:than|on|since|from|with|to) (?:the )?(?:last|previous) year|(?:the |on the |than the )year before|the same (?:time|quarter|month|period|months|day)(?: \w+)? (?:last year|(?:a|the) year (?:before|ago))|year[- ]on[- ]year|over the (?:last|past) (?:year|12 months|twelve months))\b/i;
const BEFORE =
  /\b(?:the (?:previous|last|preceding) (?:quarter|month)|last (?:quarter|month)|(?:the|a|one) (?:quarter|month) (?:before|ago|earlier)|previous (?:quarter|month)|since last time|than before|than previously)\b/i;
