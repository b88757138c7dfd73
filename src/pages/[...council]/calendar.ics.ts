import type { APIRoute } from 'astro';
import { councilAddress, councilPaths, siteAddress } from '../../address.ts';
import { calendarFile } from '../../components/calendar-file.ts';
import { councils, onlyCouncil, type PublishedCouncil, site } from '../../dataset.ts';

/** Each council's calendar and, above several councils, one of them all. */
export function getStaticPaths(): {
  params: { council: string | undefined };
  props: { published?: PublishedCouncil };
}[] {
  const ofSite = onlyCouncil === undefined ? [{ params: { council: undefined }, props: {} }] : [];
  return [...ofSite, ...councilPaths()];
}

export const GET: APIRoute<{ published?: PublishedCouncil }> = ({ props: { published } }) => {
  const file =
    published === undefined
      ? calendarFile(councils, { of: site.title, page: siteAddress('follow/') })
      : calendarFile([published], {
          of: published.council.name,
          page: councilAddress(published.council.slug, 'calendar/'),
        });
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
