import type { APIRoute } from 'astro';
import { absolute, councilAddress, indicatorAddress, siteAddress } from '../address.ts';
import { councils } from '../dataset.ts';
import { sitePages } from '../narrative/site-pages.ts';

/** Every page, sorted, with the day its figures last changed where it has figures. https://www.sitemaps.org/protocol.html */
export const GET: APIRoute = async () => {
  const pages = new Map<string, string | undefined>([[siteAddress(), undefined]]);
  for (const { council, indicators } of councils) {
    for (const path of ['', 'themes/', 'releases/', 'data/', 'a-to-z/'])
      pages.set(councilAddress(council.slug, path), undefined);
    for (const { id } of council.themes) pages.set(councilAddress(council.slug, `themes/${id}/`), undefined);
    for (const { id, published } of council.releases)
      pages.set(councilAddress(council.slug, `releases/${id}/`), published);
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
