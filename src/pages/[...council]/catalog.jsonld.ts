import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { councilPaths } from '../../address.ts';
import { catalogueOfCouncil, catalogueOfSite } from '../../components/data/catalogue.ts';
import { responseOf } from '../../components/data/data-file.ts';
import { onlyCouncil, wholeSiteNow } from '../../dataset.ts';

/** The catalogue of each council, and among several one of the whole site. */
export function getStaticPaths() {
  const whole = { params: { council: undefined }, props: { published: undefined } };
  return [...councilPaths(), ...(onlyCouncil === undefined && wholeSiteNow() ? [whole] : [])];
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { published },
}) => responseOf(published === undefined ? catalogueOfSite() : await catalogueOfCouncil(published));
