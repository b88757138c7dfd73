import type { Language } from '#language/language.ts';
import { type BarGroup, barPicture } from '#charts/bars.ts';
import { draw, type Size } from '#charts/draw.ts';
import type { Cell } from '#published/cell.ts';
import { formatCellValue, formatValue, type Measure } from '#published/format.ts';
import { spokenMeaning } from '../cell-words.ts';
import type { Comparable } from './comparable.ts';
import { capital } from '#published/sentence.ts';

/**
 * Every council's newest figure as a bar from 0, in the order of the table and none of them marked out; England is grey.
 * Each names its period where they differ. `undefined` for ranks, which have no length, and when nobody has a figure.
 */
export function compareChart(
  comparable: Comparable,
  { size, language }: { size: Size; language: Language },
): string | undefined {
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
          ? { value: bar.cell.value, words: formatCellValue(bar.cell.value, bar.measure, language) }
          : { value: undefined, words: capital(spokenMeaning(bar.cell, language)) }),
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
    group(language.compare.england, { cell, period: briefPeriod, measure: comparable, isCouncil: false }),
  );
  return draw(
    barPicture([...councils, ...country], {
      title: language.charts.titles.comparison(name),
      heading: language.numbers.unitHeadings[unit],
      size,
    }),
  );
}

/** What the bars show, in the same order: `Barnsley: 58.3% in April to July 2022. Walsall: 61.3% in 2017-18.` */
export function describeComparison({ rows, england, ...measure }: Comparable, language: Language): string {
  const { compare: say } = language;
  const inWords = (cell: Cell, of: Measure) =>
    cell.kind === 'value' ? formatValue(cell.value, of, language) : spokenMeaning(cell, language);
  return [
    ...rows.map(({ council, indicator, when }) =>
      say.figureOf(council.shortName, inWords(indicator.headline.cell, indicator), when),
    ),
    ...england.map(({ cell, when }) => say.figureOf(say.england, inWords(cell, measure), when)),
  ].join(' ');
}
