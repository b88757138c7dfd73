import type { Language } from '#language/language.ts';
import { figure } from '#published/cell.ts';
import type { Comparator, Point, Target } from '#published/indicator.ts';
import { formatValue } from '#published/format.ts';
import { judgeComparison, judgeDirection, judgeTarget, type Judged, targetRule } from '#published/judge.ts';
import { parsePeriod, type Period } from '#published/period.ts';
import { COMPARISON_LOOKS, DIRECTION_LOOKS, type Statement, TARGET_LOOKS } from '../indicator/statements.ts';

/** A verdict, with the made-up figures that lead to it. */
export interface Example extends Pick<Statement, 'words' | 'tone' | 'sign'> {
  readonly when: string;
  readonly sentence: string;
}

/** The words for direction of travel, worked out by the code that rates the real figures. */
export function directionExamples(language: Language): Example[] {
  const { ratings: say } = language.about;
  const [more, less, little] = [percent(71, language), percent(64, language), percent(71.4, language)];
  const direction = (judged: Judged, from: number | undefined, to: number) =>
    directed(judged, { from, to, language });
  return [
    example(say.higherIsBetter(more, less), direction(RATE, 64, 71)),
    example(say.higherIsBetter(less, more), direction(RATE, 71, 64)),
    example(say.belowPoint(little, more), direction(RATE, 71, 71.4)),
    example(say.neitherIsBetter(more, less), direction({ ...RATE, polarity: 'neutral' }, 64, 71)),
    example(say.nothingBefore(more), direction(RATE, undefined, 71)),
  ];
}

/** The words for targets. */
export function targetExamples(language: Language): Example[] {
  const { ratings: say } = language.about;
  const target: Target = { ...TARGET, setBy: say.theCouncil };
  const rule = targetRule(target, RATE, language);
  return [
    ...[71, 68, 60].map((value) =>
      example(say.withTarget(percent(value, language), rule), rated(value, { target, language })),
    ),
    example(say.withoutTarget(percent(71, language)), rated(71, { target: undefined, language })),
  ];
}

/** The words for comparisons with another place. */
export function comparisonExamples(language: Language): Example[] {
  const { ratings: say } = language.about;
  return [64, 78, 71.5].map((value) =>
    example(
      say.hereAndThere(percent(71, language), percent(value, language), say.england),
      comparison(value, language),
    ),
  );
}

/** `71%`, `71.4%` */
function percent(value: number, language: Language): string {
  return formatValue(value, { unit: 'percent', decimals: Number.isInteger(value) ? 0 : 1 }, language);
}

type Verdict = { words: string; sentence: string; look: Pick<Statement, 'tone' | 'sign'> };

function example(when: string, { look, ...verdict }: Verdict): Example {
  return { when, ...verdict, ...look };
}

function directed(
  judged: Judged,
  { from, to, language }: { from: number | undefined; to: number; language: Language },
): Verdict {
  const points = {
    from: from === undefined ? undefined : pointAt('2023-24', from),
    to: pointAt('2024-25', to),
  };
  const { verdict, ...said } = judgeDirection(judged, points, language);
  return { ...said, look: DIRECTION_LOOKS.higher[verdict] };
}

function rated(
  value: number,
  { target, language }: { target: Target | undefined; language: Language },
): Verdict {
  const { verdict, ...said } = judgeTarget(RATE, { cell: figure(value), target }, language);
  return { ...said, look: TARGET_LOOKS[verdict] };
}

function comparison(value: number, language: Language): Verdict {
  const areaName = language.about.ratings.england;
  const comparator = { ...ENGLAND, areaName, period: period('2024-25'), cell: figure(value) };
  const { verdict, sentence } = judgeComparison(
    RATE,
    { point: pointAt('2024-25', 71), comparator },
    language,
  );
  return {
    words: language.comparisons.withPlace[verdict](areaName),
    sentence,
    look: COMPARISON_LOOKS.higher[verdict],
  };
}

function pointAt(text: string, value: number): Point {
  return { period: period(text), cell: figure(value), release: 'made-up' };
}

function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new Error(`${text} is not a period`);
  return parsed;
}

const RATE: Judged = { unit: 'percent', decimals: 0, polarity: 'higher', tolerance: 1, measured: 'during' };

const TARGET = {
  kind: 'at-least',
  value: 70,
  from: '2020-21',
  amber: 3,
  role: 'target',
} as const;

const ENGLAND: Omit<Comparator, 'period' | 'cell' | 'areaName'> = {
  area: 'england',
  areaKind: 'country',
  source: 'made-up',
  vintage: 'made-up',
  likeForLike: true,
};
