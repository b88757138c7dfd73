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
export function releaseFacts(release: Release, council: Council): Fact[] {
  const { figures, corrects, reason } = release;
  const facts: [string, ...(string | undefined)[]][] = [
    ['Published', longDate(release.published)],
    ['Figures up to', longDate(release.dataTo)],
    ['Status', STATUS_WORDS[release.status]],
    ['Figures shown', formatNumber(figures.published, 0)],
    ['Figures hidden', formatNumber(figures.hidden, 0)],
    ['Corrects', corrects && releaseById(council, corrects).title],
    ['Why', reason],
  ];
  return facts
    .map(([term, ...texts]) => ({ term, texts: texts.filter((text) => text !== undefined) }))
    .filter(({ texts }) => texts.length > 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const STATUS_WORDS: Record<Release['status'], string> = {
  final: 'Final',
  provisional: 'Provisional: figures may change',
  revised: 'Revised',
};
