import { CONTENT_TYPES, TEXT_EXTENSIONS } from './content-types.ts';
import { CONTENT_SECURITY_POLICY, type Hosting, headersOfAll, headersOfClass } from './headers.ts';

/**
 * `staticwebapp.config.json`, which Azure Static Web Apps reads. Only the first route that fits is applied, over the headers for
 * everything. Azure reads at most 20 kB, and a route can end in * but not begin with it. So that many councils have room,
 * `X-Frame-Options` says there who may frame a page, and the route of an embed only takes it away.
 * https://learn.microsoft.com/azure/static-web-apps/configuration
 */
export function printAzure(hosting: Hosting): string {
  const { base, councils, languages } = hosting;
  const embedsIn = (within: string, those: readonly string[]) =>
    councils.length === 0 ? [`${within}embed/`] : those.map((council) => `${within}${council}/embed/`);
  const embeds = [
    ...embedsIn('', councils),
    ...languages.flatMap((language) => embedsIn(`${language.tag}/`, language.councils)),
  ];
  const immutable = { 'Cache-Control': headersOfClass('immutable', hosting)['Cache-Control'] };
  const config = {
    globalHeaders: {
      ...headersOfAll(hosting),
      ...headersOfClass('ordinary', hosting),
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Frame-Options': 'SAMEORIGIN',
    },
    routes: [
      { route: `${base}assets/*`, headers: immutable },
      ...embeds.map((folder) => ({ route: `${base}${folder}*`, headers: { 'X-Frame-Options': '' } })),
    ],
    responseOverrides: { 404: { rewrite: `${base}404.html` } },
    mimeTypes: Object.fromEntries(
      Object.entries(CONTENT_TYPES).map(([extension, type]) => [
        `.${extension}`,
        TEXT_EXTENSIONS.includes(extension) ? `${type}; charset=utf-8` : type,
      ]),
    ),
    trailingSlash: 'always',
  };
  return `${JSON.stringify(config)}\n`;
}
