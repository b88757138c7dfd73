import { contentTypeOf, TYPES_BY_NAME } from './content-types.ts';
import { type Headers, type Hosting, classOf, headersOfAll, headersOfClass } from './headers.ts';

/**
 * `_headers`, which Netlify and Cloudflare read. Every rule that fits an address is applied, and a header that two of them set is
 * joined with a comma or replaced, as the host likes. So one rule holds for everything, and of the others only one fits any file.
 * (Netlify lets `/help/*` fit `/help-for-editors/` as well, which then says the same twice.)
 * https://docs.netlify.com/manage/routing/headers/ https://developers.cloudflare.com/pages/configuration/headers/
 */
export function printHeadersFile(files: readonly string[], hosting: Hosting): string {
  const types = typesOfFeeds(files, hosting);
  const classes = patterns(files, hosting, MOST_RULES - types.size).map((pattern): [string, Headers] => [
    pattern,
    headersOfClass(classOf(pattern.replace(':council', COUNCIL), hosting), hosting),
  ]);
  // Cloudflare keeps the last of two rules for the same address, so each has one.
  const rules = new Map(classes);
  for (const [pattern, type] of types) rules.set(pattern, { ...rules.get(pattern), 'Content-Type': type });
  return [
    block('/*', headersOfAll(hosting)),
    ...[...rules].map(([pattern, headers]) => block(`${hosting.base}${pattern}`, headers)),
    '',
  ].join('\n');
}

/** The type of feeds, which these hosts would tell by the ending of their names: a rule for each kind of place. */
function typesOfFeeds(files: readonly string[], hosting: Hosting): Map<string, string> {
  const found = files.flatMap((file): [string, string][] => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    return Object.hasOwn(TYPES_BY_NAME, name)
      ? [[feedPattern(file, hosting), contentTypeOf(name) ?? '']]
      : [];
  });
  const kept = withoutDoubles(new Set(found.map(([pattern]) => pattern)), hosting);
  return new Map(found.filter(([pattern]) => kept.includes(pattern)));
}

function feedPattern(file: string, { councils, languages }: Pick<Hosting, 'councils' | 'languages'>): string {
  const parts = file.split('/');
  const language = languages.find(({ tag }) => tag === parts[0]);
  if (language !== undefined) {
    const own = feedPattern(parts.slice(1).join('/'), { councils, languages: [] });
    return `${language.tag}/${own}`;
  }
  const [first = '', ...rest] = parts;
  const within = councils.includes(first) ? [':council', ...rest] : parts;
  // A theme's or an indicator's: `themes/safety/feed.xml`.
  return parts.length > 2 ? [...within.slice(0, -2), ':id', ...within.slice(-1)].join('/') : within.join('/');
}

/** In a language's folder, what stands at the top of it is under the rule for what stands in a council's: `cy/follow/`. */
function withoutDoubles(all: ReadonlySet<string>, { languages }: Pick<Hosting, 'languages'>): string[] {
  return [...all].filter(
    (pattern) =>
      !languages.some(
        ({ tag }) => pattern.startsWith(`${tag}/`) && all.has(pattern.replace(`${tag}/`, ':council/')),
      ),
  );
}

/**
 * Which rules there must be so that each file has one: a folder at the top with all below it, and the same for the folders of
 * councils together. Cloudflare reads 100 rules. A site of very many councils leaves out the rules for their front pages, on which
 * the `<meta>` in the page says all that it can.
 */
function patterns(files: readonly string[], hosting: Hosting, most: number): string[] {
  const found = files.filter((file) => !FOR_HOSTS.includes(file)).map((file) => patternOf(file, hosting));
  const all = withoutDoubles(new Set(found), hosting).sort();
  const fronts = new Set(
    [{ tag: '', councils: hosting.councils }, ...hosting.languages].flatMap(({ tag, councils }) =>
      councils.map((council) => (tag === '' ? `${council}/` : `${tag}/${council}/`)),
    ),
  );
  return all.length < most ? all : all.filter((pattern) => !fronts.has(pattern));
}

function patternOf(file: string, { councils, languages }: Pick<Hosting, 'councils' | 'languages'>): string {
  const address = file.replace(/(^|\/)index\.html$/, '$1');
  const [first = '', second, ...rest] = address.split('/');
  if (second === undefined) return address;
  if (languages.some(({ tag }) => tag === first))
    return `${first}/${patternOf([second, ...rest].join('/'), { councils, languages: [] })}`;
  if (councils.includes(first)) {
    if (rest.length === 0) return second === '' ? `${first}/` : `:council/${second}`;
    return `:council/${second}/*`;
  }
  return `${first}/*`;
}

function block(pattern: string, headers: Headers): string {
  return [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)]
    .map((line) => `${line}\n`)
    .join('');
}

/** What a host reads and does not serve. */
export const FOR_HOSTS: readonly string[] = [
  '_headers',
  'staticwebapp.config.json',
  'nginx.conf',
  '.htaccess',
];

/** https://developers.cloudflare.com/pages/configuration/headers/ */
const MOST_RULES = 100;

/** Any council will do to say what the files of councils are. */
const COUNCIL = 'council';
