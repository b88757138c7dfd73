import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPathsOf } from '../../../address.ts';
import { csvwOfTable } from '../../../components/data/csvw.ts';
import { responseOf } from '../../../components/data/data-file.ts';
import { tableOf } from '../../../components/data/tables.ts';

export const getStaticPaths = () => councilPathsOf(({ indicators }) => indicators);

/** What the columns of the CSV beside it mean, under the name that CSV on the Web looks for. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({
  props: {
    published: { council },
    thing,
  },
}) => responseOf(csvwOfTable(tableOf(thing, council), council));
