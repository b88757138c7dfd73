import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { ENDPOINTS, pathOf } from '../../../components/api/endpoints.ts';
import { openApi } from '../../../components/api/openapi.ts';
import { wholeSiteNow } from '../../../dataset.ts';

/** Every file of the API, and its description. */
export const getStaticPaths = (() => [
  ...ENDPOINTS.flatMap((endpoint) =>
    endpoint.files().map((file) => ({
      params: { path: pathOf(endpoint, file).replace(/\.json$/, '') },
      props: { text: file.text },
    })),
  ),
  ...(wholeSiteNow()
    ? [{ params: { path: 'openapi' }, props: { text: () => `${JSON.stringify(openApi(), null, 1)}\n` } }]
    : []),
]) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { text } }) =>
  new Response(text(), { headers: { 'Content-Type': 'application/json' } });
