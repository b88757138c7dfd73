import type { Language } from '#language/language.ts';
import type { Theme } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { councilAddress, siteAddress } from '../../address.ts';
import { councilsIn, indicatorsOf, type PublishedCouncil, site } from '../../dataset.ts';
import { releasesOf } from '../releases.ts';
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
  readonly language: Language;
}

/** Older entries leave a feed when there are more: who follows it has seen them, and the pages keep everything. */
export const MOST_NEWS = 50;

/** Of all councils: their releases, corrections and pages that are gone. */
export function siteFeed(language: Language): Feed {
  return feedOf(
    { of: site.title, owner: site.title, page: siteAddress('', language), language },
    councilsIn(language).flatMap((published) => councilNews(published, language)),
  );
}

/** Of a council: its releases, corrections and pages that are gone. */
export function councilFeed(published: PublishedCouncil, language: Language): Feed {
  const { name, slug } = published.council;
  return feedOf(
    { of: name, owner: name, page: councilAddress(slug, '', language), language },
    councilNews(published, language),
  );
}

/** Of a theme: every update and correction of each of its indicators. */
export function themeFeed(published: PublishedCouncil, theme: Theme, language: Language): Feed {
  const { council } = published;
  return feedOf(
    {
      of: `${theme.title}, ${council.shortName}`,
      owner: council.name,
      page: councilAddress(council.slug, `themes/${theme.id}/`, language),
      language,
    },
    indicatorsOf(published, theme).flatMap((indicator) => newsOf(indicator, council, language)),
  );
}

/** Of one indicator: its updates and corrections. */
export function indicatorFeed({ council }: PublishedCouncil, indicator: Indicator, language: Language): Feed {
  return feedOf(
    {
      of: `${indicator.name}, ${council.shortName}`,
      owner: council.name,
      page: councilAddress(council.slug, `indicators/${indicator.id}/`, language),
      language,
    },
    newsOf(indicator, council, language),
  );
}

/**
 * The feeds of a section's pages that are gone, so that who followed one is told why: `retiredFeeds(published, 'indicators')`.
 */
export function retiredFeeds(
  published: PublishedCouncil,
  section: 'themes' | 'indicators',
): { id: string; feed: (language: Language) => Feed }[] {
  const { council } = published;
  return council.retired
    .filter(({ address }) => address.startsWith(`${section}/`))
    .map((retired) => {
      const id = retired.address.slice(section.length + 1);
      return {
        id,
        feed: (language) =>
          feedOf(
            {
              of: `${retired.title ?? language.feeds.pageNamed(id)}, ${council.shortName}`,
              owner: council.name,
              page: councilAddress(council.slug, `${retired.address}/`, language),
              language,
            },
            [retiredNews(published, retired, language)],
          ),
      };
    });
}

function councilNews(published: PublishedCouncil, language: Language): News[] {
  const { council, indicators } = published;
  return [
    ...releasesOf(council).flatMap((release) => [
      releaseNews(published, release, language),
      ...indicators.flatMap((indicator) => correctionNews(indicator, council, release, language)),
    ]),
    ...council.retired.map((retired) => retiredNews(published, retired, language)),
  ];
}

function feedOf(
  { of, ...about }: { of: string; owner: string; page: string; language: Language },
  news: readonly News[],
): Feed {
  const { feeds: say } = about.language;
  return {
    title: say.news(of),
    description: say.newsAbout(of),
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
