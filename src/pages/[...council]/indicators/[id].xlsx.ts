import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../address.ts';
import { responseOf } from '../../../components/data/data-file.ts';
import { xlsxOf } from '../../../components/data/indicator-files.ts';

export const getStaticPaths = () => councilPathsOf(({ indicators }) => indicators);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { published, thing },
}) => responseOf(await xlsxOf(thing, published.council));
