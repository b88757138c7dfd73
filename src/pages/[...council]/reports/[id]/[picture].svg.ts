import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { ENGLISH } from '#language/en.ts';
import { councilPagePathsOf } from '../../../../address.ts';
import { flowFilesOf } from '../../../../components/report/flow-files.ts';
import { drawReport } from '../../../../components/share/shared.ts';
import { pictures } from '../../../../dataset.ts';

/** A report's share image in each language, and its pictures of flows, which are in English. */
export const getStaticPaths = () =>
  councilPagePathsOf(({ council, reports }, language) =>
    reports.flatMap((report) => [
      ...(pictures.share
        ? [{ id: report.id, picture: 'share', draw: () => drawReport(report, council, language) }]
        : []),
      ...(language.tag === ENGLISH.tag ? flowFilesOf(report, council) : []).map(({ name, svg }) => ({
        id: report.id,
        picture: name,
        draw: svg,
      })),
    ]),
  ).map(({ params, props }) => ({ params: { ...params, picture: props.thing.picture }, props }));

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { thing } }) =>
  new Response(thing.draw(), { headers: { 'Content-Type': 'image/svg+xml' } });
