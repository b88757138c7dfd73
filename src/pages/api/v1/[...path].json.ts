import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { endpointsHere, pathOf } from '../../../components/api/endpoints.ts';
import { openApi } from '../../../components/api/openapi.ts';

/** Every file of the API, and its description. */
export const getStaticPaths = (() => [
  ...endpointsHere().flatMap((endpoint) =>
    endpoint.files().map((file) => ({
      params: { path: pathOf(endpoint, file).replace(/\.json$/, '') },
      props: { text: file.text },
    })),
  ),
  { params: { path: 'openapi' }, props: { text: () => `${JSON.stringify(openApi(), null, 1)}\n` } },
]) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props: { text } }) =>
  new Response(await text(), { headers: { 'Content-Type': 'application/json' } });
