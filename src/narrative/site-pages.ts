import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { inEnglish } from '#language/passage.ts';
import { type CollectionEntry, getCollection } from 'astro:content';
import type { Council } from '#published/council.ts';
import { councilAddress, siteAddress } from '../address.ts';
import { onlyCouncil } from '../dataset.ts';

/** A page about the site, as the footer links to it, in a language where it is translated and else in English. */
export interface SitePage {
  readonly entry: CollectionEntry<'pages'>;
  readonly written: Language;
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly address: string;
}

/** Those that the foot of every page leads to. */
export async function footerPages(council: Council | undefined, language: Language): Promise<SitePage[]> {
  return (await sitePages(council, language)).filter(({ entry }) => entry.data.inFooter);
}

/** The pages about the site that stand beside a council's, in order; without a council, those about the whole site. */
export async function sitePages(council: Council | undefined, language: Language): Promise<SitePage[]> {
  const entries = await getCollection('pages');
  return entries
    .filter(({ id }) => PAGE.test(id))
    .filter(({ data }) => data.scope === 'site' || council !== undefined)
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((english) => {
      const id = english.id.replace(PAGE, '$1');
      const own = entries.find((other) => other.id === `pages/${language.tag}/${id}`);
      const isTranslated = own !== undefined || language.tag === ENGLISH.tag;
      const { title, summary } = (own ?? english).data;
      const ofCouncil =
        english.data.scope === 'council' && council !== undefined && onlyCouncil === undefined;
      return {
        entry: own ?? english,
        written: isTranslated ? language : ENGLISH,
        id,
        title: isTranslated ? title : inEnglish(title),
        summary: isTranslated ? summary : inEnglish(summary),
        address: ofCouncil
          ? councilAddress(council.slug, `${id}/`, language)
          : siteAddress(`${id}/`, language),
      };
    });
}

/** An English page: those in other languages stand in folders. */
const PAGE = /^pages\/([^/]+)$/;
