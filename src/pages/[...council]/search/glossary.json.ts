import { languageOf } from '#language/languages.ts';
import type { APIRoute } from 'astro';
import { termAnchor } from '#published/glossary.ts';
import { councilAddress, sitePaths } from '../../../address.ts';
import { councilsIn, site } from '../../../dataset.ts';
import type { SearchGlossary } from '../../../search/names.ts';

/** The words that search knows other words for, and where each council explains them. */
export const getStaticPaths = sitePaths;

export const GET: APIRoute = ({ currentLocale }) => {
  const language = languageOf(currentLocale);
  const glossary: SearchGlossary = {
    places: councilsIn(language).map(({ council }) => ({
      council: council.shortName,
      aToZ: councilAddress(council.slug, 'a-to-z/', language),
      glossary: councilAddress(council.slug, 'glossary/', language),
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
