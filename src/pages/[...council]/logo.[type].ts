import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPaths } from '../../address.ts';
import { logoType } from '../../components/logo.ts';
import { contentFolder } from '../../integrations/settings.ts';

/** The logos of the councils that have one. */
export function getStaticPaths() {
  return councilPaths().flatMap(({ params, props }) => {
    const { logo } = props.published.council.brand;
    if (logo === undefined) return [];
    const file = join(contentFolder(), props.published.council.slug, logo.file);
    return [{ params: { ...params, type: logoType(logo.file) }, props: { file } }];
  });
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { file } }) =>
  new Response(readFileSync(file));
