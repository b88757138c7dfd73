import { ENGLISH } from '#language/en.ts';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../address.ts';
import { reportCitations } from '../../../components/report/cite-report.ts';

export const getStaticPaths = () => councilPathsOf(({ reports }) => reports);

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: { published, thing },
}) =>
  new Response(reportCitations(thing, published.council, ENGLISH).bibtex, {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
