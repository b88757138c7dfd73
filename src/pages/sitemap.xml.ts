import type { APIRoute } from 'astro';
import { absolute, councilAddress, indicatorAddress, siteAddress } from '../address.ts';
import { aToZ, isLong } from '../components/a-to-z.ts';
import { comparables } from '../components/compare/comparable.ts';
import { scorecardViews } from '../components/scorecard/views.ts';
import {
  councils,
  guide,
  indicatorsOf,
  latestRelease,
  onlyCouncil,
  type PublishedCouncil,
  releaseById,
  site,
} from '../dataset.ts';
import { sitePages } from '../narrative/site-pages.ts';

/** Every page, sorted, with the day its figures last changed where it has figures. https://www.sitemaps.org/protocol.html */
export const GET: APIRoute = async () => {
  const pages = new Map<string, string | undefined>([
    [siteAddress(), undefined],
    [siteAddress('search/'), undefined],
    [siteAddress('help/'), undefined],
    [siteAddress('api/'), undefined],
    ...guide.families.flatMap(({ problems }) =>
      problems.map(({ code }): [string, undefined] => [siteAddress(`help/${code}/`), undefined]),
    ),
  ]);
  if (onlyCouncil === undefined) {
    pages.set(siteAddress('compare/'), undefined);
    pages.set(siteAddress('follow/'), undefined);
    for (const { id } of comparables(councils)) pages.set(siteAddress(`compare/${id}/`), undefined);
  }
  for (const published of councils) {
    const { council, indicators, reports } = published;
    const latest = latestRelease(council)?.published;
    for (const path of ['', 'themes/', 'releases/', 'data/'])
      pages.set(councilAddress(council.slug, path), latest);
    for (const path of [
      'reports/',
      'data-health/',
      'calendar/',
      'follow/',
      'a-to-z/',
      'glossary/',
      ...(council.neighbours.members.length === 0 ? [] : ['similar-councils/']),
      ...letterPages(published).map((letter) => `a-to-z/${letter}/`),
    ])
      pages.set(councilAddress(council.slug, path), undefined);
    for (const theme of council.themes) {
      const updates = indicatorsOf(published, theme).map(({ lastUpdated }) => lastUpdated);
      pages.set(councilAddress(council.slug, `themes/${theme.id}/`), updates.toSorted().at(-1));
    }
    for (const release of council.releases)
      pages.set(councilAddress(council.slug, `releases/${release.id}/`), release.published);
    for (const { id } of scorecardViews(published))
      pages.set(councilAddress(council.slug, id === '' ? 'scorecard/' : `scorecard/${id}/`), latest);
    for (const { id, release } of reports)
      pages.set(councilAddress(council.slug, `reports/${id}/`), releaseById(council, release).published);
    for (const { address, redirect } of council.retired)
      if (!redirect) pages.set(councilAddress(council.slug, `${address}/`), undefined);
    for (const indicator of indicators) pages.set(indicatorAddress(indicator), indicator.lastUpdated);
    for (const { address } of await sitePages(council)) pages.set(address, undefined);
  }
  const urls = [...pages]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([address, changed]) =>
        `<url><loc>${absolute(address)}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}</url>`,
    );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  );
};

/** The letters that are pages of their own. */
function letterPages({ council, indicators }: PublishedCouncil): string[] {
  const letters = aToZ(indicators, { glossary: site.glossary, council: council.slug });
  return isLong(letters) ? letters.map(({ id }) => id) : [];
}
