import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPaths } from '../../address.ts';
import { packageOf } from '../../components/data/council-files.ts';
import { responseOf } from '../../components/data/data-file.ts';

export const getStaticPaths = councilPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { published } }) =>
  responseOf(packageOf(published));
