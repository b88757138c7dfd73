import type { APIRoute } from 'astro';
import { termAnchor } from '#published/glossary.ts';
import { councilAddress } from '../../address.ts';
import { councils, site } from '../../dataset.ts';
import type { SearchGlossary } from '../../search/names.ts';

/** The words that search knows other words for, and where each council explains them. */
export const GET: APIRoute = () => {
  const glossary: SearchGlossary = {
    places: councils.map(({ council }) => ({
      council: council.shortName,
      aToZ: councilAddress(council.slug, 'a-to-z/'),
      glossary: councilAddress(council.slug, 'glossary/'),
    })),
    terms: site.glossary.map(({ term, expansion, plainEnglish, synonyms }) => ({
      id: termAnchor(term),
      term,
      expansion,
      plainEnglish,
      synonyms,
    })),
  };
  return new Response(JSON.stringify(glossary));
};
