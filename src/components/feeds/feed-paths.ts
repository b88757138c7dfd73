import type { Feed } from './feeds.ts';
import type { FeedFormat } from './write-feed.ts';

/** Both forms of each feed, for `getStaticPaths`. */
export function feedPaths<Params extends object>(
  feeds: readonly { readonly params: Params; readonly feed: Feed }[],
): { params: Params & { format: FeedFormat }; props: { feed: Feed; format: FeedFormat } }[] {
  const formats: readonly FeedFormat[] = ['xml', 'json'];
  return feeds.flatMap(({ params, feed }) =>
    formats.map((format) => ({ params: { ...params, format }, props: { feed, format } })),
  );
}
