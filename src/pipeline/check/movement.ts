import { formatNumber, formatValue } from '#published/format.ts';
import type { Indicator, Point } from '#published/indicator.ts';
import { labelPeriod } from '#published/label.ts';
import { seriesOf } from '#published/series.ts';
import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';
import { didYouMean } from '../near-miss.ts';
import { changeInWords } from './change-in-words.ts';
import { netDisagrees } from './net-change.ts';
import { placesIn } from './places.ts';
import { type Population, populationsFor } from './populations.ts';

/**
 * Stocks against their flows. Where the settings of an indicator say how it moves (`movement: { starts, ends }`), how many are
 * there now less how many were there before is as many as came in less as many as left, as closely as the printed decimals tell.
 * Of a rate the number is worked out with the population (`populationsFor`). The flows must be of exactly the time between the
 * two figures. They may disagree for a reason, so this is a warning; a note on the row of the stock gives the reason, and so does
 * a seal on its release. Only published figures are looked at: where one of the four is hidden, nothing is said.
 */
export function checkMovement(
  council: CouncilSources,
  indicators: ReadonlyMap<string, Indicator>,
): Problem[] {
  const sealed = new Set(council.seals.map((row) => row.cell('release')));
  const place = placesIn(council);
  return council.indicators.flatMap(({ id, page }): Problem[] => {
    const { movement } = page.settings;
    const stock = indicators.get(id);
    if (movement === undefined || stock === undefined) return [];
    const starts = indicators.get(movement.starts);
    const ends = indicators.get(movement.ends);
    if (starts === undefined || ends === undefined) return [];
    const { points } = seriesOf(stock, { category: stock.leadCategory });
    const steps = points.flatMap((now, index): Step[] => {
      const before = points[index - 1];
      if (before === undefined) return [];
      const [started, ended] = [starts, ends].map((flow) => flowBetween(flow, before, now));
      return started === undefined || ended === undefined ? [] : [{ before, now, started, ended }];
    });
    const populations = populationsFor(stock, {
      area: council.settings?.area.code ?? '',
      indicators,
      declared: movement.population,
    });
    const known = steps.map((step) => ({ step, those: [step.before, step.now].flatMap(populations) }));
    if (stock.unit !== 'count' && known.some(({ those }) => those.length === 0)) {
      return [
        {
          check: 'stock-without-population',
          severity: 'warning',
          file: page.file,
          line: page.lineOf(['movement']),
          column: 'movement',
          message: `The settings say how “${stock.name}” moves, but it is a rate, and no population is known from which the number of people could be worked out.`,
          fix: 'Give its numerator and denominator in the rows; or write the population here, with its source, for example: movement: { starts: …, ends: …, population: { number: 68000, source: ONS mid-year estimate for 2020 } }.',
        },
      ];
    }
    return known.flatMap(({ step, those }): Problem[] => {
      const { now } = step;
      if (now.note !== undefined || sealed.has(now.release)) return [];
      const says = disagreement(step, { stock, populations: those });
      if (says === undefined) return [];
      return [
        {
          ...place({ indicator: id, category: stock.leadCategory, period: now.period }),
          check: 'stock-and-flows',
          severity: 'warning',
          message: says,
          fix: `Check the three. If they are right, say in the note of the row why they differ: the public reads it beside the figure.`,
        },
      ];
    });
  });
}

/** The populations of the newest figure of every indicator that says how it moves; none for one that is a count. */
export function stocksOf(
  council: CouncilSources,
  indicators: ReadonlyMap<string, Indicator>,
): ReadonlyMap<string, readonly number[]> {
  return new Map(
    council.indicators.flatMap(({ id, page }): [string, number[]][] => {
      const { movement } = page.settings;
      const stock = indicators.get(id);
      const newest = stock && seriesOf(stock, { category: stock.leadCategory }).points.at(-1);
      if (movement === undefined || stock === undefined || newest === undefined) return [];
      const area = council.settings?.area.code ?? '';
      const populations = populationsFor(stock, { area, indicators, declared: movement.population })(newest);
      return [[id, populations.map(({ number }) => number)]];
    }),
  );
}

/** Two figures of a stock that follow each other, and what came in and went out between them. */
interface Step {
  readonly before: Point;
  readonly now: Point;
  readonly started: Point;
  readonly ended: Point;
}

/** The flow from the day after one figure of a stock to the day of the next. */
function flowBetween(flow: Indicator, before: Point, now: Point): Point | undefined {
  const start = dayAfter(before.period.end);
  return flow.series
    .filter(({ category }) => category === null)
    .flatMap(({ points }) => points)
    .find(({ period }) => period.start === start && period.end === now.period.end);
}

function disagreement(
  { before, now, started, ended }: Step,
  { stock, populations }: { stock: Indicator; populations: readonly Population[] },
): string | undefined {
  const cells = [before, now, started, ended].map(({ cell }) =>
    cell.kind === 'value' ? cell.value : undefined,
  );
  const [from, to, came, left] = cells;
  if (from === undefined || to === undefined || came === undefined || left === undefined) return undefined;
  const change = netDisagrees(
    { from, to, net: came - left },
    { stock, populations: populations.map(({ number }) => number) },
  );
  if (change === undefined) return undefined;
  const [first] = populations;
  const worked =
    stock.unit === 'count' || first === undefined
      ? ''
      : ` Worked out with ${formatNumber(first.number, 0)} people (${first.source}).`;
  return `${stock.name} went from ${formatValue(from, stock)} to ${formatValue(to, stock)} in ${labelPeriod(started.period)}, which is ${changeInWords(change)}. But ${formatNumber(came, 0)} came in and ${formatNumber(left, 0)} left, which is ${changeInWords(came - left)}.${worked}`;
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** A movement names two indicators that count something during a time, and is of a number or a rate on a day. */
export function checkMovementSettings(council: CouncilSources): Problem[] {
  const byId = new Map(council.indicators.map(({ id, page }) => [id, page.settings]));
  return council.indicators.flatMap(({ page }): Problem[] => {
    const { movement, unit, measured } = page.settings;
    if (movement === undefined) return [];
    const at = (path: readonly string[]) => ({
      severity: 'error' as const,
      file: page.file,
      line: page.lineOf(path),
      column: path.join('.'),
    });
    const isStock = (unit === 'count' || unit === 'rate-per-10000') && measured === 'at-end';
    return [
      ...(isStock
        ? []
        : [
            {
              ...at(['movement']),
              check: 'movement-of-no-stock' as const,
              message:
                'Only how many there are on a day (measured: at-end), as a count or a rate, moves by what comes in and goes out.',
              fix: 'Take “movement” away, or correct “unit” and “measured”.',
            },
          ]),
      ...(['starts', 'ends'] as const).flatMap((end): Problem[] => {
        const id = movement[end];
        if (!council.indicatorIds.includes(id)) {
          return [
            {
              ...at(['movement', end]),
              check: 'unknown-indicator',
              message: `There is no indicator called “${id}”.`,
              fix: `${didYouMean(id, council.indicatorIds)}Correct it, or take “movement” away.`,
            },
          ];
        }
        const flow = byId.get(id);
        if (flow === undefined || (flow.unit === 'count' && flow.measured === 'during')) return [];
        return [
          {
            ...at(['movement', end]),
            check: 'movement-of-no-stock',
            message: `“${flow.name}” does not count what happened during a time, so nothing can have come in or gone out by it.`,
            fix: 'Name an indicator with unit: count and measured: during.',
          },
        ];
      }),
    ];
  });
}
