import { parsePeriod } from '#published/period.ts';
import type { Problem } from '../../problem.ts';
import type { Row } from '../../read/csv.ts';
import type { Sources } from '../../read/sources.ts';
import type { ComparatorRow } from '../imported.ts';
import type { Edition } from './edition.ts';
import type { Wanted } from './wanted.ts';

/** A similar council that `data/areas.csv` does not have. */
export function unknownAreas(
  rows: readonly ComparatorRow[],
  { wanted, areas }: { wanted: readonly Wanted[]; areas: readonly Row[] },
): Problem[] {
  const known = new Set(areas.map((row) => row.cell('code')));
  const used = new Set(rows.map(({ area }) => area));
  return wanted
    .filter(({ level, id }) => level === 'council' && used.has(id) && !known.has(id))
    .map(({ code, name }) => ({
      check: 'unknown-area',
      severity: 'error',
      file: 'data/areas.csv',
      message: `${name} (${code}) is a similar council and is not in data/areas.csv.`,
      fix: `Add it: ${code},${name},council, and the code of its region.`,
    }));
}

/** A period that was not over when the file is said to have been published. */
export function notOver(
  rows: readonly ComparatorRow[],
  { edition, file }: { edition: Edition; file: string },
): Problem[] {
  const early = rows.find((row) => (parsePeriod(row.period)?.end ?? '') > edition.published);
  return early === undefined
    ? []
    : [
        {
          check: 'figure-after-its-data',
          severity: 'error',
          file,
          message: `${early.period} was not over on ${edition.published}, the day this file is said to have been published.`,
          fix: 'Correct the day after --published.',
        },
      ];
}

/** An edition that would replace a later one. */
export function olderThanWhatStands(
  standing: Sources['comparators'],
  { edition, target, file }: { edition: Edition; target: string; file: string },
): Problem[] {
  const before = standing.find((other) => other.file === target);
  return before === undefined || before.settings.published <= edition.published
    ? []
    : [
        {
          check: 'older-edition',
          severity: 'error',
          file,
          message: `${target} is of a later edition, published on ${before.settings.published}.`,
          fix: 'Import the later edition only, or delete the comparator file first.',
        },
      ];
}
