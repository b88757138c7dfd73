import type { APIRoute } from 'astro';
import type { Language } from '#language/language.ts';
import { languageOf } from '#language/languages.ts';
import { councilPagePaths, councilPagePathsOf, sitePaths } from '../../address.ts';
import { onlyCouncil } from '../../dataset.ts';
import { councilFeed, type Feed, indicatorFeed, retiredFeeds, siteFeed, themeFeed } from './feeds.ts';
import { type FeedFormat, feedResponse } from './write-feed.ts';

/** A feed, made only when its file is, in the language of its address. */
interface Asked {
  readonly feed: (language: Language) => Feed;
}

/** For `getStaticPaths`: each council's feed and, above several councils, one of the whole site. */
export function frontFeeds(): { params: { council: string | undefined }; props: Asked }[] {
  const ofSite =
    onlyCouncil === undefined ? sitePaths().map((path) => ({ ...path, props: { feed: siteFeed } })) : [];
  const ofCouncils = councilPagePaths().map(({ params, props }) => ({
    params,
    props: { feed: (language: Language) => councilFeed(props.published, language) },
  }));
  return [...ofSite, ...ofCouncils];
}

/** Each theme's feed, and that of each theme that is gone. */
export function themeFeeds() {
  return councilPagePathsOf<Asked & { id: string }>((published) => [
    ...published.council.themes.map((theme) => ({
      id: theme.id,
      feed: (language: Language) => themeFeed(published, theme, language),
    })),
    ...retiredFeeds(published, 'themes'),
  ]).map(asked);
}

/** Each indicator's feed, and that of each indicator that is gone. */
export function indicatorFeeds() {
  return councilPagePathsOf<Asked & { id: string }>((published) => [
    ...published.indicators.map((indicator) => ({
      id: indicator.id,
      feed: (language: Language) => indicatorFeed(published, indicator, language),
    })),
    ...retiredFeeds(published, 'indicators'),
  ]).map(asked);
}

/** A feed's file in one of its forms. */
export function feedFile(format: FeedFormat): APIRoute<Asked> {
  return ({ props: { feed }, currentLocale }) => feedResponse(feed(languageOf(currentLocale)), format);
}

function asked<Params>({ params, props }: { params: Params; props: { thing: Asked } }): {
  params: Params;
  props: Asked;
} {
  return { params, props: { feed: props.thing.feed } };
}
