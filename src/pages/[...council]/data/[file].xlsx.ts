import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { responseOf } from '../../../components/data/data-file.ts';
import { folderPaths } from '../../../components/data/folder.ts';

export const getStaticPaths = () => folderPaths('xlsx');

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { make } }) =>
  responseOf(await make());
