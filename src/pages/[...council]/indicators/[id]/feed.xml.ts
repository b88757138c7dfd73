import { feedFile, indicatorFeeds } from '../../../../components/feeds/feed-paths.ts';

export const getStaticPaths = indicatorFeeds;

export const GET = feedFile('xml');
