import type { Comparator, Point } from '#published/indicator.ts';
import { placeInSentence } from '#published/place.ts';
import { comparatorsFor } from '#published/series.ts';
import type { Problem } from '../../problem.ts';
import { isAsserted, isReported, isSaid } from './asserted.ts';
import { aboutHidden, type Ground, withoutFigure, wrongClaim } from './claim.ts';
import {
  areasIn,
  type ComparisonClaim,
  comparisonIn,
  type End,
  type HowMany,
  type Standing,
} from './comparison-words.ts';
import { pointNamed, seriesFor, told } from './figures.ts';
import { namedPeriods } from './named-periods.ts';
import { type Clause, clausesOf, type Sentence } from './sentence.ts';
import { isGeneral, nearness, type Topic, topicOf } from './topic.ts';
import { bearsOut } from './trend.ts';
import { stemsOf } from './words.ts';

/**
 * “Better than England”, “below statistical neighbours”, “in line with”, “better than most of our neighbours”, “among the
 * best”: against the published figures of those places. What is better depends on which way is good.
 */
export function checkComparisons(sentence: Sentence, ground: Ground): Problem[] {
  if (isReported(sentence)) return [];
  return clausesOf(sentence).flatMap((clause) => {
    const claim = comparisonIn(clause.text);
    if (claim === undefined || !isMeant(claim, clause)) return [];
    const topic = topicOf(claim.subject, clause, ground);
    if (topic === undefined) return isOfThePage(claim.subject, ground) ? [noFigures(clause, ground)] : [];
    return held(claim, { topic, clause, ground });
  });
}

/** A “not” that the claim has taken into account denies nothing of it. */
function isMeant({ isDenial }: ComparisonClaim, clause: Clause): boolean {
  return isDenial ? isSaid(clause) : isAsserted(clause);
}

function held(
  { says, places }: ComparisonClaim,
  { topic, clause, ground }: { topic: Topic; clause: Clause; ground: Ground },
): Problem[] {
  const point = pointMeant(topic, clause);
  if (point === undefined) return [];
  if (point.cell.kind === 'suppressed') return [aboutHidden(clause, ground)];
  if (point.cell.kind !== 'value') return [noFigures(clause, ground)];
  const { value } = point.cell;
  const about = { topic, clause, ground, point, value, areas: areasIn(places) };
  switch (says.kind) {
    case 'to-each':
      return toEach(says.standing, about);
    case 'to-so-many':
      return toSoMany(says, about);
    case 'among':
      return among(says, about);
  }
}

/** What a claim is held against. */
interface About {
  readonly topic: Topic;
  readonly clause: Clause;
  readonly ground: Ground;
  readonly point: Point;
  readonly value: number;
  /** The kinds of place that are named; none for places in general. */
  readonly areas: readonly string[];
}

/** Against the figure of each place that is named: the country, the region, similar councils on average. */
function toEach(standing: Standing, about: About): Problem[] {
  const { topic, clause, ground, point, value, areas } = about;
  const { indicator } = topic;
  const others = comparatorsFor(indicator, point.period).filter(
    ({ areaKind, area }) => areaKind !== 'council' && (areas.length === 0 || areas.includes(area)),
  );
  const absent = areas.filter((area) => !others.some((other) => other.area === area));
  if (others.length === 0 || absent.length > 0) return [noFigures(clause, ground)];
  return others.flatMap((other) => {
    if (!other.likeForLike && !isExplained(clause.sentence)) return [notAlike(other, about)];
    if (other.cell.kind !== 'value') return [noFigures(clause, ground)];
    const figures = `${indicator.name}: ${told(point, topic)}, and ${placeOf(other)} ${told({ ...other, release: '' }, topic)}.`;
    const verdict = standsSo(standing, { from: other.cell.value, to: value, indicator });
    if (verdict === 'yes') return [];
    if (verdict === 'neither') return [goodOrBad(about, figures)];
    return [
      wrong(about, {
        figures,
        fix: `Correct it. A tag such as <Compare with="${other.area}" /> says it by itself.`,
      }),
    ];
  });
}

/** “Better than most”: against similar councils one by one. */
function toSoMany({ standing, howMany }: { standing: Standing; howMany: HowMany }, about: About): Problem[] {
  const others = oneByOne(about);
  if (others === undefined) return [noFigures(about.clause, about.ground)];
  const { indicator } = about.topic;
  const verdicts = others.map((from) => standsSo(standing, { from, to: about.value, indicator }));
  const figures = spread(others, about);
  if (verdicts.includes('neither')) return [goodOrBad(about, figures)];
  const so = verdicts.filter((verdict) => verdict === 'yes').length;
  const isSo =
    'allBut' in howMany ? so + howMany.allBut >= others.length : so > others.length * howMany.moreThan;
  return isSo
    ? []
    : [wrong(about, { figures, fix: 'Say of how many of them it is so, or leave the claim out.' })];
}

/** “Among the best”: how many of the similar councils are further towards that end. */
function among({ end, within }: { end: End; within: number }, about: About): Problem[] {
  const { indicator } = about.topic;
  if ((end === 'best' || end === 'worst') && indicator.polarity === 'neutral')
    return [goodOrBad(about, `${indicator.name}: ${told(about.point, about.topic)}.`)];
  const others = oneByOne(about);
  if (others === undefined) return [noFigures(about.clause, about.ground)];
  const isUp = end === 'most' || (end !== 'least' && (end === 'best') === (indicator.polarity === 'higher'));
  const beyond = others.filter((other) => (isUp ? other > about.value : other < about.value)).length;
  const isSo = beyond + 1 <= Math.ceil((others.length + 1) * within);
  return isSo
    ? []
    : [
        wrong(about, {
          figures: spread(others, about),
          fix: 'Say how many of them are before this council, or leave the claim out.',
        }),
      ];
}

/** The figures of similar councils one by one; of all places of the country or the region there are none. */
function oneByOne({ topic, point, areas }: About): readonly number[] | undefined {
  if (areas.length > 0 && !areas.includes('similar-councils')) return undefined;
  const values = comparatorsFor(topic.indicator, point.period).flatMap(({ areaKind, likeForLike, cell }) =>
    areaKind === 'council' && likeForLike && cell.kind === 'value' ? [cell.value] : [],
  );
  return values.length < FEWEST ? undefined : values;
}

/** Of fewer places than this, “most” and “among the best” say nothing. */
const FEWEST = 3;

/** Whether a figure stands so to another; `neither` where neither way is good. */
function standsSo(standing: Standing, pair: Parameters<typeof bearsOut>[1]): 'yes' | 'no' | 'neither' {
  const opposite = standing === 'no-worse' ? 'worse' : standing === 'no-better' ? 'better' : undefined;
  const verdict = bearsOut(
    standing === 'no-worse' || standing === 'no-better' ? (opposite ?? 'worse') : standing,
    pair,
  );
  if (verdict === 'no-better') return 'neither';
  if (opposite !== undefined) return verdict === 'yes' ? 'no' : 'yes';
  return verdict === 'no' ? 'no' : 'yes';
}

function spread(others: readonly number[], { topic, point, value }: About): string {
  const higher = others.filter((other) => other > value).length;
  const lower = others.filter((other) => other < value).length;
  return `${topic.indicator.name}: ${told(point, topic)}. Of ${others.length} similar councils with a figure, ${higher} ${higher === 1 ? 'is' : 'are'} higher and ${lower} ${lower === 1 ? 'is' : 'are'} lower.`;
}

function wrong({ clause, ground }: About, { figures, fix }: { figures: string; fix: string }): Problem {
  return wrongClaim(clause, ground, {
    check: 'wrong-comparison',
    says: `is not what the figures say. ${figures}`,
    fix,
  });
}

function goodOrBad({ clause, ground }: About, figures: string): Problem {
  return wrongClaim(clause, ground, {
    check: 'wrong-comparison',
    severity: 'warning',
    says: `calls a difference good or bad, but the settings say that neither way is good. ${figures}`,
    fix: 'Say that it is higher or lower.',
  });
}

function notAlike(other: Comparator, { clause, ground }: About): Problem {
  return withoutFigure(
    clause,
    ground,
    `The figure of ${placeOf(other)} is not like for like with it${other.note === undefined ? '' : `: ${other.note}`}.`,
  );
}

/** The council’s own figure that is compared: of the time that is named, or that a tag names, else the newest. */
function pointMeant(topic: Topic, clause: Clause): Point | undefined {
  const { text, tags, sentence } = clause;
  const { indicator, category } = topic;
  const series = seriesFor(topic, clause);
  const newest = series.points.at(-1);
  if (newest === undefined) return undefined;
  const named = namedPeriods(text, newest.period.end).flatMap(
    (period) => pointNamed(period, topic, series) ?? [],
  )[0];
  const periods = [...tags, ...sentence.tags, ...(sentence.before?.tags ?? [])]
    .filter(({ attributes }) => (attributes['indicator'] ?? indicator.id) === indicator.id)
    .flatMap(({ name, attributes }) => (name === 'Value' ? (attributes['period'] ?? []) : []));
  const tagged = indicator.series
    .filter((one) => one.category === category)
    .flatMap(({ points }) => points)
    .find(({ period }) => period.text === periods.at(0));
  return named ?? tagged ?? newest;
}

function placeOf({ areaName, areaKind }: Comparator): string {
  return placeInSentence(areaName, areaKind);
}

/** Words beside a comparison that is not like for like, which say so. */
function isExplained({ text, before }: Sentence): boolean {
  return /\b(?:like for like|age group|directly|another|different)\b/i.test(`${before?.text ?? ''} ${text}`);
}

function noFigures(clause: Clause, ground: Ground): Problem {
  return withoutFigure(
    clause,
    ground,
    'This compares with other places, and no figure of them is published beside it.',
  );
}

/** A page’s own measure, or performance as a whole: what else is compared elsewhere is not our matter. */
function isOfThePage(subject: string, { own, indicators }: Ground): boolean {
  const words = subject.replace(/^(?:overall|currently),? /i, '');
  if (isGeneral(words) || /^(?:our |the council’s |the council's )?performance\b/i.test(words)) {
    return ![...indicators.values()].some(({ comparators }) => comparators.length > 0);
  }
  const stems = stemsOf(words);
  return own !== undefined && stems.size > 0 && nearness(stems, own) >= 0.4;
}
