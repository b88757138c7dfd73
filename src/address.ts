import { councilsNow, onlyCouncil, type PublishedCouncil } from './dataset.ts';

/** What an address is about, as far as it decides where the page stands. */
type Placed = { readonly council: string; readonly id: string };

/** The address of a page or file of the site, under its base path: `siteAddress('search/')`. */
export function siteAddress(path = ''): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${path}`;
}

/** The address of a council's page or file: at the top of a site of one council, in a folder of its own among several. */
export function councilAddress(council: string, path = ''): string {
  return siteAddress(onlyCouncil === undefined ? `${council}/${path}` : path);
}

/** An indicator's page, or a part of it: `indicatorAddress(indicator, '#period-2023-24-q2')`. */
export function indicatorAddress({ council, id }: Placed, part = ''): string {
  return councilAddress(council, `indicators/${id}/${part}`);
}

/** An indicator's download: `csv`, `json`, `xlsx`, or how to cite it as `bib`. */
export function downloadAddress({ council, id }: Placed, format: 'csv' | 'json' | 'xlsx' | 'bib'): string {
  return councilAddress(council, `indicators/${id}.${format}`);
}

/** The address of a file of the API, whose first version it is: the same whether the site has one council or several. */
export function apiAddress(path = ''): string {
  return siteAddress(`api/v1/${path}`);
}

/** An address with the site before it, for citing and for machines. */
export function absolute(address: string): string {
  return new URL(address, import.meta.env.SITE).href;
}

/** One page for each council: for `getStaticPaths` of everything under `[...council]`. */
export function councilPaths(): {
  params: { council: string | undefined };
  props: { published: PublishedCouncil };
}[] {
  return councilsNow().map((published) => ({
    params: { council: councilParam(published) },
    props: { published },
  }));
}

/** One page for each thing of each council: `councilPathsOf(({ council }) => council.themes.map(({ id }) => id))`. */
export function councilPathsOf<Thing extends { readonly id: string }>(
  things: (published: PublishedCouncil) => readonly Thing[],
): {
  params: { council: string | undefined; id: string };
  props: { published: PublishedCouncil; thing: Thing };
}[] {
  return councilsNow().flatMap((published) =>
    things(published).map((thing) => ({
      params: { council: councilParam(published), id: thing.id },
      props: { published, thing },
    })),
  );
}

function councilParam({ council }: PublishedCouncil): string | undefined {
  return onlyCouncil === undefined ? council.slug : undefined;
}
