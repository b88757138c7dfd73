import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { logoFile, logoPaths } from '../../components/logo.ts';

export const getStaticPaths = () => logoPaths('svg');

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { published } }) =>
  logoFile(published.council);
