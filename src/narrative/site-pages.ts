import { type CollectionEntry, getCollection } from 'astro:content';
import type { Council } from '#published/council.ts';
import { councilAddress, siteAddress } from '../address.ts';
import { onlyCouncil } from '../dataset.ts';

/** A page about the site, as the footer links to it. */
export interface SitePage {
  readonly entry: CollectionEntry<'pages'>;
  readonly id: string;
  readonly title: string;
  readonly address: string;
}

/** Those that the foot of every page leads to. */
export async function footerPages(council: Council | undefined): Promise<SitePage[]> {
  return (await sitePages(council)).filter(({ entry }) => entry.data.inFooter);
}

/** The pages about the site that stand beside a council's, in order; without a council, those about the whole site. */
export async function sitePages(council: Council | undefined): Promise<SitePage[]> {
  const entries = await getCollection('pages');
  return entries
    .filter(({ data }) => data.scope === 'site' || council !== undefined)
    .toSorted((a, b) => a.data.order - b.data.order)
    .map((entry) => {
      const id = entry.id.replace(/^pages\//, '');
      const ofCouncil = entry.data.scope === 'council' && council !== undefined && onlyCouncil === undefined;
      const address = ofCouncil ? councilAddress(council.slug, `${id}/`) : siteAddress(`${id}/`);
      return { entry, id, title: entry.data.title, address };
    });
}
