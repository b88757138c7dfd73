import { type BarGroup, barPicture } from '#charts/bars.ts';
import { draw, type Size } from '#charts/draw.ts';
import { UNIT_HEADINGS } from '#charts/value-axis.ts';
import type { Cell } from '#published/cell.ts';
import { formatCellValue, formatValue, type Measure } from '#published/format.ts';
import { spokenMeaning } from '../cell-words.ts';
import type { Comparable } from './comparable.ts';
import { capital } from '#published/sentence.ts';

/**
 * Every council's newest figure as a bar from 0, in the order of the table and none of them marked out; England is grey.
 * Each names its period where they differ. `undefined` for ranks, which have no length, and when nobody has a figure.
 */
export function compareChart(comparable: Comparable, { size }: { size: Size }): string | undefined {
  const { name, unit, rows, england, hasOnePeriod } = comparable;
  if (unit === 'rank' || rows.every(({ indicator }) => indicator.headline.cell.kind !== 'value'))
    return undefined;
  const group = (
    place: string,
    bar: { cell: Cell; period: string; measure: Measure; isCouncil: boolean },
  ): BarGroup => ({
    name: hasOnePeriod ? place : `${place}, ${bar.period}`,
    lead: undefined,
    bars: [
      {
        ...(bar.cell.kind === 'value'
          ? { value: bar.cell.value, words: formatCellValue(bar.cell.value, bar.measure) }
          : { value: undefined, words: capital(spokenMeaning(bar.cell)) }),
        form: bar.isCouncil ? 'now' : 'rest',
      },
    ],
  });
  const councils = rows.map(({ council, indicator, briefPeriod }) =>
    group(council.shortName, {
      cell: indicator.headline.cell,
      period: briefPeriod,
      measure: indicator,
      isCouncil: true,
    }),
  );
  const country = england.map(({ cell, briefPeriod }) =>
    group('England', { cell, period: briefPeriod, measure: comparable, isCouncil: false }),
  );
  return draw(
    barPicture([...councils, ...country], {
      title: `Bar chart: ${name}, latest figure of each council`,
      heading: UNIT_HEADINGS[unit],
      size,
    }),
  );
}

/** What the bars show, in the same order: `Barnsley: 58.3% in April to July 2022. Walsall: 61.3% in 2017-18.` */
export function describeComparison({ rows, england, ...measure }: Comparable): string {
  return [
    ...rows.map(({ council, indicator, when }) => {
      return `${council.shortName}: ${figureInWords(indicator.headline.cell, indicator)} ${when}.`;
    }),
    ...england.map(({ cell, when }) => `England: ${figureInWords(cell, measure)} ${when}.`),
  ].join(' ');
}

function figureInWords(cell: Cell, measure: Measure): string {
  return cell.kind === 'value' ? formatValue(cell.value, measure) : spokenMeaning(cell);
}
