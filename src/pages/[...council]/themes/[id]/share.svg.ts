import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../../address.ts';
import { drawTheme } from '../../../../components/share/shared.ts';
import { pictures } from '../../../../dataset.ts';

export const getStaticPaths = () => councilPathsOf(({ council }) => (pictures.share ? council.themes : []));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { published, thing },
}) => new Response(drawTheme(thing, published.council), { headers: { 'Content-Type': 'image/svg+xml' } });
