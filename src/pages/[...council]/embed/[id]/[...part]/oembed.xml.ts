import { oEmbedFile, oEmbedPaths } from '../../../../../components/embed/oembed-paths.ts';

export const getStaticPaths = oEmbedPaths;

export const GET = oEmbedFile('xml');
