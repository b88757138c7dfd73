import type { Point } from '#published/indicator.ts';
import { judgeTarget } from '#published/judge.ts';
import { targetFor } from '#published/series.ts';
import { onceForEach } from '../../once-for-each.ts';
import type { Problem } from '../../problem.ts';
import { isReported } from './asserted.ts';
import { aboutHidden, type Ground, withoutFigure, wrongClaim } from './claim.ts';
import { pointNamed, seriesFor, told } from './figures.ts';
import { namedPeriods } from './named-periods.ts';
import { type Clause, clausesOf, type Sentence } from './sentence.ts';
import { type Topic, topicOf } from './topic.ts';

/** “Meets the target”, “off target”, “ahead of target”, “was missed”: against the target in force at the time that is meant. */
export function checkTargets(sentence: Sentence, ground: Ground): Problem[] {
  if (isReported(sentence)) return [];
  return clausesOf(sentence).flatMap((clause) => {
    const claim = targetClaimIn(clause);
    if (claim === undefined || MAYBE.test(clause.text)) return [];
    const topic = topicOf(claim.subject, clause, ground);
    return topic === undefined ? [] : held(claim, { topic, clause, ground });
  });
}

interface TargetClaim {
  readonly subject: string;
  readonly is: 'met' | 'missed' | 'above' | 'below' | 'close';
}

const targetClaimIn = onceForEach(({ text, sentence }: Clause): TargetClaim | undefined => {
  for (const [is, form] of FORMS) {
    const match = form.exec(text);
    if (match === null) continue;
    const subject = text
      .slice(0, match.index)
      .replace(
        /(?:\b(?:is|are|was|were|has|have|had|been|now|still|also|remains?|just|narrowly|well|comfortably|and|so|but|which|it|that|we|the council)\s*)+$/i,
        '',
      )
      .trim();
    return { is, subject };
  }
  // “The target is ¤, so it was not met”: “it” is the target.
  const isOfTarget = /\b(?:target|standard|tolerance|limit)\b/i.test(
    `${sentence.before?.text ?? ''} ${sentence.text}`,
  );
  const bare = isOfTarget ? BARE.exec(text) : null;
  if (bare === null) return undefined;
  const isNot = bare[1] !== undefined;
  const isMet = /^(?:me|ex|ac)/i.test(bare[2] ?? '');
  return { is: isMet !== isNot ? 'met' : 'missed', subject: '' };
});

const TARGET =
  "(?:(?:the|our|its|this|that|their|both|all|local|council|council’s|council's|service|agreed|annual) )*(?:target|targets|standard|goal)";
const FORMS: readonly [TargetClaim['is'], RegExp][] = [
  [
    'missed',
    new RegExp(
      `\\b(?:does|do|did|has|have|had|is|are|was|were) (?:still )?(?:not|n[’']t) (?:yet )?(?:been )?(?:met|meet|meeting|achieved?|hit|reached?) ${TARGET}\\b`,
      'i',
    ),
  ],
  [
    'missed',
    new RegExp(
      `\\b(?:miss(?:es|ed|ing)?|fell short of|(?:falls?|is|are|was|were|well|which is) short of|outside|failed to meet|fails? to meet|worse than) ${TARGET}\\b`,
      'i',
    ),
  ],
  ['missed', /\b(?:off|behind|not on) target\b/i],
  [
    'met',
    new RegExp(
      `\\b(?:meets?|met|meeting|achiev(?:es?|ed|ing)|hit|hits|hitting|exceed(?:s|ed|ing)?|beat|beats|reach(?:es|ed)?|ahead of|better than|within|inside|outperform(?:s|ed)?|surpass(?:es|ed)?) ${TARGET}\\b`,
      'i',
    ),
  ],
  ['met', /\b(?:on|ahead of) target\b/i],
  ['close', new RegExp(`\\bclose to ${TARGET}\\b`, 'i')],
  ['above', new RegExp(`\\b(?:above|over|higher than) ${TARGET}\\b`, 'i')],
  ['below', new RegExp(`\\b(?:below|under|lower than) ${TARGET}\\b`, 'i')],
];
const BARE =
  /\b(?:(?:it|that|target(?: of)?(?: \(?¤\)?)?|standard(?: \(?¤\)?)?),? (?:is|was|has been|had been)|(?:both|all)(?: the)? figures|figure) (?:narrowly |only |just )?(not )?(?:narrowly |only |just )?(met|exceeded|achieved|missed|meets?|miss|misses)(?: it)?\b/i;
const MAYBE =
  /\b(?:can|could|may|might|would|should|will|shall|must|if|whether|wants?|aims?|expects?|expected|hopes?|how|why|when)\b|\b(?:to|on|in) (?:meet|reach|hit|achieve|meeting|reaching)\b|\bno target\b/i;

function held(
  { is }: TargetClaim,
  { topic, clause, ground }: { topic: Topic; clause: Clause; ground: Ground },
): Problem[] {
  const { indicator, category } = topic;
  if (indicator.targets.every(({ role, kind }) => role === 'reference' || kind === 'direction-only')) {
    return [
      wrongClaim(clause, ground, {
        check: 'wrong-target',
        says: `speaks of a target, but none is set for ${indicator.name}.`,
        fix: 'Add the target to the settings of the indicator, with who set it, or leave the claim out.',
      }),
    ];
  }
  return pointsMeant(topic, clause).flatMap((point) => {
    const target = targetFor(indicator, point.period);
    if (point.cell.kind === 'suppressed') return [aboutHidden(clause, ground)];
    if (target === undefined || point.cell.kind !== 'value') {
      return [
        withoutFigure(
          clause,
          ground,
          `There is no figure of ${indicator.name} to hold against a target for that time.`,
        ),
      ];
    }
    const { verdict, sentence } = judgeTarget(indicator, { cell: point.cell, target });
    if (is === 'above' || is === 'below')
      return position(is, { point, topic, clause, ground, verdict, sentence });
    const isRight =
      is === 'met'
        ? verdict === 'on-target'
        : is === 'missed'
          ? verdict !== 'on-target'
          : verdict !== 'off-target';
    if (isRight) return [];
    return [
      wrongClaim(clause, ground, {
        check: 'wrong-target',
        says: `is not what the figures say. ${indicator.name}: ${told(point, { indicator, category })}. ${sentence}`,
        fix: `Say that it is ${VERDICTS[verdict]}.`,
      }),
    ];
  });
}

const VERDICTS = {
  'on-target': 'on target',
  'close-to-target': 'close to the target, but does not meet it',
  'off-target': 'off target',
  'no-target': 'without a target',
  'no-figure': 'without a figure',
} as const;

/** “Above the target” is a place and not a verdict: where less is good it means that the target is missed. */
function position(
  is: 'above' | 'below',
  {
    point,
    topic,
    clause,
    ground,
    verdict,
    sentence,
  }: {
    point: Point;
    topic: Topic;
    clause: Clause;
    ground: Ground;
    verdict: keyof typeof VERDICTS;
    sentence: string;
  },
): Problem[] {
  const { indicator } = topic;
  const target = targetFor(indicator, point.period);
  if (target === undefined || target.kind === 'direction-only' || point.cell.kind !== 'value') return [];
  const line = target.kind === 'between' ? (is === 'above' ? target.high : target.low) : target.value;
  const isSo = is === 'above' ? point.cell.value > line : point.cell.value < line;
  if (!isSo) {
    return [
      wrongClaim(clause, ground, {
        check: 'wrong-target',
        says: `is not what the figures say. ${indicator.name}: ${told(point, topic)}. ${sentence}`,
        fix: `Say that it is ${VERDICTS[verdict]}.`,
      }),
    ];
  }
  if ((is === 'above') === (verdict === 'on-target')) return [];
  return [
    wrongClaim(clause, ground, {
      check: 'above-or-below-target',
      severity: 'warning',
      says: `says on which side of the target the figure is. Readers take “above” for good and “below” for bad, and here it is the other way about.`,
      fix: verdict === 'on-target' ? 'Say that the target is met.' : 'Say that the target is missed.',
    }),
  ];
}

/** The figures that a claim on a target is about: the periods it names, every one that is shown, or the one the page judges. */
function pointsMeant(topic: Topic, clause: Clause): Point[] {
  const series = seriesFor(topic, clause);
  const newest = series.points.at(-1);
  if (newest === undefined) return [];
  const { indicator, category } = topic;
  if (
    /\b(?:every|any|each|all|both) (?:of the )?(?:quarters?|months?|dates?|years?|figures|times)\b/i.test(
      clause.text,
    )
  )
    return series.points.filter(
      ({ cell, period }) => cell.kind === 'value' && targetFor(indicator, period) !== undefined,
    );
  const named = namedPeriods(clause.text, newest.period.end).flatMap(
    (period) => pointNamed(period, topic, series) ?? [],
  );
  if (named.length > 0) return named;
  const tags = [...clause.tags, ...clause.sentence.tags, ...(clause.sentence.before?.tags ?? [])];
  const texts = tags
    .filter(({ attributes }) => (attributes['indicator'] ?? indicator.id) === indicator.id)
    .flatMap(({ attributes, name }) =>
      name === 'Value' || name === 'Target' ? (attributes['period'] ?? []) : [],
    );
  const tagged = indicator.series
    .filter((other) => other.category === category)
    .flatMap(({ points }) => points.filter(({ period }) => texts.includes(period.text)));
  if (/\bbefore\b/.test(clause.text)) return [series.points.at(-2) ?? newest];
  const judged = tagged.filter(({ period }) => targetFor(indicator, period) !== undefined);
  if (judged.length === 1) return judged;
  const kinds = indicator.targets.flatMap(({ on }) => on ?? []);
  if (targetFor(indicator, newest.period) !== undefined) return [newest];
  return kinds
    .flatMap(
      (kind) =>
        indicator.series.find((other) => other.category === category && other.kind === kind)?.points.at(-1) ??
        [],
    )
    .slice(0, 1);
}
