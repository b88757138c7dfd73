import { feedFile, themeFeeds } from '../../../../components/feeds/feed-paths.ts';

export const getStaticPaths = themeFeeds;

export const GET = feedFile('json');
