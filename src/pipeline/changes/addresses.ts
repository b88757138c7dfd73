import type { Council, Retired } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Report } from '#published/report.ts';
import { scorecardsOf } from '../check/retired.ts';
import type { Sources } from '../read/sources.ts';
import type { PageChange, Refusal } from './change.ts';

/** The pages of a site by their addresses, as far as people can take them away. */
export interface Addresses {
  readonly councils: ReadonlyMap<string, CouncilAddresses>;
  /** Pages about the site, by their address and file. */
  readonly site: readonly string[];
}

/** A council's pages by their address below it, each with its title; and the addresses that say that a page is gone. */
export interface CouncilAddresses {
  readonly pages: ReadonlyMap<string, string>;
  readonly retired: readonly Pick<Retired, 'address' | 'instead'>[];
}

/** The addresses of what was published. */
export function publishedAddresses({
  council,
  indicators,
  reports,
}: {
  council: Council;
  indicators: readonly Indicator[];
  reports: readonly Report[];
}): CouncilAddresses {
  return {
    pages: new Map([
      ...indicators.map(({ id, name }) => [`indicators/${id}`, name] as const),
      ...council.themes.map(({ id, title }) => [`themes/${id}`, title] as const),
      ...reports.map(({ id, title }) => [`reports/${id}`, title] as const),
      ...council.releases.map(({ id, title }) => [`releases/${id}`, title] as const),
      ...scorecardsOf(council).map((address) => [address, 'Scorecard'] as const),
    ]),
    retired: council.retired,
  };
}

/** The addresses that files stand for: all there is to go by when nothing can be published. */
export function writtenAddresses({ councils }: Sources): Addresses['councils'] {
  return new Map(
    councils.map((council) => {
      const { slug, settings, indicators, themes, reports, releases, retired, former } = council;
      const indicatorIds = council.indicatorIds.filter((id) => !former.has(id));
      const names = new Map(indicators.map(({ id, page }) => [id, page.settings.name]));
      return [
        slug,
        {
          pages: new Map([
            ...indicatorIds.map((id) => [`indicators/${id}`, names.get(id) ?? id] as const),
            ...themes.map(({ id, page }) => [`themes/${id}`, page.settings.title] as const),
            ...reports.map(({ id, page }) => [`reports/${id}`, page.settings.title] as const),
            ...releases.map(({ id, settings: { title } }) => [`releases/${id}`, title] as const),
            ...scorecardsOf(settings ?? { priorities: [] }).map((address) => [address, 'Scorecard'] as const),
          ]),
          retired: retired?.settings ?? [],
        },
      ];
    }),
  );
}

/** What became of the addresses: a page that is gone must have been retired, so that a shared link never dies. */
export interface AddressChanges {
  readonly added: readonly PageChange[];
  readonly removed: readonly PageChange[];
  readonly refused: readonly Refusal[];
  readonly warnings: readonly string[];
}

/** Compares the addresses of two versions. `today` is written into the lines to add. */
export function addressChanges(
  before: Addresses,
  after: Addresses,
  { today }: { today: string },
): AddressChanges {
  const known = [...before.councils].map(([slug, old]) => ({ slug, old, now: after.councils.get(slug) }));
  const [wasAlone, isAlone] = [before, after].map(({ councils }) => councils.size === 1);
  return {
    added: [...after.councils].flatMap(([slug, now]) =>
      [...now.pages]
        .filter(([address]) => !before.councils.get(slug)?.pages.has(address))
        .map(([address, title]) => ({ address: `${isAlone ? '' : `${slug}/`}${address}/`, title })),
    ),
    removed: known.flatMap(({ slug, old, now }) =>
      [...old.pages].flatMap(([address, title]) => {
        const retired = now?.retired.find((other) => other.address === address);
        if (retired === undefined) return [];
        const leadsTo = retired.instead === null ? 'a page that says why' : `${retired.instead}/`;
        return [{ address: `${isAlone ? '' : `${slug}/`}${address}/`, title, leadsTo }];
      }),
    ),
    refused: [
      ...known.flatMap(({ slug, old, now }) => (now === undefined ? [noCouncil(slug, old)] : [])),
      ...known.flatMap(({ slug, old, now }) =>
        now === undefined ? [] : deadAddresses({ slug, old, now, today, under: wasAlone ? '' : `${slug}/` }),
      ),
      ...before.site.filter((id) => !after.site.includes(id)).map(noSitePage),
    ],
    warnings: [
      ...(wasAlone === isAlone
        ? []
        : known.flatMap(({ slug, now }) => (now === undefined ? [] : [allMove(slug, { isAlone })]))),
      ...known.flatMap(({ slug, old, now }) =>
        [...old.pages.keys()]
          .filter(
            (address) =>
              address.startsWith('indicators/') && now?.retired.some((one) => one.address === address),
          )
          .map(
            (address) =>
              `The downloads ${isAlone ? '' : `${slug}/`}${address}.csv and .json are gone with their page: who has linked to a file finds nothing there.`,
          ),
      ),
    ],
  };
}

/** Addresses at which there was a page, or a word on why it is gone, and at which there would be nothing. */
function deadAddresses({
  slug,
  old,
  now,
  today,
  under,
}: {
  slug: string;
  old: CouncilAddresses;
  now: CouncilAddresses;
  today: string;
  under: string;
}): Refusal[] {
  const alive = new Set([...now.pages.keys(), ...now.retired.map(({ address }) => address)]);
  const gone = [...old.pages].filter(([address]) => !alive.has(address));
  const forgotten = old.retired.filter(({ address }) => !alive.has(address) && !old.pages.has(address));
  return [
    ...gone.map(([address, title]) => ({
      says: `The page “${title}” would be gone from ${under}${address}/, and every link that people have shared to it would lead nowhere.`,
      fix: `Put the page back, or add this to content/${slug}/retired.yaml and say why:`,
      lines: `- address: ${address}\n  title: ${JSON.stringify(title)}\n  reason: # why, in a sentence for the public\n  instead: none # or the page to read instead, such as indicators/referrals\n  since: ${today}`,
    })),
    ...forgotten.map(({ address }) => ({
      says: `At ${under}${address}/ nothing would say any more that its page has been retired, and every link that people have shared to it would lead nowhere.`,
      fix: `Put it back into content/${slug}/retired.yaml.`,
      lines: '',
    })),
  ];
}

function noCouncil(slug: string, { pages }: CouncilAddresses): Refusal {
  return {
    says: `The council “${slug}” would be gone with its ${pages.size} pages, and every link that people have shared to them would lead nowhere.`,
    fix: `Put content/${slug} and data/${slug} back.`,
    lines: '',
  };
}

function noSitePage(id: string): Refusal {
  return {
    says: `The page ${id}/ about the site would be gone, and every link that people have shared to it would lead nowhere.`,
    fix: `Put content/pages/${id}.mdx back, with a sentence that says where to read on.`,
    lines: '',
  };
}

function allMove(slug: string, { isAlone }: { isAlone: boolean | undefined }): string {
  const [from, to] = isAlone ? [`/${slug}/`, '/'] : ['/', `/${slug}/`];
  return `Every page of ${slug} moves from ${from} to ${to}, because the number of councils has changed. Ask whoever runs the server to lead the old addresses to the new ones before this goes out.`;
}
