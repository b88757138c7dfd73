import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../../address.ts';
import { feedPaths } from '../../../../components/feeds/feed-paths.ts';
import { indicatorFeed, retiredFeeds } from '../../../../components/feeds/feeds.ts';
import { feedResponse } from '../../../../components/feeds/write-feed.ts';

/** Each indicator's feed, and that of each indicator that is gone. */
export const getStaticPaths = () =>
  feedPaths(
    councilPathsOf((published) => [
      ...published.indicators.map((indicator) => ({
        id: indicator.id,
        feed: indicatorFeed(published, indicator),
      })),
      ...retiredFeeds(published, 'indicators'),
    ]).map(({ params, props }) => ({ params, feed: props.thing.feed })),
  );

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { feed, format } }) =>
  feedResponse(feed, format);
