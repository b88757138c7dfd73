import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPaths } from '../../address.ts';
import { councilFeed, siteFeed } from '../../components/feeds/feeds.ts';
import { feedPaths } from '../../components/feeds/feed-paths.ts';
import { feedResponse } from '../../components/feeds/write-feed.ts';
import { onlyCouncil } from '../../dataset.ts';

/** Each council's feed and, above several councils, one of the whole site. */
export const getStaticPaths = () => {
  const ofSite = onlyCouncil === undefined ? [{ params: { council: undefined }, feed: siteFeed() }] : [];
  const ofCouncils = councilPaths().map(({ params, props }) => ({
    params,
    feed: councilFeed(props.published),
  }));
  return feedPaths([...ofSite, ...ofCouncils]);
};

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { feed, format } }) =>
  feedResponse(feed, format);
