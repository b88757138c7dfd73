import { formatDifference } from '#published/format.ts';
import { changeInWords } from '#published/judge.ts';
import { latestPoint } from '#published/series.ts';
import type { Problem } from '../../problem.ts';
import { isAsserted } from './asserted.ts';
import { aboutHidden, type Ground, withoutFigure, wrongClaim } from './claim.ts';
import { directionIn } from './direction-words.ts';
import { pairFor, seriesFor, told } from './figures.ts';
import { namedPeriods } from './named-periods.ts';
import { isRun } from './runs.ts';
import { type Clause, clausesOf, type Sentence } from './sentence.ts';
import { isGeneral, nearness, onlyTopic, type Topic, topicOf } from './topic.ts';
import { bearsOut, valueOf, type Way } from './trend.ts';
import { stemsOf } from './words.ts';

/**
 * “Increased”, “fell”, “remains”, “improving”, “lower than in June”: what words say of a change, against the figures that the
 * sentence names, or against the headline’s comparison where it names none.
 */
export function checkDirection(sentence: Sentence, ground: Ground): Problem[] {
  return clausesOf(sentence).flatMap((clause) => {
    if (isRun(clause.text) || !isAsserted(clause)) return [];
    const claim = directionIn(clause.text);
    if (claim === undefined) return [];
    const after = clause.text.slice(clause.text.indexOf(claim.words) + claim.words.length);
    const pointed = /^(?: a little| slightly)?,? (?:to|from|at) ¤/.test(after)
      ? onlyTopic(clause.tags, ground)
      : undefined;
    const topics = pointed
      ? [pointed]
      : subjectsOf(claim.subject).map((subject) => topicOf(subject, clause, ground));
    if (topics.some((topic) => topic === undefined)) {
      return isNearby(claim.subject, clause, ground)
        ? [withoutFigure(clause, ground, 'This tells a change, and no published figure shows it.')]
        : [];
    }
    return topics.flatMap((topic) => (topic === undefined ? [] : held(claim.way, { topic, clause, ground })));
  });
}

/** `Referrals, assessments and enquiries` → three; any other subject is one. */
function subjectsOf(subject: string): string[] {
  const parts = subject.split(/, (?:and )?| and /);
  return parts.length > 1 && parts.every((part) => /^\w[\w -]*$/.test(part)) && subject.includes(',')
    ? parts
    : [subject];
}

function held(
  way: Way,
  { topic, clause, ground }: { topic: Topic; clause: Clause; ground: Ground },
): Problem[] {
  const { from, to, isStated } = pairFor(topic, clause);
  const values = { from: valueOf(from), to: valueOf(to) };
  if (values.from === 'hidden' || values.to === 'hidden') return [aboutHidden(clause, ground)];
  const { indicator } = topic;
  if (way === 'better' && values.to === 100 && indicator.unit === 'percent' && isGoingOn(clause.text)) {
    return [
      withoutFigure(
        clause,
        ground,
        'This says that it is getting better, but it is 100%, which cannot get better.',
      ),
    ];
  }
  if (values.to === undefined || values.from === undefined || from === undefined || to === undefined) {
    const other = clauseHasAnother(topic, clause);
    if (way === 'steady' && other) return [];
    return [
      withoutFigure(
        clause,
        ground,
        values.to === undefined
          ? `This tells a change of ${indicator.name}, but there is no figure for the newer of the two times.`
          : `This tells a change of ${indicator.name}, but no earlier figure is published to see it by.`,
      ),
    ];
  }
  if (from.period.text === to.period.text) return sameTime(clause, ground);
  const pair = { from: values.from, to: values.to, indicator };
  const verdict = bearsOut(way, pair);
  const figures = `${indicator.name}: ${told(to, topic)}, ${told(from, topic)}.`;
  switch (verdict) {
    case 'yes':
      return provisional(clause, { topic, ground, isStated });
    case 'no-better':
      return [
        wrongClaim(clause, ground, {
          check: 'wrong-direction',
          severity: 'warning',
          says: `calls a change good or bad, but the settings say that neither way is good. ${figures}`,
          fix: 'Say that it went up or down.',
        }),
      ];
    case 'too-small':
      return [
        wrongClaim(clause, ground, {
          check: 'wrong-direction',
          severity: 'warning',
          says: `A difference of less than ${formatDifference(indicator.tolerance, indicator)} does not count as a change here. ${figures}`,
          fix: 'Say that there was no real change.',
        }),
      ];
    case 'no':
      if (!isStated && !GOOD_OR_BAD.has(way) && isTrueOtherwise(way, { topic, clause })) {
        return [
          wrongClaim(clause, ground, {
            check: 'unsaid-since-when',
            severity: 'warning',
            says: `does not say since when, and it is not so for the comparison that the page makes. ${figures}`,
            fix: 'Say since when: “since the quarter before”, “on a year before”.',
          }),
        ];
      }
      return [
        wrongClaim(clause, ground, {
          check: 'wrong-direction',
          says: `is not what the figures say. ${figures}`,
          fix: `Correct it: it is ${changeInWords(indicator, { from: from.cell, to: to.cell }) ?? 'not known'}. A tag such as <Change from="${from.period.text}" /> says it by itself.`,
        }),
      ];
  }
}

const GOOD_OR_BAD: ReadonlySet<Way> = new Set(['better', 'worse']);

/** A change that is true of the period before, or of the year before, whichever the headline does not take. */
function isTrueOtherwise(way: Way, { topic, clause }: { topic: Topic; clause: Clause }): boolean {
  const { compareWith } = topic.indicator;
  const indicator = {
    ...topic.indicator,
    compareWith: compareWith === 'previous-period' ? 'same-period-last-year' : 'previous-period',
  } as const;
  const { from, to } = pairFor({ ...topic, indicator }, clause);
  const values = { from: valueOf(from), to: valueOf(to) };
  if (typeof values.from !== 'number' || typeof values.to !== 'number') return false;
  return bearsOut(way, { from: values.from, to: values.to, indicator }) === 'yes';
}

/** While the newest figure will still change, nothing can be said of it. */
function provisional(
  clause: Clause,
  { topic, ground, isStated }: { topic: Topic; ground: Ground; isStated: boolean },
): Problem[] {
  const newest = latestPoint(seriesFor(topic, clause));
  const isOpen = newest?.cell.kind === 'value' && newest.cell.status === 'provisional';
  if (topic.indicator.lag === undefined || !isOpen || isStated) return [];
  return [
    withoutFigure(
      clause,
      ground,
      `This tells a change, but the newest figure will still change. ${topic.indicator.lag}`,
    ),
  ];
}

/** Two figures of one day are two ways to count. */
function sameTime(clause: Clause, ground: Ground): Problem[] {
  return [
    wrongClaim(clause, ground, {
      check: 'wrong-direction',
      says: 'tells a change, but both figures are for the same time.',
      fix: 'Say that they are two ways to count, or name an earlier figure.',
    }),
  ];
}

function isGoingOn(text: string): boolean {
  return /\b(?:is|are|continues?|keeps?|been|be) (?:to )?(?:improv\w+|getting better)\b/i.test(text);
}

function clauseHasAnother(topic: Topic, clause: Clause): boolean {
  return namedPeriods(clause.text, topic.indicator.headline.period.end).length > 1;
}

/** Words that tell a change in something close to what the page is about, as `other teams` or `unsuitable homes`. */
function isNearby(subject: string, clause: Clause, { own }: Ground): boolean {
  if (own === undefined || clause.sentence.tags.length > 0 || isGeneral(subject)) return false;
  if (/^(?:the |all )?other (?:teams|services|areas|groups|measures)\b/i.test(subject)) return true;
  const stems = stemsOf(subject.replace(/\bun(?=[a-z]{4})/g, ''));
  return stems.size > 1 && nearness(stems, own) >= 0.65;
}
