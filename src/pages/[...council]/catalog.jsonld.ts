import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { councilAddress, councilPaths, siteAddress } from '../../address.ts';
import { catalogue } from '../../components/data/catalogue.ts';
import { responseOf } from '../../components/data/data-file.ts';
import { councils, onlyCouncil, site } from '../../dataset.ts';

/** The catalogue of the whole site, and among several councils one of each. */
export const getStaticPaths = (() => [
  {
    params: { council: undefined },
    props: { of: councils, title: site.title, address: siteAddress('catalog.jsonld') },
  },
  ...(onlyCouncil === undefined
    ? councilPaths().map(({ params, props: { published } }) => ({
        params,
        props: {
          of: [published],
          title: published.council.name,
          address: councilAddress(published.council.slug, 'catalog.jsonld'),
        },
      }))
    : []),
]) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { of, ...named },
}) => responseOf(await catalogue(of, named));
