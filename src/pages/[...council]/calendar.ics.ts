import type { APIRoute } from 'astro';
import { languageOf } from '#language/languages.ts';
import { councilAddress, councilPagePaths, siteAddress, sitePaths } from '../../address.ts';
import { calendarFile } from '../../components/calendar-file.ts';
import { councilsIn, onlyCouncil, type PublishedCouncil, site } from '../../dataset.ts';

/** Each council's calendar and, above several councils, one of them all. */
export function getStaticPaths(): {
  params: { council: string | undefined };
  props: { published?: PublishedCouncil };
}[] {
  const ofSite = onlyCouncil === undefined ? sitePaths().map((path) => ({ ...path, props: {} })) : [];
  return [...ofSite, ...councilPagePaths()];
}

export const GET: APIRoute<{ published?: PublishedCouncil }> = ({ props: { published }, currentLocale }) => {
  const language = languageOf(currentLocale);
  const file =
    published === undefined
      ? calendarFile(councilsIn(language), {
          of: site.title,
          page: siteAddress('follow/', language),
          language,
        })
      : calendarFile([published], {
          of: published.council.name,
          page: councilAddress(published.council.slug, 'calendar/', language),
          language,
        });
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
