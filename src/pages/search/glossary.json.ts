import type { APIRoute } from 'astro';
import { councilAddress } from '../../address.ts';
import { glossaryList } from '../../components/a-to-z.ts';
import { councils, site } from '../../dataset.ts';
import type { SearchGlossary } from '../../search/names.ts';

/** The words that search knows other words for, and where each council explains them. */
export const GET: APIRoute = () => {
  const glossary: SearchGlossary = {
    aToZ: councils.map(({ council }) => ({
      council: council.shortName,
      address: councilAddress(council.slug, 'a-to-z/'),
    })),
    terms: glossaryList(site.glossary),
  };
  return new Response(JSON.stringify(glossary));
};
