import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { languageOf } from '#language/languages.ts';
import { councilPagePathsOf } from '../../../../address.ts';
import { drawTheme } from '../../../../components/share/shared.ts';
import { pictures } from '../../../../dataset.ts';

export const getStaticPaths = () =>
  councilPagePathsOf(({ council }) => (pictures.share ? council.themes : []));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { published, thing },
  currentLocale,
}) =>
  new Response(drawTheme(thing, published.council, languageOf(currentLocale)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
