import type { APIRoute } from 'astro';
import { councilPaths, councilPathsOf } from '../../address.ts';
import { onlyCouncil } from '../../dataset.ts';
import { councilFeed, type Feed, indicatorFeed, retiredFeeds, siteFeed, themeFeed } from './feeds.ts';
import { type FeedFormat, feedResponse } from './write-feed.ts';

/** A feed, made only when its file is. */
interface Asked {
  readonly feed: () => Feed;
}

/** For `getStaticPaths`: each council's feed and, above several councils, one of the whole site. */
export function frontFeeds(): { params: { council: string | undefined }; props: Asked }[] {
  const ofSite =
    onlyCouncil === undefined ? [{ params: { council: undefined }, props: { feed: siteFeed } }] : [];
  const ofCouncils = councilPaths().map(({ params, props }) => ({
    params,
    props: { feed: () => councilFeed(props.published) },
  }));
  return [...ofSite, ...ofCouncils];
}

/** Each theme's feed, and that of each theme that is gone. */
export function themeFeeds() {
  return councilPathsOf<Asked & { id: string }>((published) => [
    ...published.council.themes.map((theme) => ({ id: theme.id, feed: () => themeFeed(published, theme) })),
    ...retiredFeeds(published, 'themes'),
  ]).map(asked);
}

/** Each indicator's feed, and that of each indicator that is gone. */
export function indicatorFeeds() {
  return councilPathsOf<Asked & { id: string }>((published) => [
    ...published.indicators.map((indicator) => ({
      id: indicator.id,
      feed: () => indicatorFeed(published, indicator),
    })),
    ...retiredFeeds(published, 'indicators'),
  ]).map(asked);
}

/** A feed's file in one of its forms. */
export function feedFile(format: FeedFormat): APIRoute<Asked> {
  return ({ props: { feed } }) => feedResponse(feed(), format);
}

function asked<Params>({ params, props }: { params: Params; props: { thing: Asked } }): {
  params: Params;
  props: Asked;
} {
  return { params, props: { feed: props.thing.feed } };
}
