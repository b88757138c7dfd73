import { categoriesOf } from '#published/breakdown.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { ImportCouncil } from './council.ts';
import { severalMeasures, unknownCategory, unknownMeasure } from './match-problems.ts';
import { type Candidate, named, plain } from './measure-name.ts';
import type { NamedRow, TableRow } from './table-rows.ts';

/** What a row is about: a measure of the council, nothing that is imported, or a problem. */
export type Match =
  | {
      readonly kind: 'measure';
      readonly indicator: string;
      readonly settings: IndicatorSettings;
      readonly category: string;
      /** By what it was known, and from where the category comes. */
      readonly how: string;
    }
  | { readonly kind: 'left-out'; readonly why: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/**
 * Finds the measure and the category of a row. `above` are the rows before it in its table: where the name of a row says no
 * category, the nearest row above that does, says it.
 */
export function matchRow(
  row: NamedRow,
  {
    above,
    council,
    percent,
    place,
  }: { above: readonly TableRow[]; council: ImportCouncil; percent: boolean; place: string },
): Match {
  const at = { severity: 'error', file: place, line: row.row.line } as const;
  if (row.label === '' && row.code === '')
    return {
      kind: 'problem',
      problem: {
        ...at,
        check: 'row-without-name',
        message: 'This row has figures but no name.',
        fix: 'Write what it measures in its first cell, or delete it.',
      },
    };
  const { candidates, leftOut } = named(row.label, { council, percent, code: row.code });
  if (leftOut) return { kind: 'left-out', why: `${council.labelFile} says so` };
  const [only, ...others] = candidates;
  if (only === undefined) {
    if (TOTAL.test(row.label))
      return { kind: 'left-out', why: 'a total, which the site works out where it may' };
    return { kind: 'problem', problem: { ...at, ...unknownMeasure(row, council) } };
  }
  if (others.length > 0)
    return { kind: 'problem', problem: { ...at, ...severalMeasures(row, candidates, council) } };
  return withCategory(row, only, { above, council, at });
}

const TOTAL = /^(?:grand |sub-?)?totals?(?: for .*)?$|^all$|^sum$/i;

function withCategory(
  row: NamedRow,
  { indicator, category, by }: Candidate,
  {
    above,
    council,
    at,
  }: {
    above: readonly TableRow[];
    council: ImportCouncil;
    at: { severity: 'error'; file: string; line: number };
  },
): Match {
  const settings = council.indicators.get(indicator);
  if (settings === undefined) return { kind: 'problem', problem: { ...at, ...unknownMeasure(row, council) } };
  const measure = { kind: 'measure', indicator, settings } as const;
  if (category !== undefined) return { ...measure, category, how: by };
  const known = categoriesOf(settings);
  if (row.category !== '' && known.length > 0) {
    const own = known.find(({ id, label }) => [plain(id), plain(label)].includes(plain(row.category)));
    if (own !== undefined) return { ...measure, category: own.id, how: by };
    if (TOTAL.test(row.category)) return { ...measure, category: '', how: by };
    return { kind: 'problem', problem: { ...at, ...unknownCategory(row.category, settings, council) } };
  }
  const heading = headingOf(above, { indicator, settings, council });
  if (heading !== undefined)
    return {
      ...measure,
      category: heading.id,
      how: `${by}; the category from line ${heading.line} above it`,
    };
  if (known.length > 0 && settings.leadCategory !== null)
    return { kind: 'problem', problem: { ...at, ...unknownCategory('', settings, council) } };
  return { ...measure, category: '', how: by };
}

/** The nearest row above, of words or of another measure, whose name holds the name of one category. */
function headingOf(
  above: readonly TableRow[],
  {
    indicator,
    settings,
    council,
  }: { indicator: string; settings: IndicatorSettings; council: ImportCouncil },
): { id: string; line: number } | undefined {
  for (const row of above.toReversed()) {
    const words = row.kind === 'words' ? row.text : row.label;
    const own = named(words, { council, percent: false }).candidates;
    const inWords = categoriesOf(settings).filter(({ label }) =>
      ` ${plain(words)} `.includes(` ${plain(label)} `),
    );
    const [category, ...others] = inWords;
    if (category !== undefined && others.length === 0 && !own.some((one) => one.indicator === indicator))
      return { id: category.id, line: row.kind === 'words' ? row.line : row.row.line };
  }
  return undefined;
}
