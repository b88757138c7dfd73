import { figure } from '#published/cell.ts';
import type { Comparator, Point, Target } from '#published/indicator.ts';
import { judgeComparison, judgeDirection, judgeTarget, type Judged } from '#published/judge.ts';
import { parsePeriod, type Period } from '#published/period.ts';
import { COMPARISON_LOOKS, DIRECTION_LOOKS, type Statement, TARGET_LOOKS } from '../indicator/statements.ts';

/** A verdict, with the made-up figures that lead to it. */
export interface Example extends Pick<Statement, 'words' | 'tone' | 'sign'> {
  readonly when: string;
  readonly sentence: string;
}

/** The words for direction of travel, worked out by the code that rates the real figures. */
export function directionExamples(): Example[] {
  return [
    example('71% this year, 64% last year; higher is better', direction(RATE, 64, 71)),
    example('64% this year, 71% last year; higher is better', direction(RATE, 71, 64)),
    example(
      '71.4% this year, 71% last year; differences below 1 point do not count',
      direction(RATE, 71, 71.4),
    ),
    example(
      '71% this year, 64% last year; neither way is better',
      direction({ ...RATE, polarity: 'neutral' }, 64, 71),
    ),
    example('71% this year, nothing to compare with', direction(RATE, undefined, 71)),
  ];
}

/** The words for targets. */
export function targetExamples(): Example[] {
  return [71, 68, 60]
    .map((value) => example(`${value}%; the target is at least 70%`, rated(value, TARGET)))
    .concat(example('71%; no target', rated(71, undefined)));
}

/** The words for comparisons with another place. */
export function comparisonExamples(): Example[] {
  return [64, 78, 71.5].map((value) => example(`71% here, ${value}% in England`, comparison(value)));
}

type Verdict = { words: string; sentence: string; look: Pick<Statement, 'tone' | 'sign'> };

function example(when: string, { look, ...verdict }: Verdict): Example {
  return { when, ...verdict, ...look };
}

function direction(judged: Judged, from: number | undefined, to: number): Verdict {
  const { verdict, ...said } = judgeDirection(judged, {
    from: from === undefined ? undefined : pointAt('2023-24', from),
    to: pointAt('2024-25', to),
  });
  return { ...said, look: DIRECTION_LOOKS.higher[verdict] };
}

function rated(value: number, target: Target | undefined): Verdict {
  const { verdict, ...said } = judgeTarget(RATE, { cell: figure(value), target });
  return { ...said, look: TARGET_LOOKS[verdict] };
}

function comparison(value: number): Verdict {
  const { verdict, words, areaName, sentence } = judgeComparison(RATE, {
    point: pointAt('2024-25', 71),
    comparator: { ...ENGLAND, period: period('2024-25'), cell: figure(value) },
  });
  return { words: `${words} ${areaName}`, sentence, look: COMPARISON_LOOKS.higher[verdict] };
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

const TARGET: Target = {
  kind: 'at-least',
  value: 70,
  from: '2020-21',
  amber: 3,
  role: 'target',
  setBy: 'the council',
};

const ENGLAND: Omit<Comparator, 'period' | 'cell'> = {
  area: 'england',
  areaName: 'England',
  areaKind: 'country',
  source: 'made-up',
  vintage: 'made-up',
  likeForLike: true,
};
