import { comparePeriods, type Period, periodBefore, samePeriodLastYear } from '#published/period.ts';
import { readNumber } from '../check/reading.ts';
import type { Problem } from '../problem.ts';

/** A figure of a row as it is printed, under the head of its column. */
export interface Printed {
  readonly head: string;
  readonly period: Period;
  readonly value: string;
}

/**
 * Checks the arrow of a row against its figures: the newest against the one before. Arrows are never imported, so a wrong one is
 * a warning; but readers of the paper saw it.
 */
export function checkArrow(
  arrow: string,
  figures: readonly Printed[],
  place: { file: string; line: number; column: string },
): Problem[] {
  if (arrow === '') return [];
  const told = DIRECTIONS.find(([, form]) => form.test(arrow))?.[0];
  const [newest, before] = newestTwo(figures);
  if (newest === undefined || before === undefined) return [];
  const warning = { severity: 'warning', ...place } as const;
  if (told === undefined)
    return [
      {
        ...warning,
        check: 'unknown-arrow',
        message: `${/\d/.test(arrow) ? 'This' : `“${arrow}”`} is no arrow that we know, so it could not be checked.`,
        fix: 'Nothing, if it is something else: this column is not imported.',
      },
    ];
  if (newest.value === '')
    return [
      {
        ...warning,
        check: 'arrow-without-figure',
        message: `There is an arrow, but no figure for ${newest.head}.`,
        fix: 'Find out whether the figure or the arrow is left over. A direction needs two figures.',
      },
    ];
  const [now, then] = [readNumber(newest.value), readNumber(before.value)];
  if (now === undefined || then === undefined)
    return [
      {
        ...warning,
        check: 'arrow-beside-hidden',
        message: `There is an arrow, but ${now === undefined ? newest.head : before.head} has no number. If it is hidden, the arrow gives away something about it.`,
        fix: 'Take the arrow out of whatever you publish. The site draws none here.',
      },
    ];
  const right = directionOf(then, now);
  if (right === told) return [];
  const lastYear = figures.find(({ period }) => period.text === samePeriodLastYear(newest.period).text);
  const old = readNumber(lastYear?.value ?? '');
  const fitsYear = lastYear !== undefined && old !== undefined && directionOf(old, now) === told;
  return [
    {
      ...warning,
      check: 'wrong-arrow',
      message: `The arrow says “${told}”, but from ${before.head} to ${newest.head} the figure ${SAYS[right]}.${fitsYear ? ` It would be right against ${lastYear.head}.` : ''}`,
      fix: 'Find out whether the figures or the arrow is wrong. The site works out directions from the figures.',
    },
  ];
}

type Direction = 'up' | 'down' | 'the same';

const DIRECTIONS: readonly (readonly [Direction, RegExp])[] = [
  ['up', /^(?:[↑▲⬆🔺⇧]\uFE0F?|up|increas(?:e|ed|ing)|rising|higher)$/iu],
  ['down', /^(?:[↓▼⬇🔻⇩]\uFE0F?|down|decreas(?:e|ed|ing)|falling|lower)$/iu],
  ['the same', /^(?:[↔→←⬌▶►➔=]\uFE0F?|same|no change|unchanged|stable|static|level)$/iu],
];

const SAYS: Readonly<Record<Direction, string>> = {
  up: 'rises',
  down: 'falls',
  'the same': 'stays the same',
};

function directionOf(then: number, now: number): Direction {
  if (now === then) return 'the same';
  return now > then ? 'up' : 'down';
}

/** The newest figure of the kind of period that most columns are about, and the one before it. */
function newestTwo(figures: readonly Printed[]): [Printed | undefined, Printed | undefined] {
  const kinds = figures.map(({ period }) => period.kind);
  const count = (kind: string) => kinds.filter((other) => other === kind).length;
  const main = kinds.toSorted((a, b) => count(b) - count(a))[0];
  const row = figures
    .filter(({ period }) => period.kind === main)
    .toSorted((a, b) => comparePeriods(b.period, a.period));
  const [newest, next] = row;
  if (newest === undefined) return [undefined, undefined];
  const before = row.find(({ period }) => period.text === periodBefore(newest.period).text);
  return [newest, before ?? next];
}
