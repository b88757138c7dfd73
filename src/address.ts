import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { LANGUAGES } from '#language/languages.ts';
import type { Council } from '#published/council.ts';
import {
  councils,
  councilsWith,
  isIn,
  onlyCouncil,
  type PublishedCouncil,
  siteLanguages,
  siteLanguagesNow,
} from './dataset.ts';
import { siteUrl } from './integrations/settings.ts';

/** What an address is about, as far as it decides where the page stands. */
type Placed = { readonly council: string; readonly id: string };

/** Pages that are in English only: for those who run the site, and for those who write programs. */
const ENGLISH_ONLY = /^(?:api|help)\//;

/** The address of a page or file of the site, under its base path: `siteAddress('search/')`. */
export function siteAddress(path = '', language: Language = ENGLISH): string {
  const isTranslated = siteLanguages.includes(language) && !ENGLISH_ONLY.test(path);
  const folder = isTranslated ? folderOf(language) : undefined;
  const within = folder === undefined ? '' : `${folder}/`;
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${within}${path}`;
}

/**
 * The address of a council's page or file: at the top of a site of one council, in a folder of its own among several. A
 * council that does not publish in the language has its English page.
 */
export function councilAddress(slug: string, path = '', language: Language = ENGLISH): string {
  const published = councils.find(({ council }) => council.slug === slug);
  const isTranslated = published !== undefined && isIn(published, language) && !ENGLISH_ONLY.test(path);
  return siteAddress(onlyCouncil === undefined ? `${slug}/${path}` : path, isTranslated ? language : ENGLISH);
}

/** An indicator's page, or a part of it: `indicatorAddress(indicator, '#period-2023-24-q2')`. */
export function indicatorAddress({ council, id }: Placed, part = '', language: Language = ENGLISH): string {
  return councilAddress(council, `indicators/${id}/${part}`, language);
}

/** An indicator's download: `csv`, `json`, or how to cite it as `bib`, the same for every language; or `xlsx`, of which each has one. */
export function downloadAddress(
  { council, id }: Placed,
  format: 'csv' | 'json' | 'xlsx' | 'bib',
  language: Language = ENGLISH,
): string {
  return councilAddress(council, `indicators/${id}.${format}`, format === 'xlsx' ? language : ENGLISH);
}

/** The address of a file of the API, whose first version it is: the same whether the site has one council or several. */
export function apiAddress(path = ''): string {
  return siteAddress(`api/v1/${path}`);
}

/** Read with the figures and not built in, so that the program that makes pages is the same for every address. */
const SITE = siteUrl();

/** An address with the site before it, for citing and for machines. */
export function absolute(address: string): string {
  return new URL(address, SITE).href;
}

/** One page or file for each council, in English only: for `getStaticPaths` of whatever is under `[...council]`. */
export function councilPaths(): {
  params: { council: string | undefined };
  props: { published: PublishedCouncil };
}[] {
  return councilPathsIn([ENGLISH]);
}

/** One page for each council in each of its languages. The page says so of itself: `<Page isTranslated>`. */
export function councilPagePaths(): ReturnType<typeof councilPaths> {
  return councilPathsIn(LANGUAGES);
}

function councilPathsIn(languages: readonly Language[]): ReturnType<typeof councilPaths> {
  return languages.flatMap((language) =>
    councilsWith(language).map((published) => ({
      params: { council: pageFolder(published.council, language) },
      props: { published },
    })),
  );
}

/** One page or file for each thing of each council, in English only: `councilPathsOf(({ council }) => council.themes.map(({ id }) => id))`. */
export function councilPathsOf<Thing extends { readonly id: string }>(
  things: (published: PublishedCouncil, language: Language) => readonly Thing[],
  languages: readonly Language[] = [ENGLISH],
): {
  params: { council: string | undefined; id: string };
  props: { published: PublishedCouncil; thing: Thing };
}[] {
  return languages.flatMap((language) =>
    councilsWith(language).flatMap((published) =>
      things(published, language).map((thing) => ({
        params: { council: pageFolder(published.council, language), id: thing.id },
        props: { published, thing },
      })),
    ),
  );
}

/** One page for each thing of each council in each of its languages. */
export function councilPagePathsOf<Thing extends { readonly id: string }>(
  things: (published: PublishedCouncil, language: Language) => readonly Thing[],
): ReturnType<typeof councilPathsOf<Thing>> {
  return councilPathsOf(things, LANGUAGES);
}

/** One page of the whole site in each of its languages. */
export function sitePaths(): { params: { council: string | undefined } }[] {
  return siteLanguagesNow().map((language) => ({ params: { council: folderOf(language) } }));
}

/** One page of the whole site for each thing, in each of its languages. */
export function sitePathsOf<Thing extends { readonly id: string }>(
  things: (language: Language) => readonly Thing[],
): { params: { council: string | undefined; id: string }; props: { thing: Thing } }[] {
  return siteLanguagesNow().flatMap((language) =>
    things(language).map((thing) => ({
      params: { council: folderOf(language), id: thing.id },
      props: { thing },
    })),
  );
}

/** The folder of a council's pages in a language, and without a council that of the whole site. */
export function pageFolder(council: Council | undefined, language: Language): string | undefined {
  const folders = [folderOf(language), onlyCouncil === undefined ? council?.slug : undefined];
  const path = folders.filter((folder) => folder !== undefined).join('/');
  return path === '' ? undefined : path;
}

/** The folder that a language's pages stand in: English has none. */
function folderOf({ tag }: Language): string | undefined {
  return tag === ENGLISH.tag ? undefined : tag;
}
