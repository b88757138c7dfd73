import type { APIRoute } from 'astro';
import { absolute, siteAddress } from '../address.ts';
import { isPreview } from '../integrations/settings.ts';

/** A preview may be read, so that search engines find in it that they are to leave it alone; but no map leads them round. */
export const GET: APIRoute = () =>
  new Response(
    `User-agent: *\nAllow: /\n${isPreview() ? '' : `\nSitemap: ${absolute(siteAddress('sitemap.xml'))}\n`}`,
  );
