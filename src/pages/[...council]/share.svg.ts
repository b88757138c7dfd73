import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { languageOf } from '#language/languages.ts';
import { councilPagePaths, sitePaths } from '../../address.ts';
import { drawFront } from '../../components/share/shared.ts';
import { onlyCouncil, pictures, type PublishedCouncil } from '../../dataset.ts';

/** Each council's picture and, above several councils, one of the site. The build makes a PNG of each. */
export function getStaticPaths(): {
  params: { council: string | undefined };
  props: { published?: PublishedCouncil };
}[] {
  if (!pictures.share) return [];
  const front = onlyCouncil === undefined ? sitePaths().map((path) => ({ ...path, props: {} })) : [];
  return [...front, ...councilPagePaths()];
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { published },
  currentLocale,
}) =>
  new Response(drawFront(published?.council, languageOf(currentLocale)), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
