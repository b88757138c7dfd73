import { z } from 'zod';
import { headersFor, parseHeadersFile } from '../../scripts/headers-file.ts';

/** What each host makes of the file that it reads: the headers of an address, by the names in small letters. */
export type Host = (address: string) => ReadonlyMap<string, readonly string[]>;

/** Rules that fit are added up; what two of them set is listed twice. https://developers.cloudflare.com/pages/configuration/headers/ */
export function cloudflare(file: string): Host {
  const rules = parseHeadersFile(file);
  return (address) => together(rules.map((rule) => [...headersFor(address, [rule])]).flat());
}

/**
 * Netlify takes an address with and without its last slash as the same, has small and large letters alike, and lets a `*` stand
 * for a part that is not there. https://docs.netlify.com/manage/routing/headers/
 */
export function netlify(file: string): Host {
  const rules = parseHeadersFile(file).map(({ pattern, headers }) => {
    const parts = pattern
      .split('/')
      .filter((part) => part !== '')
      .map((part) => {
        if (part.startsWith(':')) return '([^/]+)';
        if (part === '*') return '?(.*)';
        return part.replaceAll(/[.\\+?()[\]{}|^$]/g, String.raw`\$&`).replaceAll('*', '(.*)');
      });
    return { fits: new RegExp(`^/${parts.join('/')}/?$`, 'iu'), headers };
  });
  return (address) =>
    together(rules.filter(({ fits }) => fits.test(address)).flatMap(({ headers }) => headers));
}

const AzureConfig = z.strictObject({
  globalHeaders: z.record(z.string(), z.string()),
  routes: z.array(
    z.strictObject({ route: z.string().regex(/^\/[^*]*\*?$/), headers: z.record(z.string(), z.string()) }),
  ),
  responseOverrides: z.strictObject({ 404: z.strictObject({ rewrite: z.string() }) }),
  mimeTypes: z.record(z.string().startsWith('.'), z.string()),
  trailingSlash: z.literal('always'),
});

/** The first route that fits is laid over the headers for everything; an empty header takes one away. */
export function azure(file: string): Host {
  const { globalHeaders, routes } = AzureConfig.parse(JSON.parse(file));
  return (address) => {
    const first = routes.find(({ route }) =>
      route.endsWith('*') ? address.startsWith(route.slice(0, -1)) : address === route,
    );
    const headers = Object.entries({ ...globalHeaders, ...first?.headers });
    return together(headers.filter(([, value]) => value !== ''));
  };
}

function together(headers: readonly (readonly [name: string, value: string])[]): Map<string, string[]> {
  const all = Map.groupBy(headers, ([name]) => name.toLowerCase());
  return new Map([...all].map(([name, alike]) => [name, alike.map(([, value]) => value)]));
}
