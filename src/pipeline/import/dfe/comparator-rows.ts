import type { Period } from '#published/period.ts';
import type { Problem } from '../../problem.ts';
import type { ComparatorRow } from '../imported.ts';
import type { IndicatorMapping, Kind } from './mappings.ts';
import { type FileYear, periodOf, populationYear } from './times.ts';
import type { SiteCouncil, Wanted } from './wanted.ts';
import { figureBy, firstWay, type Ingredients, type Made } from './ways.ts';

/** The comparators of one indicator, and what the person must know of them. */
export interface Comparators {
  readonly rows: readonly ComparatorRow[];
  readonly problems: readonly Problem[];
  readonly understood: readonly string[];
}

/**
 * England, the region of each council that has the indicator, and their similar councils one by one, oldest year first.
 * A number of people under a council's threshold is written as hidden, since this repository may be public.
 */
export function comparatorRows(
  mapping: IndicatorMapping,
  {
    councils,
    wanted,
    from,
    vintage,
    file,
  }: {
    councils: readonly SiteCouncil[];
    wanted: readonly Wanted[];
    from: Ingredients;
    vintage: string;
    file: string;
  },
): Comparators {
  const { kind } = from.figures.file;
  const beside = councils.filter(({ indicatorIds }) => indicatorIds.includes(mapping.indicator));
  if (beside.length === 0)
    return nothing({
      understood: [`${mapping.indicator}: no council has this indicator, so it is left out.`],
    });
  const way = firstWay(mapping.from, from);
  if (way === undefined) return nothing({ problems: [noWay(mapping, { kind, from, file })] });
  const years = yearsOf(mapping, { from, file });
  const rule = smallNumbers(mapping.indicator, beside);
  const isCount =
    'measure' in way && beside.some((council) => settingsOf(council, mapping.indicator)?.unit === 'count');
  // No map is drawn of plain numbers.
  const places = isCount ? wanted.filter(({ forMap }) => forMap !== true) : wanted;
  const found = places.flatMap((place) =>
    years.value.flatMap(({ year, period }) => {
      const made = figureBy(way, { place, year }, from);
      return made === undefined ? [] : [{ place, period, made }];
    }),
  );
  const exact = found.filter(
    ({ place, made }) =>
      (isCount || made.fromCount) && !isRounded(made, rounding(kind, place)) && !made.fromCount,
  );
  let hidden = 0;
  const rows = found.flatMap(({ place, period, made }) => {
    const isSmall = isCount && rule(made);
    const notes = [
      mapping.note,
      isSmall ? 'A small number of people, which the source prints and we do not.' : '',
      exact.length > 0 ? '' : roundingNote(kind, { place, made, isCount }),
    ];
    return besideWhom(place, beside).map((council): ComparatorRow => {
      if (isSmall) hidden += 1;
      return {
        indicator: mapping.indicator,
        period: period.text,
        area: place.level === 'regional' ? 'region' : place.id,
        council,
        value: isSmall ? '[c]' : made.text,
        status: '',
        comparable: mapping.comparable,
        made: made.made,
        vintage,
        note: notes.filter((note) => note !== '').join(' '),
      };
    });
  });
  const small =
    hidden === 0 ? '' : `; written as hidden, because under the threshold of the council: ${hidden}`;
  const isRoundedAnywhere = rows.some(({ note }) => note.includes('nearest'));
  const roundedTo = isRoundedAnywhere
    ? `; numbers of England and regions are rounded in the source, and their rows say so`
    : '';
  return {
    rows,
    problems: [
      ...years.problems,
      ...('rateOf' in way ? yearsWithoutChildren(mapping, { years: years.value, from, file }) : []),
      ...(exact.length === 0 ? [] : [notRounded(mapping, { kind, file, line: exact[0]?.made.line ?? 1 })]),
    ],
    understood: [`${mapping.indicator}: ${rows.length} figures, ${inWords(way)}${roundedTo}${small}.`],
  };
}

/** Whether a number is one of people, and too small to stand in the repository. */
export function smallNumbers(indicator: string, councils: readonly SiteCouncil[]): (made: Made) => boolean {
  const rules = councils
    .filter((council) => settingsOf(council, indicator)?.people !== false)
    .flatMap(({ settings }) => (settings === undefined ? [] : [settings.policy]));
  return ({ reading }) =>
    reading.kind === 'number' &&
    rules.some(
      ({ threshold, zeros }) => reading.value < threshold && (reading.value > 0 || zeros === 'hidden'),
    );
}

export function settingsOf(council: SiteCouncil, indicator: string) {
  return council.indicators.find(({ id }) => id === indicator)?.page.settings;
}

/** For a region the councils it is set beside; a row for England or a similar council is for whoever has it. */
function besideWhom(place: Wanted, councils: readonly SiteCouncil[]): string[] {
  const slugs = councils.map(({ slug }) => slug).filter((slug) => place.beside.includes(slug));
  if (place.level === 'regional') return slugs;
  return slugs.length === 0 ? [] : [''];
}

function yearsOf(
  mapping: IndicatorMapping,
  { from, file }: { from: Ingredients; file: string },
): { value: { year: FileYear; period: Period }[]; problems: Problem[] } {
  const value = from.figures.years.flatMap((year) => {
    const period = periodOf(year, mapping.when);
    return period === undefined ? [] : [{ year, period }];
  });
  const odd = from.figures.years.filter((year) => periodOf(year, mapping.when) === undefined);
  const problems = odd.slice(0, 1).map((year): Problem => ({
    check: 'unknown-time',
    severity: 'error',
    file,
    message: `“${year.time}” with “${year.identifier}” cannot be the ${mapping.when} that the mapping of ${mapping.indicator} expects${odd.length === 1 ? '' : `, nor can ${odd.length - 1} other years of the file`}.`,
    fix: 'A reporting or calendar year is written 2022, an academic or financial year 202122. Correct “when” in data/comparators/mappings.yaml if the file counts other years than before.',
  }));
  return { value: value.toSorted((a, b) => (a.period.end < b.period.end ? -1 : 1)), problems };
}

function rounding({ rounded }: Kind, { level }: Wanted): number {
  return level === 'council' ? 1 : (rounded?.[level] ?? 1);
}

function isRounded({ reading }: Made, to: number): boolean {
  return reading.kind !== 'number' || to === 1 || reading.value % to === 0;
}

function roundingNote(
  kind: Kind,
  { place, made, isCount }: { place: Wanted; made: Made; isCount: boolean },
): string {
  const to = rounding(kind, place);
  if (to === 1 || made.reading.kind !== 'number') return '';
  if (made.fromCount) return `Worked out from a number that the source rounds to the nearest ${to}.`;
  return isCount ? `Rounded to the nearest ${to} in the source.` : '';
}

function noWay(
  { indicator, from: ways }: IndicatorMapping,
  { kind, from, file }: { kind: Kind; from: Ingredients; file: string },
): Problem {
  const rate = ways.find((way) => 'rateOf' in way);
  const lacksChildren = rate !== undefined && from.figures.file.measures.has(rate.rateOf);
  return {
    check: lacksChildren ? 'no-population' : 'no-measure',
    severity: 'warning',
    file,
    message: lacksChildren
      ? `${indicator} is left out: this edition of “${kind.id}” prints no rate, and without the number of children it cannot be worked out.`
      : `${indicator} is left out: this edition of “${kind.id}” has none of the columns it can be taken from.`,
    fix: lacksChildren
      ? 'Give the population estimates of the Office for National Statistics, or an edition that prints rates: --population file.csv.'
      : `See “${kind.id}” in data/comparators/mappings.yaml.`,
  };
}

function yearsWithoutChildren(
  { indicator }: IndicatorMapping,
  {
    years,
    from,
    file,
  }: { years: readonly { year: FileYear; period: Period }[]; from: Ingredients; file: string },
): Problem[] {
  const lacking = years.filter(({ year }) => from.children?.has(populationYear(year) ?? 0) !== true);
  if (lacking.length === 0) return [];
  return [
    {
      check: 'no-population',
      severity: 'warning',
      file,
      message: `${indicator} is left out for ${lacking.map(({ period }) => period.text).join(', ')}: the file of the population does not have the middle of the year before.`,
      fix: 'Give a file with those years after --population.',
    },
  ];
}

function notRounded(
  { indicator }: IndicatorMapping,
  { kind, file, line }: { kind: Kind; file: string; line: number },
): Problem {
  return {
    check: 'not-rounded-as-said',
    severity: 'warning',
    file,
    line,
    message: `The mapping of “${kind.id}” says that national and regional numbers are rounded, and here ${indicator} is not. No figure of it is called rounded.`,
    fix: 'Correct “rounded” in data/comparators/mappings.yaml if the release says so.',
  };
}

function inWords(way: IndicatorMapping['from'][number]): string {
  if ('measure' in way) return `from “${way.measure}”`;
  return 'rateOf' in way
    ? `worked out from “${way.rateOf}” and the number of children`
    : `worked out from “${way.shareOf.join('” and “')}”`;
}

function nothing(said: Partial<Comparators>): Comparators {
  return { rows: [], problems: [], understood: [], ...said };
}
