import type { Target } from '#published/indicator.ts';
import { buildsUp } from '#published/period.ts';
import type { Problem } from '../problem.ts';
import type { Page } from '../read/front-matter.ts';
import type { IndicatorSettings } from '../read/settings.ts';

/** Settings of an indicator that contradict each other: its targets, which way is good, its unit and its words. */
export function checkClashes(page: Page<IndicatorSettings>): Problem[] {
  const { settings } = page;
  const targets = settings.targets.flatMap((target, index) =>
    [aimAtNeutral(target, settings), aimTheWrongWay(target, settings), outOfReach(target, settings)]
      .concat(secondGoal(target, settings.targets.slice(0, index)))
      .flatMap((clash) => (clash === undefined ? [] : [at(page, ['targets', index], clash)])),
  );
  return [...targets, ...wordsAgainstUnit(page), ...growingFigures(page)];
}

type Clash = Pick<Problem, 'check' | 'message' | 'fix'>;

/** A neutral indicator is never good or bad, so it cannot be on or off target either. */
function aimAtNeutral({ role }: Target, { polarity }: IndicatorSettings): Clash | undefined {
  if (polarity !== 'neutral' || role === 'reference') return undefined;
  return {
    check: 'target-of-a-neutral-indicator',
    message: `The settings say that neither more nor less is good (polarity: neutral), but there is a ${role} to meet.`,
    fix: 'Write role: reference, and the page shows the figure without rating it; or say in “polarity” which way is good.',
  };
}

function aimTheWrongWay({ kind, role }: Target, { polarity }: IndicatorSettings): Clash | undefined {
  const against = { higher: ['at-most', 'less-than'], lower: ['at-least'], neutral: [] }[polarity];
  if (role !== 'target' || !against.some((wrong) => wrong === kind)) return undefined;
  return {
    check: 'target-against-polarity',
    message: `The settings say that ${polarity} is good, but the target is one to stay ${kind === 'at-least' ? 'above' : 'below'} (kind: ${kind}).`,
    fix: `Correct one of them: where ${polarity} is good, a target is ${polarity === 'higher' ? 'at-least' : 'at-most or less-than'}. A limit that should not be passed has role: tolerance.`,
  };
}

function outOfReach(target: Target, { unit }: IndicatorSettings): Clash | undefined {
  const figures =
    target.kind === 'direction-only'
      ? []
      : target.kind === 'between'
        ? [target.low, target.high]
        : [target.value];
  const isReversed = target.kind === 'between' && target.low >= target.high;
  const isOutside = figures.some((figure) => figure < 0 || (unit === 'percent' && figure > 100));
  if (!isReversed && !isOutside) return undefined;
  return {
    check: 'impossible-target',
    message: isReversed
      ? 'The lower end of the target is not below its upper end.'
      : `A ${unit === 'percent' ? 'percentage' : 'figure'} cannot be ${figures.join(' or ')}.`,
    fix: isReversed
      ? 'Write the smaller figure under “low”, for example for 0% to 18%: kind: between, low: 0, high: 18.'
      : 'Correct the figure.',
  };
}

function secondGoal({ from, on }: Target, earlier: readonly Target[]): Clash | undefined {
  if (!earlier.some((other) => other.from === from && other.on === on)) return undefined;
  return {
    check: 'two-targets',
    message: `Two targets begin in ${from} for the same figures, so nobody can tell which one counts.`,
    fix: 'Keep one. If the other is for another kind of period, say so with “on”; if it came later, correct its “from”.',
  };
}

function wordsAgainstUnit(page: Page<IndicatorSettings>): Problem[] {
  const { name, unit, reads } = page.settings;
  const isRate = /\bper (?:10,?000|1,?000|100,?000)\b/i.test(name);
  const isShare = /^(?:%|percentage\b|per ?cent\b)/i.test(name);
  return [
    ...((isRate && unit === 'percent') || (isShare && unit !== 'percent')
      ? [
          at(page, ['unit'], {
            check: 'unit-against-name',
            message: `By its name this is a ${isRate ? 'rate' : 'percentage'}, but its unit is ${unit}.`,
            fix: 'Correct the unit or the name: 43.1 per 10,000 children and 43.1% are very different numbers.',
          }),
        ]
      : []),
    ...(/\{value\}\s*(?:%|per ?cent\b|percentage\b|per 10,?000\b)/i.test(reads)
      ? [
          at(page, ['reads'], {
            check: 'unit-stands-twice',
            message: `“${reads}” gives a unit after {value}, which is printed with its unit already.`,
            fix: 'Take the unit away: {value} stands for “43.1 per 10,000” or “67.5%”.',
          }),
        ]
      : []),
  ];
}

function growingFigures(page: Page<IndicatorSettings>): Problem[] {
  const { frequency, compareWith, unit } = page.settings;
  const grows = unit === 'count' || unit === 'rate-per-10000';
  if (!grows || !buildsUp(frequency) || compareWith !== 'previous-period') return [];
  return [
    at(page, ['compareWith'], {
      check: 'year-to-date-against-the-one-before',
      message:
        'A year to date grows from month to month, so setting it against the month before says nothing.',
      fix: 'Write compareWith: same-period-last-year, or take the line away.',
    }),
  ];
}

function at(page: Page<IndicatorSettings>, path: readonly (string | number)[], clash: Clash): Problem {
  return {
    ...clash,
    severity: 'error',
    file: page.file,
    line: page.lineOf(path),
    column: String(path[0]),
  };
}
