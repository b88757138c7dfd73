import type { Comparator, Indicator, Point } from '#published/indicator.ts';
import { placeInSentence } from '#published/place.ts';
import { comparatorsFor } from '#published/series.ts';
import type { Problem } from '../../problem.ts';
import { isAsserted } from './asserted.ts';
import { aboutHidden, type Ground, withoutFigure, wrongClaim } from './claim.ts';
import { comparisonIn } from './comparison-words.ts';
import { isSince, pointNamed, seriesFor, told, withAntecedent } from './figures.ts';
import { type NamedPeriod, namedPeriods } from './named-periods.ts';
import { type Clause, clausesOf, type Sentence } from './sentence.ts';
import { type Topic, topicOf } from './topic.ts';
import { valueOf } from './trend.ts';
import { numberOf, NUMBER } from './words.ts';

/** “Highest”, “lowest”, “peak”, “record”: the named figure against those of the window that the words give. */
export function checkExtremes(sentence: Sentence, ground: Ground): Problem[] {
  return clausesOf(sentence).flatMap((clause) => {
    const claim = extremeIn(clause.text);
    if (claim === undefined || !isAsserted(clause)) return [];
    const topic = topicOf(claim.subject, clause, ground) ?? ofTags(clause, ground);
    return topic === undefined ? [] : held(claim.word, { topic, clause, ground });
  });
}

type Word = 'most' | 'least' | 'best' | 'worst';

function extremeIn(text: string): { word: Word; subject: string } | undefined {
  const match = EXTREME.exec(text);
  // “Among the best of similar councils” is a comparison.
  if (match === null || comparisonIn(text)?.says.kind === 'among') return undefined;
  const said = (match[1] ?? match[2] ?? match[3] ?? '').toLowerCase();
  const word = WORDS.find(([forms]) => forms.test(said))?.[1];
  if (word === undefined) return undefined;
  const subject = text
    .slice(0, match.index)
    .replace(
      /[,(]?\s*(?:(?:and|which|but|is|are|was|were|has|have|had|been|now|also|reached|at|to|hit|still|again|this|that|it|remains?|be|or|¤)\s*[,(]?\s*)*$/i,
      '',
    )
    .trim();
  return { word, subject };
}

const EXTREME =
  /\b(?:the|its|their|an?|at) (?:all-time |annual |new |record |year[- ])*(highest|lowest|peak|low point|high point|best|worst|most|fewest|longest|shortest|busiest|quietest|record (?:high|low)|(?:annual|all-time|new|yearly|year's|12-month) (?:high|low))\b(?! (?:likely|common|recent|vulnerable|deprived|important|of (?:our|their|his|her|its|it|(?:these|those) (?!shown|in|dates|quarters|months|years|figures)|the (?:time|work|children|cases|plans|young|assessments|visits|families)))\b)(?=[^.]{0,12}(?:$|[,.;)]| (?:of|since|in|for|on|ever|level|figure|quarter|month|point|share|number|rate|yet|at|was|is|so|over|year|recorded|we|seen|from)\b))|\b(peaked|record (?:high|low)|annual (?:high|low)|(?:number|share|rate) (?:was|is) (?:highest|lowest))\b|^(?:the )?(highest|lowest) (?:of|was|is)\b/i;

const WORDS: readonly [RegExp, Word][] = [
  [/lowest|fewest|low\b|shortest|quietest/, 'least'],
  [/best/, 'best'],
  [/worst/, 'worst'],
  [/highest|peak|most|high|longest|busiest/, 'most'],
];

function held(
  word: Word,
  { topic, clause, ground }: { topic: Topic; clause: Clause; ground: Ground },
): Problem[] {
  const { indicator } = topic;
  if ((word === 'best' || word === 'worst') && indicator.polarity === 'neutral') {
    return [
      withoutFigure(
        clause,
        ground,
        'calls a figure best or worst, but the settings say that neither way is good.',
      ),
    ];
  }
  const isMost =
    word === 'most' || (word !== 'least' && (word === 'best') === (indicator.polarity === 'higher'));
  if (PLACES.test(clause.text)) return amongPlaces(isMost, { topic, clause, ground });
  const series = seriesFor(topic, clause);
  const newest = series.points.at(-1);
  if (newest === undefined) return [];
  const figures = figuresMeant(topic, clause, series.points);
  const window = windowOf(clause, { points: series.points, topic, figures });
  if (window.kind === 'vague') {
    return [
      wrongClaim(clause, ground, {
        check: 'vague-window',
        severity: 'warning',
        says: `does not say since when. Published are ${series.points.length} figures of ${indicator.name}, the oldest for ${series.points[0]?.period.text ?? 'no period'}.`,
        fix: 'Say it of a time that the table shows: “the highest of the quarters shown”, “the highest since April 2022”.',
      }),
    ];
  }
  if (window.kind === 'beyond') {
    return [
      withoutFigure(
        clause,
        ground,
        `The published figures of ${indicator.name} do not go back so far, so nobody can see it.`,
      ),
    ];
  }
  return figures.flatMap((figure) => {
    const value = valueOf(figure);
    if (value === 'hidden') return [aboutHidden(clause, ground)];
    if (value === undefined) return [];
    if (window.points.some(({ cell }) => cell.kind === 'suppressed')) return [aboutHidden(clause, ground)];
    const better = window.points.find((other) => {
      const against = valueOf(other);
      return typeof against === 'number' && (isMost ? against > value : against < value);
    });
    if (better === undefined) return [];
    return [
      wrongClaim(clause, ground, {
        check: 'wrong-extreme',
        says: `is not what the figures say. ${indicator.name}: ${told(figure, topic)}, but ${told(better, topic)}.`,
        fix: 'Name the right time, or say of which figures it is so.',
      }),
    ];
  });
}

/** The figures that are said to be the highest: those that the tags or the words name, else the newest. */
function figuresMeant(topic: Topic, clause: Clause, points: readonly Point[]): Point[] {
  const newest = points.at(-1);
  if (newest === undefined) return [];
  const series = { category: topic.category, kind: newest.period.kind, points: [...points] };
  const { text } = withAntecedent(clause);
  const spans = inWindow(clause.text)
    ? []
    : namedPeriods(text, newest.period.end)
        .filter((period) => period.kind !== 'calendar-year' && !isWindow(text, period.index))
        .filter((period) => /^which\b/i.test(clause.text) || !isSince(text, period))
        .flatMap((period) => pointNamed(period, topic, series) ?? []);
  if (spans.length > 0) return spans;
  const byTags = clause.tags
    .filter(({ name }) => name === 'Value')
    .flatMap(({ attributes }) => points.find(({ period }) => period.text === attributes['period']) ?? []);
  const [only] = byTags;
  return only !== undefined && byTags.length === 1 ? [only] : [newest];
}

type Window = { kind: 'points'; points: readonly Point[] } | { kind: 'vague' } | { kind: 'beyond' };

function windowOf(
  { text }: Clause,
  { points, topic, figures }: { points: readonly Point[]; topic: Topic; figures: readonly Point[] },
): Window {
  const newest = points.at(-1);
  if (newest === undefined) return { kind: 'vague' };
  if (SHOWN.test(text)) return { kind: 'points', points };
  const series = { category: topic.category, kind: newest.period.kind, points: [...points] };
  const since = namedPeriods(text, newest.period.end).find(({ index }) => isWindow(text, index));
  if (since !== undefined) {
    const first = firstIn(since, { topic, series, points });
    // “The lowest since March” may be higher than March.
    return first === undefined
      ? { kind: 'beyond' }
      : { kind: 'points', points: points.slice(points.indexOf(first) + 1) };
  }
  const count = new RegExp(
    `\\b(?:for|in|of) (?:(?:the )?(?:last|past) )?(?:over |more than )?(${NUMBER}|a) (month|quarter|year)s?\\b`,
    'i',
  ).exec(text);
  if (count !== null) {
    const number = count[1] === 'a' ? 1 : (numberOf(count[1] ?? '') ?? 1);
    const months = number * ({ month: 1, quarter: 3, year: 12 }[(count[2] ?? '').toLowerCase()] ?? 1);
    const start = monthsBefore(newest.period.end, months);
    const first = points[0];
    return first !== undefined && first.period.start <= start
      ? { kind: 'points', points: points.filter(({ period }) => period.end > start) }
      : { kind: 'beyond' };
  }
  if (EVER.test(text)) return { kind: 'beyond' };
  if (VAGUE.test(text)) return { kind: 'vague' };
  // “Highest at the end of March and June” is said of the table.
  return figures.length > 0 ? { kind: 'points', points } : { kind: 'vague' };
}

function firstIn(
  since: NamedPeriod,
  {
    topic,
    series,
    points,
  }: { topic: Topic; series: Parameters<typeof pointNamed>[2]; points: readonly Point[] },
): Point | undefined {
  const exact = pointNamed(since, topic, series);
  if (exact !== undefined && points.includes(exact)) return exact;
  const [oldest] = points;
  if (oldest === undefined || oldest.period.start > since.start) return undefined;
  return points.find(({ period }) => period.start >= since.start);
}

function isWindow(text: string, index: number): boolean {
  return (
    /\b(?:since|of|in the|over the|for the)(?: the)?(?: (?:start|end|beginning|quarters|months|year|end of))*(?: of| in)? *$/i.test(
      text.slice(0, index),
    ) && !/\bend of *$/i.test(text.slice(0, index).replace(/\bsince the end of *$/i, ''))
  );
}

function inWindow(text: string): boolean {
  return /\bsince\b/i.test(text) && !/\b(?:was|were) (?:highest|lowest)\b/i.test(text);
}

function monthsBefore(date: string, months: number): string {
  const at = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 - months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-31`;
}

function amongPlaces(
  isMost: boolean,
  { topic, clause, ground }: { topic: Topic; clause: Clause; ground: Ground },
): Problem[] {
  const { indicator } = topic;
  const series = seriesFor(topic, clause);
  const point = tagged(topic, clause) ?? series.points.at(-1);
  const value = valueOf(point);
  if (point === undefined || value === undefined) return [];
  if (value === 'hidden') return [aboutHidden(clause, ground)];
  const others = comparatorsFor(indicator, point.period);
  if (others.length === 0)
    return [withoutFigure(clause, ground, `No figures of other places are published for ${indicator.name}.`)];
  const beyond = others.find(
    ({ cell }) => cell.kind === 'value' && (isMost ? cell.value > value : cell.value < value),
  );
  return beyond === undefined ? [] : [notAmong(beyond, { point, topic, clause, ground })];
}

function notAmong(
  other: Comparator,
  { point, topic, clause, ground }: { point: Point; topic: Topic; clause: Clause; ground: Ground },
): Problem {
  return wrongClaim(clause, ground, {
    check: 'wrong-extreme',
    says: `is not what the figures say. ${topic.indicator.name}: ${told(point, topic)}, and in ${placeInSentence(other.areaName, other.areaKind)} ${told({ ...other, release: '' }, topic)}.`,
    fix: 'Leave the claim out, or say of which places it is so.',
  });
}

function tagged({ indicator }: Topic, { tags, sentence }: Clause): Point | undefined {
  const [tag] = [...tags, ...sentence.tags].filter(
    ({ name, attributes }) => name === 'Value' && attributes['area'] === undefined,
  );
  const text = tag?.attributes['period'];
  if (text === undefined) return undefined;
  return indicator.series
    .filter(({ category }) => category === (tag?.attributes['category'] ?? indicator.leadCategory))
    .flatMap(({ points }) => points)
    .find(({ period }) => period.text === text);
}

/** A superlative may stand before what it is about: `The lowest was March, at ¤`. */
function ofTags(clause: Clause, { own, indicators }: Ground): Topic | undefined {
  const indicator: Indicator | undefined = own;
  const isOwn = clause.tags.every(
    ({ attributes }) => attributes['indicator'] === undefined || attributes['indicator'] === own?.id,
  );
  if (
    indicator !== undefined &&
    isOwn &&
    (clause.tags.length > 0 || /^(?:the )?(?:highest|lowest|busiest|number)/i.test(clause.text))
  ) {
    return { indicator, category: clause.tags[0]?.attributes['category'] ?? indicator.leadCategory };
  }
  const [tag, ...more] = clause.tags;
  const id = tag?.attributes['indicator'];
  const named = id === undefined || more.length > 0 ? undefined : indicators.get(id);
  return named && { indicator: named, category: tag?.attributes['category'] ?? named.leadCategory };
}

const PLACES =
  /\b(?:places|councils|authorities|neighbours|region|England|of them|similar)\b|\bwas the (?:highest|lowest|best|worst)(?=[.,;]|$)/i;
const SHOWN = /\b(?:shown|of those|of these|in the table|published here|on this page)\b/i;
const EVER = /\b(?:ever|on record|all-time|since records|record high|record low|a record)\b/i;
const VAGUE =
  /\b(?:for (?:some|a long|quite some) time|in (?:some time|recent (?:years|months)|living memory|years)|for (?:years|months)|annual|of the year|this year|over the (?:last )?decade|of late|yet)\b/i;
