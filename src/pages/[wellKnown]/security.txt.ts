import type { APIRoute } from 'astro';
import { absolute, siteAddress } from '../../address.ts';
import { site, wholeSiteNow } from '../../dataset.ts';

/** Under a path there is none: people look for it at the top of an address, which is then not ours. */
export function getStaticPaths(): { params: { wellKnown: string } }[] {
  return !wholeSiteNow() || site.security === undefined || siteAddress() !== '/'
    ? []
    : [{ params: { wellKnown: '.well-known' } }];
}

/** Whom to tell of a weakness of the site. https://www.rfc-editor.org/rfc/rfc9116 */
export const GET: APIRoute = () => {
  if (site.security === undefined) return new Response(null, { status: 404 });
  const { contact, expires, policy } = site.security;
  const lines = [
    `Contact: ${contact}`,
    `Expires: ${expires}T23:59:59Z`,
    'Preferred-Languages: en',
    `Canonical: ${absolute(siteAddress('.well-known/security.txt'))}`,
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
  ];
  return new Response(`${lines.join('\n')}\n`);
};
