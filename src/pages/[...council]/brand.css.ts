import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPaths } from '../../address.ts';
import { brandCss } from '../../styles/brand.ts';

export const getStaticPaths = councilPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { published } }) =>
  new Response(brandCss(published.council.brand.colour), { headers: { 'Content-Type': 'text/css' } });
