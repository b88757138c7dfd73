import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../address.ts';
import { responseOf } from '../../../components/data/data-file.ts';
import { csvOf } from '../../../components/data/indicator-files.ts';

export const getStaticPaths = () => councilPathsOf(({ indicators }) => indicators);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { published, thing },
}) => responseOf(csvOf(thing, published.council));
