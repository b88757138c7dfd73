import { ENGLISH } from '#language/en.ts';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../address.ts';
import { citations } from '../../../components/indicator/cite.ts';

export const getStaticPaths = () => councilPathsOf(({ indicators }) => indicators);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { published, thing },
}) =>
  new Response(citations(thing, published.council, ENGLISH).bibtex, {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
