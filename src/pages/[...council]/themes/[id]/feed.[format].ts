import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../../address.ts';
import { feedPaths } from '../../../../components/feeds/feed-paths.ts';
import { retiredFeeds, themeFeed } from '../../../../components/feeds/feeds.ts';
import { feedResponse } from '../../../../components/feeds/write-feed.ts';

/** Each theme's feed, and that of each theme that is gone. */
export const getStaticPaths = () =>
  feedPaths(
    councilPathsOf((published) => [
      ...published.council.themes.map((theme) => ({ id: theme.id, feed: themeFeed(published, theme) })),
      ...retiredFeeds(published, 'themes'),
    ]).map(({ params, props }) => ({ params, feed: props.thing.feed })),
  );

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { feed, format } }) =>
  feedResponse(feed, format);
