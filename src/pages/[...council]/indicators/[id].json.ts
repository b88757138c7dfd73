import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../address.ts';
import { indicatorJson } from '../../../components/indicator/downloads.ts';

export const getStaticPaths = () => councilPathsOf(({ indicators }) => indicators);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { thing } }) =>
  new Response(indicatorJson(thing), { headers: { 'Content-Type': 'application/json' } });
