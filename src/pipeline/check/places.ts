import type { Period } from '#published/period.ts';
import { onceForEach } from '../once-for-each.ts';
import type { Row } from '../read/csv.ts';
import type { CouncilSources } from '../read/sources.ts';

/** Which figure is meant. */
export interface FigurePlace {
  readonly indicator: string;
  readonly category: string | null;
  readonly period: Period;
}

export type Placer = (figure: FigurePlace) => { file: string; line?: number };

/** Where a figure stands in the files: in the newest release that has it. */
export function placesIn(council: CouncilSources): Placer {
  return ({ indicator, category, period }) => {
    const at = newestRows(council).get(keyOf(indicator, period.text, category ?? ''));
    return at === undefined ? { file: council.file } : { file: at.file, line: at.line };
  };
}

// Many checks of one council ask, and most of them find nothing to ask about.
const newestRows = onceForEach((council: CouncilSources): ReadonlyMap<string, Row> => {
  const newest = new Map<string, Row>();
  const inOrder = council.releases.toSorted((a, b) =>
    a.settings.published + a.id < b.settings.published + b.id ? -1 : 1,
  );
  for (const { rows } of inOrder) {
    for (const row of rows)
      newest.set(keyOf(row.cell('indicator'), row.cell('period'), row.cell('breakdown')), row);
  }
  return newest;
});

function keyOf(indicator: string, period: string, category: string): string {
  return `${indicator}|${period}|${category}`;
}
