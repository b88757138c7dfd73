import type { Language } from '#language/language.ts';
import type { Council, Release } from '#published/council.ts';
import { formatNumber } from '#published/format.ts';
import { longDate } from '#published/label.ts';
import { releaseById } from '../dataset.ts';
import type { Fact } from './indicator/about-data.ts';

/** A council's releases, newest first. */
export function releasesOf(council: Council): Release[] {
  return council.releases.toSorted((a, b) => compare(b.published, a.published) || compare(b.id, a.id));
}

/** What to know about a release. */
export function releaseFacts(release: Release, council: Council, language: Language): Fact[] {
  const { facts: say, statuses } = language.releases;
  const { figures, corrects, reason } = release;
  const facts: [string, ...(string | undefined)[]][] = [
    [say.published, longDate(release.published, language)],
    [say.upTo, longDate(release.dataTo, language)],
    [say.status, statuses[release.status]],
    [say.shown, formatNumber(figures.published, 0)],
    [say.hidden, formatNumber(figures.hidden, 0)],
    [say.corrects, corrects && releaseById(council, corrects).title],
    [say.why, reason],
  ];
  return facts
    .map(([term, ...texts]) => ({ term, texts: texts.filter((text) => text !== undefined) }))
    .filter(({ texts }) => texts.length > 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
