import type { Language } from '#language/language.ts';
import type { Council, Release } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import { releasesOf } from './releases.ts';

/** What a correction did to an indicator, for the notice near its figure. */
export interface Correction {
  /** `8 April 2024` */
  readonly date: string;
  /** How many figures on its page were corrected. */
  readonly figures: number;
  readonly reason: string;
}

/** The newest correction of an indicator, if one of its figures was ever corrected. */
export function newestCorrection(
  indicator: Indicator,
  council: Council,
  language: Language,
): Correction | undefined {
  for (const release of releasesOf(council)) {
    const count = indicator.revisions.filter((revision) => revision.release === release.id).length;
    if (release.corrects === undefined || count === 0) continue;
    return {
      date: longDate(release.published, language),
      figures: count,
      reason: release.reason ?? '',
    };
  }
  return undefined;
}

/** The releases that corrected another, newest first. An edition keeps its address, and says so there. */
export function correctionsOf(id: string, council: Council): Release[] {
  return releasesOf(council).filter(({ corrects }) => corrects === id);
}
