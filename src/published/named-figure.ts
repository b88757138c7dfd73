import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { categoriesOf } from './breakdown.ts';
import type { Cell } from './cell.ts';
import { formatDifference, formatValue } from './format.ts';
import type { Comparator, Indicator, Point } from './indicator.ts';
import { changeInWords, targetRule } from './judge.ts';
import { labelPeriod, whenOf } from './label.ts';
import { comparePeriods, parsePeriod } from './period.ts';
import { placeInSentence } from './place.ts';
import { comparatorsFor, latestPoint, pointAt, seriesOf, targetFor } from './series.ts';

/** A tag in a narrative that names a figure: `<Value period="2022-23-Q2" />`. What it leaves out is the headline's. */
export interface FigureTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/** What a tag prints: words, or the symbol of a figure that is not shown. */
export type Printed = { readonly words: string } | { readonly cell: Cell };

/** A tag that names no published figure. `instead` says what could be named. */
export class NoSuchFigure extends Error {
  readonly instead: string;

  constructor(message: string, instead: string) {
    super(message);
    this.instead = instead;
  }
}

/** Works out what a tag prints about an indicator. Throws `NoSuchFigure` when it names none of its published figures. */
export function namedFigure(
  { name, attributes }: FigureTag,
  indicator: Indicator,
  language: Language = ENGLISH,
): Printed {
  switch (name) {
    case 'Value':
      return printed(indicator, attributes, language);
    case 'Change':
      return { words: change(indicator, attributes, language) ?? language.sizes.changeNotShown };
    case 'Target':
      return { words: target(indicator, attributes, language) };
    case 'Compare':
      return { words: comparison(indicator, attributes, language) ?? language.sizes.comparisonNotMade };
    default:
      throw new NoSuchFigure('it is not a tag for a figure', 'The tags are: Value, Change, Target, Compare.');
  }
}

type Attributes = FigureTag['attributes'];

function printed(
  indicator: Indicator,
  { period, category, of, area }: Attributes,
  language: Language,
): Printed {
  const cell =
    area === undefined
      ? partOf(chosenPoint(indicator, { period, category }), of)
      : chosenComparator(indicator, { area, period }).cell;
  if (cell.kind !== 'value') return { cell };
  // A part of a rate is a number of things, whatever the rate's unit.
  const measure = of === undefined ? indicator : ({ unit: 'count', decimals: 0 } as const);
  return { words: formatValue(cell.value, measure, language) };
}

function partOf(point: Point, of: string | undefined): Cell {
  if (of === undefined) return point.cell;
  if (of !== 'numerator' && of !== 'denominator') {
    throw new NoSuchFigure(`“of” says “${of}”`, 'Write of="numerator" or of="denominator".');
  }
  const cell = point[of];
  if (cell !== undefined) return cell;
  throw new NoSuchFigure(
    `its figure for ${labelPeriod(point.period)} has no ${of}`,
    'Say it without that number.',
  );
}

/** `up 40 (10%)`, `down 11.1 percentage points`; nothing when either figure is not shown. */
function change(
  indicator: Indicator,
  { from, to, category }: Attributes,
  language: Language,
): string | undefined {
  if (from === undefined) {
    throw new NoSuchFigure('it does not say since when', 'Write <Change from="2022-23-Q2" />.');
  }
  const cells = {
    from: chosenPoint(indicator, { period: from, category }).cell,
    to: chosenPoint(indicator, { period: to, category }).cell,
  };
  return changeInWords(indicator, cells, language);
}

/** The target in force for a period: `at least 80%`. */
function target(indicator: Indicator, { period }: Attributes, language: Language): string {
  const { period: when } = chosenPoint(indicator, { period });
  const [inForce] = [when.kind, ...indicator.targets.flatMap(({ on }) => on ?? [])].flatMap(
    (kind) => targetFor(indicator, { ...when, kind }) ?? [],
  );
  if (inForce !== undefined) return targetRule(inForce, indicator, language);
  throw new NoSuchFigure('it has no target', 'Say in words that there is no target.');
}

/** `17.0 percentage points lower than England (84.5% in 2021-22)`; nothing when either figure is not shown. */
function comparison(
  indicator: Indicator,
  { with: area, period, category }: Attributes,
  language: Language,
): string | undefined {
  const { sizes } = language;
  const point = chosenPoint(indicator, { period, category });
  const comparator =
    comparatorsFor(indicator, point.period).find((other) => other.area === area) ??
    chosenComparator(indicator, { area });
  if (point.cell.kind !== 'value' || comparator.cell.kind !== 'value') return undefined;
  const other = sizes.placeWithFigure(placeInSentence(comparator.areaName, comparator.areaKind, language), {
    figure: formatValue(comparator.cell.value, indicator, language),
    when: whenOf(comparator.period, indicator.measured, language),
  });
  const by = Number((point.cell.value - comparator.cell.value).toFixed(9));
  if (by === 0) return sizes.sameAsPlace(other);
  const size = formatDifference(by, indicator, language);
  return sizes.thanPlace(by > 0 ? sizes.ways.higher(size) : sizes.ways.lower(size), other);
}

function chosenPoint(indicator: Indicator, { period, category: chosen }: Attributes): Point {
  const category = chosen ?? indicator.leadCategory;
  const parsed = period === undefined ? undefined : parsePeriod(period);
  const series = seriesOf(indicator, { category, ...(parsed === undefined ? {} : { kind: parsed.kind }) });
  const point = parsed === undefined ? latestPoint(series) : pointAt(series, parsed);
  if (point !== undefined) return point;
  const periods = indicator.series
    .filter((other) => other.category === category)
    .flatMap(({ points }) => points.map((other) => other.period.text));
  if (periods.length > 0) {
    throw new NoSuchFigure(`it has no figure for ${period}`, `It has figures for: ${periods.join(', ')}.`);
  }
  const categories = categoriesOf(indicator).map(({ id }) => id);
  throw new NoSuchFigure(
    `there is no category “${category ?? ''}” with figures`,
    categories.length === 0 ? 'It has no categories.' : `Its categories are: ${categories.join(', ')}.`,
  );
}

function chosenComparator(indicator: Indicator, { area, period }: Attributes): Comparator {
  const newest = indicator.comparators
    .filter(
      (comparator) => comparator.area === area && (period === undefined || comparator.period.text === period),
    )
    .toSorted((a, b) => comparePeriods(a.period, b.period))
    .at(-1);
  if (newest !== undefined) return newest;
  const areas = [...new Set(indicator.comparators.map((comparator) => comparator.area))];
  throw new NoSuchFigure(
    `there is no comparison with “${area ?? ''}”${period === undefined ? '' : ` in ${period}`}`,
    areas.length === 0 ? 'It has no comparisons at all.' : `It can be compared with: ${areas.join(', ')}.`,
  );
}
