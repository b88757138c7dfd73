import { feedFile, frontFeeds } from '../../components/feeds/feed-paths.ts';

export const getStaticPaths = frontFeeds;

export const GET = feedFile('json');
