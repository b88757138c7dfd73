import type { Language } from '#language/language.ts';
import type { Headline, Indicator } from '#published/indicator.ts';
import { placeInSentence } from '#published/place.ts';

/** Whether a verdict is good news: decides colour and shape, which always come with words. */
export type Tone = 'good' | 'bad' | 'middling' | 'neutral' | 'none';

/** What an icon draws inside its shape. */
export type Sign = 'up' | 'down' | 'level' | 'tick' | 'near' | 'cross' | 'dash';

/** One of the three statements under a headline. */
export interface Statement {
  /** `Direction of travel` */
  readonly about: string;
  readonly words: string;
  readonly sentence: string;
  readonly tone: Tone;
  readonly sign: Sign;
}

/** Direction of travel, against target, and compared with each area that can be compared like for like. */
export function statementsOf(indicator: Indicator, language: Language): Statement[] {
  const { headline } = indicator;
  return [
    directionStatement(indicator, language),
    againstTarget(headline.target, language),
    ...(headline.comparisons.length === 0
      ? [nothingToCompare(indicator, language)]
      : headline.comparisons.map((comparison) => compared(indicator, comparison, language))),
  ];
}

/** The first three statements, for lists: direction, target, and England or else the first area there is. */
export function briefStatements(indicator: Indicator, language: Language): Statement[] {
  const { comparisons } = indicator.headline;
  const comparison = comparisons.find(({ area }) => area === 'england') ?? comparisons[0];
  return [
    directionStatement(indicator, language),
    againstTarget(indicator.headline.target, language),
    comparison === undefined
      ? nothingToCompare(indicator, language)
      : compared(indicator, comparison, language),
  ];
}

function directionStatement({ headline, polarity }: Indicator, language: Language): Statement {
  return directionOf(headline.direction, { polarity, language });
}

/** A direction of travel as a statement. */
export function directionOf(
  { verdict, words, sentence }: Headline['direction'],
  { polarity, language }: { polarity: Indicator['polarity']; language: Language },
): Statement {
  return {
    about: language.indicatorPage.statements.direction,
    words,
    sentence,
    ...DIRECTION_LOOKS[polarity === 'lower' ? 'lower' : 'higher'][verdict],
  };
}

/** How a figure stands against its target, as a statement. */
export function againstTarget(
  { verdict, words, sentence }: Headline['target'],
  { indicatorPage: { statements: say } }: Language,
): Statement {
  return { about: say.target, words, sentence, ...TARGET_LOOKS[verdict] };
}

function compared(
  { polarity }: Indicator,
  { area, areaName, verdict, sentence }: Headline['comparisons'][number],
  language: Language,
): Statement {
  const place = placeInSentence(areaName, area, language);
  return {
    about: language.indicatorPage.statements.comparedWith(place),
    words: language.comparisons.withPlace[verdict](place),
    sentence,
    ...COMPARISON_LOOKS[polarity === 'lower' ? 'lower' : 'higher'][verdict],
  };
}

/** Says that there is nothing to compare with: an empty place would look like a fault. */
function nothingToCompare(
  { comparators }: Indicator,
  { indicatorPage: { statements: say } }: Language,
): Statement {
  return {
    about: say.comparedWithElsewhere,
    words: say.noComparison,
    sentence: comparators.length === 0 ? say.noneGiven : say.notLikeForLike,
    ...NONE,
  };
}

type Look = Pick<Statement, 'tone' | 'sign'>;
type Direction = Headline['direction']['verdict'];
type Comparison = Headline['comparisons'][number]['verdict'];

const UP: Look = { tone: 'neutral', sign: 'up' };
const DOWN: Look = { tone: 'neutral', sign: 'down' };
const LEVEL: Look = { tone: 'neutral', sign: 'level' };
const NONE: Look = { tone: 'none', sign: 'dash' };

/** How a verdict looks. The arrow is which way the figure went; the tone is whether that is good, which depends on which way is good. */
export const DIRECTION_LOOKS: Record<'higher' | 'lower', Record<Direction, Look>> = {
  higher: {
    improving: { tone: 'good', sign: 'up' },
    'getting-worse': { tone: 'bad', sign: 'down' },
    'no-real-change': LEVEL,
    'going-up': UP,
    'going-down': DOWN,
    'not-enough-data': NONE,
  },
  lower: {
    improving: { tone: 'good', sign: 'down' },
    'getting-worse': { tone: 'bad', sign: 'up' },
    'no-real-change': LEVEL,
    'going-up': UP,
    'going-down': DOWN,
    'not-enough-data': NONE,
  },
};

export const COMPARISON_LOOKS: Record<'higher' | 'lower', Record<Comparison, Look>> = {
  higher: {
    better: { tone: 'good', sign: 'up' },
    worse: { tone: 'bad', sign: 'down' },
    similar: LEVEL,
    higher: UP,
    lower: DOWN,
    'no-figure': NONE,
  },
  lower: {
    better: { tone: 'good', sign: 'down' },
    worse: { tone: 'bad', sign: 'up' },
    similar: LEVEL,
    higher: UP,
    lower: DOWN,
    'no-figure': NONE,
  },
};

export const TARGET_LOOKS: Record<Headline['target']['verdict'], Look> = {
  'on-target': { tone: 'good', sign: 'tick' },
  'close-to-target': { tone: 'middling', sign: 'near' },
  'off-target': { tone: 'bad', sign: 'cross' },
  'no-target': NONE,
  'no-figure': NONE,
};
