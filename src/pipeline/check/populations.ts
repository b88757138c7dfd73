import type { Indicator, Point } from '#published/indicator.ts';
import type { Period } from '#published/period.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import { isCountOf, plainGroup } from './known-bases.ts';

/** How many people live in a place, and who says so. */
export interface Population {
  readonly number: number;
  readonly source: string;
}

type Declared = NonNullable<IndicatorSettings['movement']>['population'];

/**
 * Of how many people a figure of a rate is, from the first of these that says so: the denominator of its row; another rate of the
 * same people and period, whose denominator is published, or its numerator and its rate; an indicator that counts them, by its
 * own figures or by those that a comparator file has for this council's area, of which the newest that had begun by then; and
 * last what the settings say. Nothing hidden is looked at.
 */
export function populationsFor(
  stock: Indicator,
  {
    area,
    indicators,
    declared,
  }: { area: string; indicators: ReadonlyMap<string, Indicator>; declared: Declared },
): (point: Point) => Population[] {
  const others = [...indicators.values()].filter(({ id }) => id !== stock.id);
  const sameGroup = others.filter(
    ({ unit, denominator }) =>
      unit === 'rate-per-10000' && denominator !== undefined && isSame(denominator, stock.denominator),
  );
  const counts = others.filter(
    (other) => other.unit === 'count' && isCountOf(other, stock.denominator ?? ''),
  );
  return (point) => {
    const own = valueOf(point.denominator);
    if (own !== undefined) return [{ number: own, source: 'the denominator of the row' }];
    const besides = sameGroup.flatMap((other) => {
      const found = other.series
        .filter(({ category }) => category === null)
        .flatMap(({ points }) => points)
        .find(({ period }) => period.text === point.period.text);
      const number = found && behind(found);
      return number === undefined ? [] : [{ number, source: `as in “${other.name}”` }];
    });
    if (besides.length > 0) return besides;
    const counted = counts.flatMap((count) => countedBy(count, { area, by: point.period }));
    if (counted.length > 0) return counted;
    return declared === undefined ? [] : [declared];
  };
}

/** The people behind a rate: its denominator, or what its numerator and the rate make. */
function behind({ cell, numerator, denominator }: Point): number | undefined {
  const whole = valueOf(denominator);
  if (whole !== undefined) return whole;
  const [part, rate] = [valueOf(numerator), cell.kind === 'value' ? cell.value : 0];
  return part === undefined || rate === 0 ? undefined : (part / rate) * 10_000;
}

function countedBy(count: Indicator, { area, by }: { area: string; by: Period }): Population[] {
  const own = count.series
    .filter(({ category }) => category === null)
    .flatMap(({ points }) => points.map(({ period, cell }) => ({ period, cell, source: count.source })));
  const elsewhere = count.comparators
    .filter((comparator) => comparator.area === area)
    .map(({ period, cell, source, vintage }) => ({ period, cell, source: `${source}, ${vintage}` }));
  const [newest] = [...own, ...elsewhere]
    .filter(({ period }) => period.start <= by.end)
    .toSorted((a, b) => (a.period.start < b.period.start ? 1 : -1));
  const number = newest && valueOf(newest.cell);
  return newest === undefined || number === undefined ? [] : [{ number, source: newest.source }];
}

function isSame(a: string, b: string | undefined): boolean {
  return b !== undefined && plainGroup(a) === plainGroup(b);
}

function valueOf(cell: Point['denominator']): number | undefined {
  return cell?.kind === 'value' ? cell.value : undefined;
}
