import { type Period, parsePeriod } from '#published/period.ts';
import { VALUE_STATUSES, type ValueStatus } from '#published/cell.ts';
import { didYouMean } from '../near-miss.ts';
import type { Checked, Problem } from '../problem.ts';
import type { Check } from '../problems/catalogue.ts';
import type { Row } from '../read/csv.ts';
import type { CouncilOutline, Sources } from '../read/sources.ts';
import { type Reading, readReading } from './reading.ts';

/** A figure for somewhere else. `council` is set when it is meant for one council only (its region, its similar councils). */
export interface ComparatorObservation {
  readonly indicator: string;
  readonly period: Period;
  readonly area: {
    readonly id: string;
    readonly code: string;
    readonly kind: 'country' | 'region' | 'similar-councils' | 'council';
  };
  readonly council: string | undefined;
  readonly value: Reading;
  readonly status: ValueStatus;
  readonly likeForLike: boolean;
  readonly made: string | undefined;
  readonly source: string;
  /** The day the source was published. */
  readonly published: string;
  readonly vintage: string;
  readonly note: string | undefined;
}

/** Understands the comparator files: areas that are in `data/areas.csv`, indicators and councils that exist, and a vintage. */
export function checkComparators(
  sources: Pick<Sources, 'comparators' | 'areas'> & {
    readonly councils: readonly Pick<CouncilOutline, 'slug' | 'indicatorIds'>[];
  },
): Checked<ComparatorObservation[]> {
  const areas = new Map(sources.areas.map((row) => [row.cell('code'), row]));
  const indicators = new Set(sources.councils.flatMap((council) => council.indicatorIds));
  const councils = new Set(sources.councils.map((council) => council.slug));
  const problems: Problem[] = [];
  const first = new Map<string, Row>();
  const value = sources.comparators.flatMap(({ settings, rows }) =>
    rows.flatMap((row): ComparatorObservation[] => {
      const reading = readReading(row, 'value', settings);
      const period = parsePeriod(row.cell('period'));
      const area = areaOf(row.cell('area'), areas);
      const found = [
        ...reading.problems,
        ...known(row, 'indicator', indicators),
        ...(row.cell('council') === '' ? [] : known(row, 'council', councils)),
        ...(row.cell('status') === '' ? [] : known(row, 'status', new Set<string>(VALUE_STATUSES))),
        ...known(row, 'comparable', new Set(['yes', 'no'])),
        ...(period === undefined
          ? [notKnown(row, 'period', 'Write it as in data/README.md, for example 2021-22 or 2022-03-31.')]
          : []),
        ...(area === undefined
          ? [
              notKnown(
                row,
                'area',
                'Write england, region, similar-councils, or the code of a council in data/areas.csv; add the council there if it is new.',
              ),
            ]
          : []),
        ...(row.cell('vintage') === ''
          ? [notKnown(row, 'vintage', 'Say when it was published, or how its year is known.')]
          : []),
        ...duplicate(row, first),
      ];
      problems.push(...found);
      if (found.length > 0 || period === undefined || area === undefined || reading.value === undefined)
        return [];
      return [
        {
          indicator: row.cell('indicator'),
          period,
          area,
          council: words(row, 'council'),
          value: reading.value,
          status: VALUE_STATUSES.find((status) => status === row.cell('status')) ?? 'final',
          likeForLike: row.cell('comparable') === 'yes',
          made: words(row, 'made'),
          source: settings.source,
          published: settings.published,
          vintage: row.cell('vintage'),
          note: words(row, 'note'),
        },
      ];
    }),
  );
  return { value, problems };
}

/** A row for the same indicator, period, area and council as an earlier one; `first` keeps the earliest of each. */
function duplicate(row: Row, first: Map<string, Row>): Problem[] {
  const cells = ['indicator', 'period', 'area', 'council'].map((column) => row.cell(column));
  const key = cells.join('|');
  const earlier = first.get(key);
  if (earlier === undefined) {
    first.set(key, row);
    return [];
  }
  return [
    {
      check: 'duplicate-comparison',
      severity: 'error',
      file: row.file,
      line: row.line,
      message: `The figure for ${cells.filter((cell) => cell !== '').join(', ')} stands twice: also at ${earlier.file}:${earlier.line}.`,
      fix: 'Keep the right one and delete the other.',
    },
  ];
}

function areaOf(id: string, areas: ReadonlyMap<string, Row>): ComparatorObservation['area'] | undefined {
  if (id === 'england') return { id, code: 'E92000001', kind: 'country' };
  if (id === 'region' || id === 'similar-councils') return { id, code: '', kind: id };
  return areas.get(id)?.cell('kind') === 'council' ? { id, code: id, kind: 'council' } : undefined;
}

function known(row: Row, column: Named, choices: ReadonlySet<string>): Problem[] {
  const typed = row.cell(column);
  return choices.has(typed)
    ? []
    : [notKnown(row, column, `${didYouMean(typed, choices)}It can be: ${[...choices].join(', ')}.`)];
}

function notKnown(row: Row, column: Named, fix: string): Problem {
  const typed = row.cell(column);
  return {
    check: UNKNOWN[column],
    severity: 'error',
    file: row.file,
    line: row.line,
    column,
    message: typed === '' ? `The ${column} is blank.` : `“${typed}” cannot stand under “${column}”.`,
    fix,
  };
}

/** Columns that name something which must be known. */
const UNKNOWN = {
  indicator: 'unknown-indicator',
  period: 'unknown-period',
  area: 'unknown-area',
  council: 'unknown-council',
  status: 'unknown-status',
  comparable: 'unknown-comparable',
  vintage: 'unknown-vintage',
} as const satisfies Record<string, Check>;
type Named = keyof typeof UNKNOWN;

function words(row: Row, column: string): string | undefined {
  return row.cell(column) === '' ? undefined : row.cell(column);
}
