import type { Language } from '#language/language.ts';
import { categoryLabel } from '#published/breakdown.ts';
import type { Cell } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import type { Indicator, Revision } from '#published/indicator.ts';
import { labelPeriod, longDate } from '#published/label.ts';
import { releaseById } from '../../dataset.ts';

/** A figure that was published and later changed. */
export interface ChangeRow {
  readonly what: string;
  readonly before: Cell;
  readonly after: Cell;
  readonly date: string;
  readonly release: { readonly id: string; readonly title: string };
  readonly reason: string;
}

/** An indicator's changed figures, newest first; of one release only, if asked. */
export function changesTo(
  indicator: Indicator,
  council: Council,
  { release, language }: { release?: string; language: Language },
): ChangeRow[] {
  return indicator.revisions
    .filter((revision) => release === undefined || revision.release === release)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map((revision) => ({
      what: whatChanged(revision, indicator, language),
      before: revision.before,
      after: revision.after,
      date: longDate(revision.date, language),
      release: releaseById(council, revision.release),
      reason: revision.reason,
    }));
}

function whatChanged({ period, category }: Revision, indicator: Indicator, language: Language): string {
  const label = categoryLabel(indicator, category);
  return `${labelPeriod(period, indicator.measured, language)}${label === undefined ? '' : `, ${label}`}`;
}
