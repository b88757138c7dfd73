import { categoriesOf, listsOfParts } from '#published/breakdown.ts';
import type { Problem } from '../problem.ts';
import { type Measure, readingOf } from '../protect/backbone.ts';
import { leftOut } from '../protect/left-out.ts';
import type { Page } from '../read/front-matter.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { Observation } from './observations.ts';

/** A page cannot be led by figures that `order: no-totals` leaves out. */
export function ledByTotals(page: Page<IndicatorSettings>, observations: readonly Observation[]): Problem[] {
  const { settings } = page;
  const lead = observations.filter(
    ({ category, period }) => category === settings.leadCategory && period.kind === settings.frequency,
  );
  const gone = leftOut(observations, settings);
  if (!lead.some((row) => gone.has(row))) return [];
  const parts = listsOfParts(settings);
  const ofCategories = settings.leadCategory === null && parts.length > 0;
  const key = ofCategories ? 'disclosure' : 'frequency';
  return [
    {
      check: 'led-by-a-total',
      severity: 'error',
      file: page.file,
      line: page.lineOf([key]),
      column: key,
      message: `The page would be led by ${ofCategories ? 'all categories together' : `figures for a ${WORDS[settings.frequency] ?? settings.frequency}`}, but these are totals, and order: no-totals leaves totals out.`,
      fix: ofCategories
        ? `Choose the category that leads the page, for example: leadCategory: ${categoriesOf({ breakdowns: parts })[0]?.id ?? ''}`
        : `Choose the frequency of the parts, for example: frequency: ${settings.frequency === 'quarter' ? 'month' : 'quarter'}`,
    },
  ];
}

/** Totals that the site leaves out, and that a public repository would show to everyone who looks into it. */
export function leftOutInPublic(
  observations: readonly Observation[],
  settings: IndicatorSettings,
): Problem[] {
  return [...leftOut(observations, settings)].flatMap((row) => {
    if (![row.value, row.numerator, row.denominator].some((reading) => reading?.kind === 'number')) return [];
    return [
      {
        check: 'total-in-public',
        severity: 'error',
        file: row.at.file,
        line: row.at.line,
        message:
          'This is a total, which order: no-totals leaves out of the site, and this repository is public: everyone can read it here.',
        fix: 'Take the row away; the site does not need it. Or set repository: private in content/site.yaml, if it really is.',
      },
    ];
  });
}

/** Two breakdowns that add up to the same total tell of each other; only a total that is there can stand between them. */
export function listsWithoutTotal(
  observations: readonly Observation[],
  settings: IndicatorSettings,
): Problem[] {
  const lists = listsOfParts(settings).map(({ categories }) => categories.map(({ id }) => id));
  if (!settings.people || lists.length < 2) return [];
  // A percentage or rate that comes without its two numbers adds up to nothing.
  const measures: readonly Measure[] = settings.unit === 'count' ? ['value'] : ['numerator', 'denominator'];
  const periods = Map.groupBy(observations, ({ period }) => period.text);
  return [...periods.values()].flatMap((rows) => {
    const total = rows.find(({ category }) => category === null);
    const isMissing = (measure: Measure) => {
      if (total !== undefined && readingOf(total, measure) !== undefined) return false;
      const given = rows.filter((row) => readingOf(row, measure) !== undefined);
      const told = lists.filter((ids) =>
        given.some(({ category }) => category !== null && ids.includes(category)),
      );
      return told.length > 1;
    };
    const [first] = rows;
    const measure = measures.find(isMissing);
    if (first === undefined || measure === undefined) return [];
    return [
      {
        check: 'missing-total',
        severity: 'error',
        file: first.at.file,
        line: first.at.line,
        message: `Several breakdowns of ${first.indicator} add up to its total for ${first.period.text}, but the ${total === undefined ? 'total is not given with them' : `total has no ${measure}`}.`,
        fix: 'Add a row for the total (an empty breakdown cell), with the same columns filled in as for its categories, to the same release as the first of them.',
      },
    ];
  });
}

const WORDS: Readonly<Partial<Record<IndicatorSettings['frequency'], string>>> = {
  'financial-year': 'year',
};
