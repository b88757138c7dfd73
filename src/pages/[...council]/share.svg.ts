import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPaths } from '../../address.ts';
import { drawFront } from '../../components/share/shared.ts';
import { onlyCouncil, pictures, type PublishedCouncil } from '../../dataset.ts';

/** Each council's picture and, above several councils, one of the site. The build makes a PNG of each. */
export function getStaticPaths(): {
  params: { council: string | undefined };
  props: { published?: PublishedCouncil };
}[] {
  if (!pictures.share) return [];
  const front = onlyCouncil === undefined ? [{ params: { council: undefined }, props: {} }] : [];
  return [...front, ...councilPaths()];
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { published } }) =>
  new Response(drawFront(published?.council), { headers: { 'Content-Type': 'image/svg+xml' } });
