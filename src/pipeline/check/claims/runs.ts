import type { Indicator, Point } from '#published/indicator.ts';
import { whenPhrase } from '#published/label.ts';
import type { Problem } from '../../problem.ts';
import { isAsserted } from './asserted.ts';
import { aboutHidden, type Ground, withoutFigure, wrongClaim } from './claim.ts';
import { directionIn } from './direction-words.ts';
import { pointNamed, seriesFor, told } from './figures.ts';
import { namedPeriods } from './named-periods.ts';
import { type Clause, clausesOf, type Sentence } from './sentence.ts';
import { type Topic, topicOf } from './topic.ts';
import { bearsOut, type Way } from './trend.ts';
import { numberOf, NUMBER, ORDINAL } from './words.ts';

/** Whether a clause speaks of several periods one after the other. */
export function isRun(text: string): boolean {
  return RUNS.some((form) => form.test(text));
}

/** “Fourth month in a row”, “every quarter since”, “quarter-on-quarter”, “consistently”: each step of the run is looked at. */
export function checkRuns(sentence: Sentence, ground: Ground): Problem[] {
  return clausesOf(sentence).flatMap((clause) => {
    if (!isRun(clause.text) || !isAsserted(clause)) return [];
    const claim = runIn(clause.text);
    const topic = claim && topicOf(claim.subject, clause, ground);
    if (claim === undefined || topic === undefined) return [];
    return heldRun(claim, { topic, clause, ground });
  });
}

interface RunClaim {
  readonly subject: string;
  /** Which way each step goes; `level`: no step against what is good; `at`: each figure on one side of a line. */
  readonly way: Way | 'not-down' | 'not-up' | 'kept';
  /** How many steps, where the words say it. */
  readonly steps: number | undefined;
}

function runIn(text: string): RunClaim | undefined {
  const direction = directionIn(text);
  const subject =
    direction?.subject ??
    text.split(/\b(?:has|have|is|are|was|were|had|sustained|maintained|consistently|steadily)\b/i)[0] ??
    '';
  const beforeVerb = text.split(/\b(?:has|have|had|rose|increased|fell|decreased)\b/i)[0]?.trim() ?? '';
  const steps = stepsIn(text);
  if (/\b(?:risen|rose|increased|gone up|grown) or (?:held|stayed|remained|been)\b/i.test(text)) {
    return { subject: beforeVerb, way: 'not-down', steps };
  }
  if (/\b(?:fallen|fell|decreased|gone down) or (?:held|stayed|remained|been)\b/i.test(text)) {
    return { subject: beforeVerb, way: 'not-up', steps };
  }
  if (/\b(?:sustained|maintained|consistently (?:high|good|strong|met|maintained|above))\b/i.test(text)) {
    return { subject: subject.replace(/\b(?:has|have) been$/, '').trim(), way: 'kept', steps };
  }
  const ordinal = new RegExp(
    `\\b${ORDINAL} (?:consecutive |successive )?(reduction|fall|drop|decrease|rise|increase|improvement)s?\\b`,
    'i',
  ).exec(text);
  if (ordinal !== null) {
    const noun = (ordinal[1] ?? '').toLowerCase();
    const way = /rise|increase/.test(noun) ? 'up' : noun === 'improvement' ? 'better' : 'down';
    return {
      subject: text
        .slice(0, ordinal.index)
        .replace(/\b(?:is|was|this is|that is|the|shows?|showed|saw|a)\s*(?:the |a )?$/i, '')
        .trim(),
      way,
      steps,
    };
  }
  if (direction === undefined) {
    if (!/\bat (?:that|this|the same) level\b/i.test(text)) return undefined;
    const before = text.split(/\b(?:is|was|has been)\b/)[0] ?? '';
    return { subject: before, way: 'same', steps: steps === undefined ? undefined : steps - 1 };
  }
  return { subject, way: direction.way, steps };
}

/** How many steps a run has by its words: `fourth month in a row` → 4. */
function stepsIn(text: string): number | undefined {
  const words = STEPS.flatMap((form) => form.exec(text)?.[1] ?? [])[0];
  return words === undefined ? undefined : numberOf(words);
}

function heldRun(
  claim: RunClaim,
  { topic, clause, ground }: { topic: Topic; clause: Clause; ground: Ground },
): Problem[] {
  const { points } = seriesFor(topic, clause);
  const run = windowOf(claim, { points, topic, clause });
  if (run === undefined || run.length < 2) {
    return [
      withoutFigure(
        clause,
        ground,
        `Not enough earlier figures of ${topic.indicator.name} are published to see it by.`,
      ),
    ];
  }
  if (run.some(({ cell }) => cell.kind === 'suppressed')) return [aboutHidden(clause, ground)];
  const values = run.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : []));
  if (values.length < run.length) {
    return [
      withoutFigure(clause, ground, `A figure of ${topic.indicator.name} in between is not available.`),
    ];
  }
  const broken = brokenAt(claim.way, { values, indicator: topic.indicator });
  const [at, before] = [run[broken ?? 0], run[(broken ?? 1) - 1]];
  if (broken === undefined || at === undefined || before === undefined) return [];
  return [
    wrongClaim(clause, ground, {
      check: 'wrong-run',
      says: `is not so for every step. ${topic.indicator.name}: ${told(before, topic)}, then ${told(at, topic)}.`,
      fix: `Say it of the time for which it is so. The figures for ${whenPhrase(at.period, topic.indicator.measured).replace(/^in (?:the )?|^at /, '')} break the run.`,
    }),
  ];
}

/** The figures that the words are about: so many steps back, since a named time, over a year, or all that are shown. */
function windowOf(
  { steps }: RunClaim,
  { points, topic, clause }: { points: readonly Point[]; topic: Topic; clause: Clause },
): Point[] | undefined {
  const newest = points.at(-1);
  if (newest === undefined) return undefined;
  if (steps !== undefined) return points.length > steps ? points.slice(-steps - 1) : undefined;
  const named = namedPeriods(clause.text, newest.period.end).find(({ index }) =>
    /\bsince(?: the end of)? *$/i.test(clause.text.slice(0, index)),
  );
  if (named !== undefined) {
    const first = pointNamed(named, topic, {
      category: topic.category,
      kind: newest.period.kind,
      points: [...points],
    });
    return first === undefined ? undefined : points.slice(points.indexOf(first));
  }
  if (/\b(?:last|past|this|over the|in the|full) (?:year|12 months|twelve months)\b/i.test(clause.text)) {
    const perYear = newest.period.kind === 'month' ? 12 : newest.period.kind === 'quarter' ? 4 : undefined;
    if (perYear === undefined) return undefined;
    return points.slice(-perYear - 1);
  }
  const then = /\bsince then\b/i.test(clause.text)
    ? clause.sentence.before?.tags.flatMap(({ attributes }) => attributes['from'] ?? []).at(-1)
    : undefined;
  const start = points.findIndex(({ period }) => period.text === then);
  return points.slice(Math.max(0, start));
}

function brokenAt(
  way: RunClaim['way'],
  { values, indicator }: { values: readonly number[]; indicator: Indicator },
): number | undefined {
  const steps = values.map((to, index) => ({ from: values[index - 1], to, index })).slice(1);
  return steps.find(({ from, to }) => {
    if (from === undefined) return false;
    if (way === 'not-down') return bearsOut('down', { from, to, indicator }) === 'yes';
    if (way === 'not-up') return bearsOut('up', { from, to, indicator }) === 'yes';
    if (way === 'kept') {
      const worse = indicator.polarity === 'lower' ? 'up' : 'down';
      return (
        bearsOut(worse, { from, to, indicator }) === 'yes' &&
        bearsOut('steady', { from, to, indicator }) === 'no'
      );
    }
    const verdict = bearsOut(way, { from, to, indicator });
    return verdict === 'no' || verdict === 'no-better';
  })?.index;
}

const PERIOD = '(?:month|quarter|year|period|time|week)';
const STEPS: readonly RegExp[] = [
  new RegExp(`\\b(${ORDINAL}) ${PERIOD} (?:in a row|running)\\b`, 'i'),
  new RegExp(`\\b(${ORDINAL}) (?:consecutive|successive) \\w+`, 'i'),
  new RegExp(`\\b(${ORDINAL}) \\w+ (?:in a row|running)\\b`, 'i'),
  new RegExp(`\\b(${NUMBER}) (?:consecutive |successive )?${PERIOD}s (?:in a row|running)\\b`, 'i'),
  new RegExp(`\\b(${NUMBER}) (?:consecutive|successive) ${PERIOD}s\\b`, 'i'),
];
const RUNS: readonly RegExp[] = [
  ...STEPS,
  new RegExp(`\\b(?:every|each) ${PERIOD} (?:since|shown|in|over|of)\\b`, 'i'),
  /\b(?:quarter|month|year)[- ]on[- ](?:quarter|month|year) (?:in|over|for|since|throughout)\b/i,
  /\b(?:quarter|month)[- ]on[- ](?:quarter|month)(?=[.,;]|$)/i,
  /\bconsistently (?:maintained|high|good|strong|improved|improving|increased|risen|rising|fallen|falling|decreased)\b/i,
  /\b(?:steadily|continually|continuously) (?:improved|increased|risen|fallen|decreased|grown|gone (?:up|down))\b/i,
  /\b(?:has been |have been |been )?sustained (?:at|above|over|throughout)\b/i,
  /\bmonth by month\b|\bquarter by quarter\b/i,
];
