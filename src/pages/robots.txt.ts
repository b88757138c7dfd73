import type { APIRoute } from 'astro';
import { absolute, siteAddress } from '../address.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(siteAddress('sitemap.xml'))}\n`);
