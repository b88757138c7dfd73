import { ENGLISH } from '#language/en.ts';
import type { APIRoute } from 'astro';
import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import { absolute, councilAddress, siteAddress } from '../address.ts';
import { comparisonsIn } from '../components/compare/comparisons.ts';
import { scorecardViews } from '../components/scorecard/views.ts';
import { type PageInLanguage, translationsOf } from '../components/translations.ts';
import { aToZ, isLong } from '../components/a-to-z.ts';
import {
  councilsIn,
  guide,
  indicatorsOf,
  isIn,
  latestRelease,
  onlyCouncil,
  releaseById,
  siteIn,
  siteLanguages,
} from '../dataset.ts';
import { sitePages } from '../narrative/site-pages.ts';

/** Every page, sorted, with the day its figures last changed where it has figures. https://www.sitemaps.org/protocol.html */
export const GET: APIRoute = async () => {
  const pages = new Map<string, Page>();
  for (const language of siteLanguages) {
    for (const page of [...ofSite(language), ...(await ofCouncils(language))]) pages.set(page.address, page);
  }
  const urls = [...pages.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1)).map(entryOf);
  const namespaces = [
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
    ...(siteLanguages.length > 1 ? ['xmlns:xhtml="http://www.w3.org/1999/xhtml"'] : []),
  ];
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces.join(' ')}>\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  );
};

interface Page {
  readonly address: string;
  readonly changed: string | undefined;
  /** The same page in each of its languages. */
  readonly translations: readonly PageInLanguage[];
}

function entryOf({ address, changed, translations }: Page): string {
  const links = translations.map(
    (other) => `<xhtml:link rel="alternate" hreflang="${other.locale}" href="${absolute(other.address)}"/>`,
  );
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${absolute(address)}</loc>${lastmod}${links.join('')}</url>`;
}

/** The pages of the site as a whole. Help with problems is in English only. */
function ofSite(language: Language): Page[] {
  const compared =
    onlyCouncil === undefined
      ? ['compare/', ...comparisonsIn(language).map(({ id }) => `compare/${id}/`)]
      : [];
  const help =
    language.tag === ENGLISH.tag
      ? [
          'help/',
          'api/',
          ...guide.families.flatMap(({ problems }) => problems.map(({ code }) => `help/${code}/`)),
        ]
      : [];
  return [
    ...['', 'search/', ...(onlyCouncil === undefined ? ['follow/'] : []), ...compared].map((path) =>
      pageOf(siteAddress(path, language), { language }),
    ),
    ...help.map((path) => ({ address: siteAddress(path), changed: undefined, translations: [] })),
  ];
}

async function ofCouncils(language: Language): Promise<Page[]> {
  const pages = councilsIn(language)
    .filter((published) => isIn(published, language))
    .map(async (published): Promise<Page[]> => {
      const { council, indicators, reports } = published;
      const views = scorecardViews(published, language);
      const latest = latestRelease(council)?.published;
      const { glossary } = siteIn(language);
      const letters = aToZ(indicators, { glossary, council: council.slug, language });
      const paths: (readonly [path: string, changed: string | undefined])[] = [
        ...['', 'themes/', 'releases/', 'data/'].map((path) => [path, latest] as const),
        ...[
          'reports/',
          'data-health/',
          'calendar/',
          'follow/',
          'a-to-z/',
          'glossary/',
          ...(council.neighbours.members.length === 0 ? [] : ['similar-councils/']),
          // Letters that are pages of their own.
          ...(isLong(letters) ? letters.map(({ id }) => `a-to-z/${id}/`) : []),
          ...council.retired.flatMap(({ address, redirect }) => (redirect ? [] : [`${address}/`])),
        ].map((path) => [path, undefined] as const),
        ...council.themes.map((theme) => {
          const updates = indicatorsOf(published, theme).map(({ lastUpdated }) => lastUpdated);
          return [`themes/${theme.id}/`, updates.toSorted().at(-1)] as const;
        }),
        ...council.releases.map(({ id, published: day }) => [`releases/${id}/`, day] as const),
        ...views.map(({ id }) => [id === '' ? 'scorecard/' : `scorecard/${id}/`, latest] as const),
        ...reports.map(
          ({ id, release }) => [`reports/${id}/`, releaseById(council, release).published] as const,
        ),
        ...indicators.map(({ id, lastUpdated }) => [`indicators/${id}/`, lastUpdated] as const),
      ];
      const addresses = [
        ...paths.map(([path, changed]) => ({
          address: councilAddress(council.slug, path, language),
          changed,
        })),
        ...(await sitePages(council, language)).map(({ address }) => ({ address, changed: undefined })),
      ];
      return addresses.map(({ address, changed }) => pageOf(address, { language, council, changed }));
    });
  return (await Promise.all(pages)).flat();
}

function pageOf(
  address: string,
  { language, council, changed }: { language: Language; council?: Council; changed?: string | undefined },
): Page {
  return { address, changed, translations: translationsOf(address, { council, language }) };
}
