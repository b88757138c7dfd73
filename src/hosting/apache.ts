import { CONTENT_TYPES, TEXT_EXTENSIONS, TYPES_BY_NAME } from './content-types.ts';
import { FOR_HOSTS } from './headers-file.ts';
import { type Headers, type Hosting, headersOfAll, headersOfClass, patternsOf } from './headers.ts';

/** `.htaccess`, which Apache reads in the folder of the site. It needs 2.4.10 or later, mod_headers, mod_mime and mod_dir. */
export function printApache(hosting: Hosting): string {
  const { base } = hosting;
  const patterns = patternsOf(hosting);
  const where = (pattern: string) =>
    `"expr=%{REQUEST_URI} =~ m#^${base.replaceAll('.', String.raw`\.`)}${pattern}#"`;
  return [
    '# Made by the build from one setting: src/hosting/headers.ts.',
    `ErrorDocument 404 ${base}404.html`,
    'DirectoryIndex index.html',
    'Options -Indexes',
    '',
    ...Object.entries(CONTENT_TYPES).map(([extension, type]) => `AddType ${type} .${extension}`),
    ...Object.entries(TYPES_BY_NAME).flatMap(([name, type]) => [
      `<Files "${name}">`,
      `AddType ${type} ${name.slice(name.lastIndexOf('.'))}`,
      '</Files>',
    ]),
    'AddDefaultCharset utf-8',
    `AddCharset utf-8 ${TEXT_EXTENSIONS.map((extension) => `.${extension}`).join(' ')}`,
    '',
    // The later line of a header takes the place of the one before it.
    ...set(headersOfAll(hosting)),
    ...set(headersOfClass('ordinary', hosting)),
    ...set(headersOfClass('embed', hosting), where(patterns.embed)),
    ...set(headersOfClass('immutable', hosting), where(patterns.immutable)),
    '',
    `RedirectMatch 404 "^${base}(?:${FOR_HOSTS.map((file) => file.replaceAll('.', String.raw`\.`)).join('|')})$"`,
    '',
  ].join('\n');
}

function set(headers: Headers, condition = ''): string[] {
  return Object.entries(headers).map(([name, value]) =>
    `Header always set ${name} "${value}" ${condition}`.trimEnd(),
  );
}
