import { type Headers, type Hosting, classOf, headersOfAll, headersOfClass } from './headers.ts';

/**
 * `_headers`, which Netlify and Cloudflare read. Every rule that fits an address is applied, and a header that two of them set is
 * joined with a comma or replaced, as the host likes. So one rule holds for everything, and of the others only one fits any file.
 * (Netlify lets `/help/*` fit `/help-for-editors/` as well, which then says the same twice.)
 * https://docs.netlify.com/manage/routing/headers/ https://developers.cloudflare.com/pages/configuration/headers/
 */
export function printHeadersFile(files: readonly string[], hosting: Hosting): string {
  const rules = [
    block('/*', headersOfAll(hosting)),
    ...patterns(files, hosting).map((pattern) =>
      block(
        `${hosting.base}${pattern}`,
        headersOfClass(classOf(pattern.replace(':council', COUNCIL), hosting), hosting),
      ),
    ),
  ];
  return `${rules.join('\n')}\n`;
}

/**
 * Which rules there must be so that each file has one: a folder at the top with all below it, and the same for the folders of
 * councils together. Cloudflare reads 100 rules. A site of very many councils leaves out the rules for their front pages, on which
 * the `<meta>` in the page says all that it can.
 */
function patterns(files: readonly string[], { councils }: Hosting): string[] {
  const found = files.filter((file) => !FOR_HOSTS.includes(file)).map((file) => patternOf(file, councils));
  const all = [...new Set(found)].sort();
  const fronts = new Set(councils.map((council) => `${council}/`));
  return all.length < MOST_RULES ? all : all.filter((pattern) => !fronts.has(pattern));
}

function patternOf(file: string, councils: readonly string[]): string {
  const address = file.replace(/(^|\/)index\.html$/, '$1');
  const [first = '', second, ...rest] = address.split('/');
  if (second === undefined) return address;
  if (councils.includes(first)) {
    if (rest.length === 0) return second === '' ? `${first}/` : `:council/${second}`;
    return `:council/${second}/*`;
  }
  if (first !== 'pagefind') return `${first}/*`;
  // The parts of the search index have names that change with their content; what finds them has not.
  return rest.length === 0 ? 'pagefind/:file' : `pagefind/${second}/*`;
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
