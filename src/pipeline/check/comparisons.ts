import { longDate } from '#published/label.ts';
import { buildsUp, parsePeriod } from '#published/period.ts';
import type { Problem } from '../problem.ts';
import type { Row } from '../read/csv.ts';
import type { CouncilSources, Sources } from '../read/sources.ts';

/** What a comparison must know of a council of the site. */
export interface Compared {
  readonly slug: string;
  /** Its indicators whose figures are of the months of a year so far, and not scaled up to a whole one. */
  readonly partsOfAYear: ReadonlySet<string>;
}

/** Comparisons that would mislead: of another council's neighbours, not like for like without saying so, a part of a year with a whole one. */
export function checkComparisons(
  comparators: Sources['comparators'],
  councils: readonly Compared[],
): Problem[] {
  const ids = new Set(councils.flatMap(({ partsOfAYear }) => [...partsOfAYear]));
  return comparators.flatMap(({ settings, rows }) =>
    rows.flatMap((row) => [
      ...whoseNeighbours(row, councils.length),
      ...notAlikeWithoutReason(row),
      ...beforeItWasOver(row, settings.published),
      ...(ids.has(row.cell('indicator')) ? partOfAYear(row, councils) : []),
    ]),
  );
}

/** What comparisons must know of a council. */
export function comparedOf({ slug, indicators, releases }: CouncilSources): Compared {
  const ids = indicators.flatMap(({ id, page: { settings } }) => {
    const { unit, frequency, measured } = settings;
    if (!buildsUp(frequency) || measured !== 'during') return [];
    if (unit !== 'count' && unit !== 'rate-per-10000') return [];
    const own = releases
      .flatMap(({ rows }) => rows)
      .filter((row) => row.cell('indicator') === id && parsePeriod(row.cell('period'))?.kind === frequency);
    return own.every((figure) => figure.cell('status') === 'estimated') ? [] : [id];
  });
  return { slug, partsOfAYear: new Set(ids) };
}

/** Each council has neighbours of its own, so their average is nobody else's. */
function whoseNeighbours(row: Row, councils: number): Problem[] {
  if (row.cell('area') !== 'similar-councils' || row.cell('council') !== '' || councils < 2) return [];
  return [
    at(row, 'council', {
      check: 'whose-similar-councils',
      message: 'This is an average of similar councils, but the row does not say whose.',
      fix: 'Write the folder name of the council under “council”: each council has similar councils of its own.',
    }),
  ];
}

function notAlikeWithoutReason(row: Row): Problem[] {
  if (row.cell('comparable') !== 'no' || row.cell('note') !== '') return [];
  return [
    at(row, 'note', {
      check: 'not-comparable-without-reason',
      message: 'This figure is not like for like (comparable: no), and nothing says why.',
      fix: 'Say in the note what differs, for example: The national figure is for ages 19 to 21.',
    }),
  ];
}

function beforeItWasOver(row: Row, published: string): Problem[] {
  const period = parsePeriod(row.cell('period'));
  if (period === undefined || period.end <= published) return [];
  return [
    at(row, 'period', {
      check: 'figure-after-its-data',
      message: `${period.text} was not over when the source was published, on ${longDate(published)}.`,
      fix: 'Correct the period, or “published” in the settings beside this file.',
    }),
  ];
}

/** A number or a rate for some months of a year is smaller than that of a whole one, unless it is scaled up. */
function partOfAYear(row: Row, councils: readonly Compared[]): Problem[] {
  const id = row.cell('indicator');
  const about = councils.filter(
    ({ slug, partsOfAYear }) =>
      partsOfAYear.has(id) && (row.cell('council') === '' || row.cell('council') === slug),
  );
  const period = parsePeriod(row.cell('period'));
  if (about.length === 0 || row.cell('comparable') !== 'yes') return [];
  if (period === undefined || buildsUp(period.kind)) return [];
  return about.map(() =>
    at(row, 'comparable', {
      check: 'part-of-a-year-with-a-whole-one',
      message: `The council's figures for ${id} are for a year to date, and this one is for ${period.text}: a few months would look low beside a whole year.`,
      fix: 'Write “no” under “comparable”, with the reason in the note. If the council scales its figures up to a whole year, give them the status “estimated” and say so in their notes.',
    }),
  );
}

function at(row: Row, column: string, problem: Pick<Problem, 'check' | 'message' | 'fix'>): Problem {
  return { ...problem, severity: 'error', file: row.file, line: row.line, column };
}
