import type { Period } from '#published/period.ts';
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
  const newest = new Map<string, Row>();
  const inOrder = council.releases.toSorted((a, b) =>
    a.settings.published + a.id < b.settings.published + b.id ? -1 : 1,
  );
  for (const { rows } of inOrder) {
    for (const row of rows)
      newest.set([row.cell('indicator'), row.cell('period'), row.cell('breakdown')].join('|'), row);
  }
  return ({ indicator, category, period }) => {
    const at = newest.get([indicator, period.text, category ?? ''].join('|'));
    return at === undefined ? { file: council.file } : { file: at.file, line: at.line };
  };
}
