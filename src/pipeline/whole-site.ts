import type { OpenSite } from './open-site.ts';
import { type FigureCounts, filesOfSite } from './publish/assemble.ts';
import type { CouncilNews } from './work-on-council.ts';

/** What the site as a whole publishes when its councils are made. */
export interface WholeSite {
  /** The files about no council in particular, by name. */
  readonly files: ReadonlyMap<string, string>;
  /** SHA-256 of everything that is published about figures. */
  readonly fingerprint: string;
  readonly figures: FigureCounts;
}

/** Makes what is published of a site beside its councils, of which none has errors. */
export function wholeSite(
  { sources, now, today }: OpenSite,
  councils: readonly { readonly news: CouncilNews; readonly fingerprint: string }[],
): WholeSite {
  const { site } = sources;
  if (site === undefined) throw new Error('A site without settings cannot be published');
  const made = councils.flatMap(({ news, fingerprint }) =>
    news.today?.made === undefined ? [] : [{ ...news.today.made, slug: news.slug, fingerprint }],
  );
  return {
    ...filesOfSite(sources, { ...today, site, councils: made, now }),
    figures: {
      published: made.reduce((sum, { figures }) => sum + figures.published, 0),
      hidden: made.reduce((sum, { figures }) => sum + figures.hidden, 0),
    },
  };
}
