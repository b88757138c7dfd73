import type { Comparator, Point } from '#published/indicator.ts';
import { placeInSentence } from '#published/place.ts';
import { comparatorsFor } from '#published/series.ts';
import type { Problem } from '../../problem.ts';
import { isAsserted, isReported } from './asserted.ts';
import { aboutHidden, type Ground, withoutFigure, wrongClaim } from './claim.ts';
import { pointNamed, seriesFor, told } from './figures.ts';
import { namedPeriods } from './named-periods.ts';
import { type Clause, clausesOf, type Sentence } from './sentence.ts';
import { isGeneral, nearness, type Topic, topicOf } from './topic.ts';
import { bearsOut, type Way } from './trend.ts';
import { stemsOf } from './words.ts';

/** “Better than England”, “below statistical neighbours”, “in line with”: against the published figures of those places. */
export function checkComparisons(sentence: Sentence, ground: Ground): Problem[] {
  if (isReported(sentence)) return [];
  return clausesOf(sentence).flatMap((clause) => {
    const claim = comparisonIn(clause.text);
    if (claim === undefined || !isAsserted(clause)) return [];
    const topic = topicOf(claim.subject, clause, ground);
    if (topic === undefined) return isOfThePage(claim.subject, ground) ? [noFigures(clause, ground)] : [];
    return held(claim, { topic, clause, ground });
  });
}

interface Claim {
  readonly subject: string;
  readonly way: Way;
  readonly places: string;
}

function comparisonIn(text: string): Claim | undefined {
  for (const [way, form] of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const places = text.slice(match.index + match[0].length);
    if (!PLACE.test(places)) continue;
    const subject = text
      .slice(0, match.index)
      .replace(
        /(?:\b(?:is|are|was|were|has|have|had|been|still|also|remains?|stands?|and|but|performing|performs?|now|well|far|much|slightly|a little|just|significantly|consistently|who|which|that|be|compares?)\s*)+$/i,
        '',
      )
      .trim();
    return { subject, way, places };
  }
  return undefined;
}

const FORMS: readonly [Way, RegExp][] = [
  ['better', /\b(?:better than|outperform(?:s|ing|ed)?|ahead of|favourabl[ey] (?:to|with|against))\b/i],
  ['worse', /\b(?:worse than|behind|lag(?:s|ging)? (?:behind)?)\b/i],
  ['up', /\b(?:higher than|above|more than|greater than|larger than|longer than|exceeds?)\b/i],
  ['down', /\b(?:lower than|below|less than|fewer than|smaller than|shorter than|under)\b/i],
  [
    'steady',
    /\b(?:in line with|similar to|the same as|comparable (?:to|with)|close to|level with|on a par with)\b/i,
  ],
];
const PLACE =
  /^(?: (?:in|for|that of|those of|the|all|both|our|its|of|average|averages|a|national|regional|figures?)){0,5} ?\b(?:England|nation(?:al|ally)|statistical|neighbours?|similar councils|comparators?|other (?:places|councils)|elsewhere|regional|the region|benchmarks?|West Midlands|South East|Yorkshire)\b/i;

function held(
  { way, places }: Claim,
  { topic, clause, ground }: { topic: Topic; clause: Clause; ground: Ground },
): Problem[] {
  const { indicator } = topic;
  const series = seriesFor(topic, clause);
  const point = pointMeant(topic, clause);
  if (point === undefined) return [];
  if (point.cell.kind === 'suppressed') return [aboutHidden(clause, ground)];
  if (point.cell.kind !== 'value') return [noFigures(clause, ground)];
  const { value } = point.cell;
  const areas = areasIn(places);
  const others = comparatorsFor(indicator, point.period).filter(
    ({ areaKind, area }) => areaKind !== 'council' && (areas.length === 0 || areas.includes(area)),
  );
  const absent = areas.filter((area) => !others.some((other) => other.area === area));
  if (others.length === 0 || absent.length > 0) return [noFigures(clause, ground)];
  return others.flatMap((other) => {
    if (!other.likeForLike && !isExplained(clause.sentence)) {
      return [
        withoutFigure(
          clause,
          ground,
          `The figure of ${placeOf(other)} is not like for like with it${other.note === undefined ? '' : `: ${other.note}`}.`,
        ),
      ];
    }
    if (other.cell.kind !== 'value') return [noFigures(clause, ground)];
    const pair = { from: other.cell.value, to: value, indicator };
    const verdict = bearsOut(way, pair);
    const figures = `${indicator.name}: ${told(point, topic)}, and ${placeOf(other)} ${told({ ...other, release: '' }, topic)}.`;
    if (verdict === 'yes' || verdict === 'too-small') return [];
    if (verdict === 'no-better') {
      return [
        wrongClaim(clause, ground, {
          check: 'wrong-comparison',
          severity: 'warning',
          says: `calls a difference good or bad, but the settings say that neither way is good. ${figures}`,
          fix: 'Say that it is higher or lower.',
        }),
      ];
    }
    return [
      wrongClaim(clause, ground, {
        check: 'wrong-comparison',
        says: `is not what the figures say. ${figures}`,
        fix: `Correct it. A tag such as <Compare with="${other.area}" /> says it by itself.`,
      }),
    ];
  });

  function pointMeant(about: Topic, { text, tags, sentence }: Clause): Point | undefined {
    const newest = series.points.at(-1);
    if (newest === undefined) return undefined;
    const named = namedPeriods(text, newest.period.end).flatMap(
      (period) => pointNamed(period, about, series) ?? [],
    )[0];
    const periods = [...tags, ...sentence.tags, ...(sentence.before?.tags ?? [])]
      .filter(({ attributes }) => (attributes['indicator'] ?? about.indicator.id) === about.indicator.id)
      .flatMap(({ name, attributes }) => (name === 'Value' ? (attributes['period'] ?? []) : []));
    const tagged = about.indicator.series
      .filter(({ category }) => category === about.category)
      .flatMap(({ points }) => points)
      .find(({ period }) => period.text === periods.at(0));
    return named ?? tagged ?? newest;
  }
}

function areasIn(text: string): string[] {
  return [
    ...(/\b(?:England|national|nationally)\b/i.test(text) ? ['england'] : []),
    ...(/\b(?:statistical|neighbours?|similar councils)\b/i.test(text) ? ['similar-councils'] : []),
    ...(/\b(?:region|regional|West Midlands|South East|Yorkshire)\b/i.test(text) ? ['region'] : []),
  ];
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
