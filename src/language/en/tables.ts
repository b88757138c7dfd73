import type { Indicator } from '#published/indicator.ts';
import type { PeriodKind } from '#published/period.ts';

/** What stands in and under tables. */
export const tables = {
  keyToSymbols: 'Key to symbols',
  heads: {
    period: 'Period',
    target: 'Target',
    figure: 'Figure',
    place: 'Place',
    measure: 'Measure',
    indicator: 'Indicator',
    files: 'Files',
    was: 'Was',
    isNow: 'Is now',
    step: 'Step',
    number: 'Number',
    ofStepBefore: 'Of the step before',
    whatItIs: 'What it is',
    directionOfTravel: 'Direction of travel',
    againstTarget: 'Against target',
    comparedWith: 'Compared with',
    goodIs: 'Good is',
    total: 'Total',
  },
  none: 'none',
  doesNotApply: 'Does not apply',
  /** Goes on a heading whose figures do not carry their unit. */
  unitInHeading: {
    count: '',
    percent: '',
    rank: ' (rank)',
    'rate-per-10000': ' (per 10,000)',
    days: ' (days)',
    weeks: ' (weeks)',
    months: ' (months)',
    'cases-per-worker': ' (per worker)',
  } satisfies Record<Indicator['unit'], string>,
  kinds: {
    month: 'Monthly figures',
    quarter: 'Quarterly figures',
    'financial-year': 'Financial years (April to March)',
    'academic-year': 'Academic years (September to August)',
    'calendar-year': 'Calendar years',
    snapshot: 'Figures on a day',
    'rolling-12-months': 'Figures for 12 months at a time',
    'year-to-date': 'The year so far, from April',
    'academic-year-to-date': 'The academic year so far, from September',
  } satisfies Record<PeriodKind, string>,
  newestFirst: (what: string) => `${what}, newest first`,
  olderFigures: 'Older figures',
  /** What a year's figure is of its parts. */
  yearMeanings: {
    sum: 'A year’s figure is its parts added together.',
    end: 'A year’s figure is the figure on its last day, 31 March.',
    distinct: 'A year’s figure counts each person once, so it can be less than its parts added together.',
    rate: 'A year’s figure is worked out over the whole year. It is not the average of its parts.',
    none: undefined,
  } satisfies Record<Indicator['year'], string | undefined>,
  smallFigures: (numerator: string, denominator: string) =>
    `The small figures are: ${numerator}, out of ${denominator}.`,
  /** `37 of 46` under a percentage; a rank has only how many were ranked. */
  parts: (over: string | undefined, under: string) =>
    over === undefined ? `of ${under}` : `${over} of ${under}`,
  /** Breakdowns. */
  by: (dimension: string) => `By ${dimension.toLowerCase()}`,
  nameBy: (name: string, dimension: string) => `${name} by ${dimension.toLowerCase()}`,
  breakdowns: 'Breakdowns',
  latest: 'latest',
  theOneBefore: 'the one before',
  aYearEarlier: 'a year earlier',
  adding: {
    notToTotal: 'The categories do not add up to a total.',
    sharesOfWhole: 'The categories are shares of one whole.',
    toTotal: 'The categories add up to the total.',
    totalNotShown: 'The total is not shown.',
  },
  earlierInCsv: 'Earlier periods are in the CSV file.',
};
