/** What an adopter may choose about hosting, and what the build knows: `site.yaml`, `CANDOUR_BASE` and `CANDOUR_PREVIEW`. */
export interface Hosting {
  /** The path that the site is served under, with a slash at both ends: `/` or `/performance/`. */
  readonly base: string;
  /** The folders of councils; none on a site of one council, which is at the top. */
  readonly councils: readonly string[];
  /** The folders of other languages than English, each with those of the councils in it. */
  readonly languages: readonly { readonly tag: string; readonly councils: readonly string[] }[];
  /** For how many days browsers insist on https; 0 takes back what was said before. */
  readonly hsts: number;
  /** For how many seconds a page may be shown before it is asked for again. */
  readonly cache: number;
  /** Whether this is only to be looked at before it is published. */
  readonly preview: boolean;
}

/**
 * How the files of a site differ for a host: pages and data; embeds, which other sites show in a frame; and files whose name
 * changes with their content, which are never asked for twice.
 */
export type FileClass = 'ordinary' | 'embed' | 'immutable';

/** A header's name and what it says. */
export type Headers = Readonly<Record<string, string>>;

/** What is unless `site.yaml` says otherwise. */
export const USUAL = { hsts: 365, cache: 300 } as const;

/** The one Content-Security-Policy, as far as a `<meta>` can say it: who may frame a page is said by a header alone. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'self'",
].join('; ');

export const REFERRER_POLICY = 'strict-origin-when-cross-origin';

/** Addresses without the base whose files are of a class of their own, as regular expressions that begin where the address does. */
export function patternsOf({
  councils,
  languages,
}: Pick<Hosting, 'councils' | 'languages'>): Readonly<Record<Exclude<FileClass, 'ordinary'>, string>> {
  const within = languages.length === 0 ? '' : `(?:(?:${languages.map(({ tag }) => tag).join('|')})/)?`;
  return {
    embed: `${within}${councils.length === 0 ? 'embed/' : '[^/]+/embed/'}`,
    immutable: 'assets/',
  };
}

/** The class of a file by its address without the base: `wokingham/embed/referrals/`. */
export function classOf(address: string, hosting: Pick<Hosting, 'councils' | 'languages'>): FileClass {
  const { embed, immutable } = patternsOf(hosting);
  if (new RegExp(`^${embed}`).test(address)) return 'embed';
  return new RegExp(`^${immutable}`).test(address) ? 'immutable' : 'ordinary';
}

/** What every answer says, whatever was asked for and whether or not it is there. */
export function headersOfAll({ hsts, preview }: Pick<Hosting, 'hsts' | 'preview'>): Headers {
  return {
    'Strict-Transport-Security': `max-age=${hsts * SECONDS_IN_A_DAY}`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': REFERRER_POLICY,
    'Permissions-Policy': 'browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    // All of it is open data, and there is no cookie with which anybody could see more of it than anybody else. A preview may
    // stand where only the council's own network leads, so no other site may read it through a reader's browser.
    ...(preview
      ? { 'X-Robots-Tag': 'noindex', 'Cross-Origin-Resource-Policy': 'same-origin' }
      : { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' }),
  };
}

/** What the answer for a file of a class says besides. No header is in both, so hosts that add rules up never contradict themselves. */
export function headersOfClass(kind: FileClass, { cache }: Pick<Hosting, 'cache'>): Headers {
  return {
    'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors ${kind === 'embed' ? '*' : "'self'"}`,
    'Cache-Control':
      kind === 'immutable'
        ? `public, max-age=${365 * SECONDS_IN_A_DAY}, immutable`
        : `public, max-age=${cache}, stale-while-revalidate=${cache}`,
  };
}

/** Every header of a file: what each host's own file must come to. */
export function headersOf(address: string, hosting: Hosting): Headers {
  return { ...headersOfAll(hosting), ...headersOfClass(classOf(address, hosting), hosting) };
}

const SECONDS_IN_A_DAY = 24 * 60 * 60;
