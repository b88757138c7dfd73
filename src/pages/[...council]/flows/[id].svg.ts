import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../address.ts';
import { councilFlowFile } from '../../../components/flow-file.ts';

/** A council's newest picture of a flow. */
export const getStaticPaths = () => councilPathsOf(({ council }) => council.flows);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { published, thing },
}) =>
  new Response(councilFlowFile(thing, published.council), { headers: { 'Content-Type': 'image/svg+xml' } });
