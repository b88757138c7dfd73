import type { Theme } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { councilAddress, siteAddress } from '../../address.ts';
import { councils, indicatorsOf, type PublishedCouncil, site } from '../../dataset.ts';
import { releasesOf } from '../releases.ts';
import { FEED_WORDS as WORDS } from './feed-words.ts';
import { correctionNews, type News, newsOf, releaseNews, retiredNews } from './news.ts';

/** What a reader follows: `feed.xml` (RSS) and `feed.json` (JSON Feed) beside a page, the newest entry first. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** Who publishes it. */
  readonly owner: string;
  /** The address of the page that it stands beside, under the base path. */
  readonly page: string;
  readonly news: readonly News[];
}

/** Older entries leave a feed when there are more: who follows it has seen them, and the pages keep everything. */
export const MOST_NEWS = 50;

/** Of all councils: their releases, corrections and pages that are gone. */
export function siteFeed(): Feed {
  return feedOf({ of: site.title, owner: site.title, page: siteAddress() }, councils.flatMap(councilNews));
}

/** Of a council: its releases, corrections and pages that are gone. */
export function councilFeed(published: PublishedCouncil): Feed {
  const { name, slug } = published.council;
  return feedOf({ of: name, owner: name, page: councilAddress(slug) }, councilNews(published));
}

/** Of a theme: every update and correction of each of its indicators. */
export function themeFeed(published: PublishedCouncil, theme: Theme): Feed {
  const { council } = published;
  return feedOf(
    {
      of: `${theme.title}, ${council.shortName}`,
      owner: council.name,
      page: councilAddress(council.slug, `themes/${theme.id}/`),
    },
    indicatorsOf(published, theme).flatMap((indicator) => newsOf(indicator, council)),
  );
}

/** Of one indicator: its updates and corrections. */
export function indicatorFeed({ council }: PublishedCouncil, indicator: Indicator): Feed {
  return feedOf(
    {
      of: `${indicator.name}, ${council.shortName}`,
      owner: council.name,
      page: councilAddress(council.slug, `indicators/${indicator.id}/`),
    },
    newsOf(indicator, council),
  );
}

/**
 * The feeds of a section's pages that are gone, so that who followed one is told why: `retiredFeeds(published, 'indicators')`.
 */
export function retiredFeeds(
  published: PublishedCouncil,
  section: 'themes' | 'indicators',
): { id: string; feed: () => Feed }[] {
  const { council } = published;
  return council.retired
    .filter(({ address }) => address.startsWith(`${section}/`))
    .map((retired) => {
      const id = retired.address.slice(section.length + 1);
      const of = `${retired.title ?? WORDS.pageNamed(id)}, ${council.shortName}`;
      const page = councilAddress(council.slug, `${retired.address}/`);
      return {
        id,
        feed: () => feedOf({ of, owner: council.name, page }, [retiredNews(published, retired)]),
      };
    });
}

function councilNews(published: PublishedCouncil): News[] {
  const { council, indicators } = published;
  return [
    ...releasesOf(council).flatMap((release) => [
      releaseNews(published, release),
      ...indicators.flatMap((indicator) => correctionNews(indicator, council, release)),
    ]),
    ...council.retired.map((retired) => retiredNews(published, retired)),
  ];
}

function feedOf({ of, ...about }: { of: string; owner: string; page: string }, news: readonly News[]): Feed {
  return {
    title: WORDS.news(of),
    description: WORDS.newsAbout(of),
    ...about,
    news: news
      .toSorted((a, b) => b.date.getTime() - a.date.getTime() || ORDER[a.kind] - ORDER[b.kind] || byId(a, b))
      .slice(0, MOST_NEWS),
  };
}

/** Of one moment: the release before what it corrected. */
const ORDER: Record<News['kind'], number> = { release: 0, correction: 1, update: 2, retired: 3 };

function byId(a: News, b: News): number {
  return a.id < b.id ? -1 : 1;
}
