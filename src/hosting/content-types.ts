/** What each kind of file of the site is. A host that does not know one offers it for download, or has its text read wrongly. */
export const CONTENT_TYPES = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  csv: 'text/csv',
  ics: 'text/calendar',
  txt: 'text/plain',
  md: 'text/markdown',
  yaml: 'application/yaml',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  webmanifest: 'application/manifest+json',
  wasm: 'application/wasm',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  zip: 'application/zip',
} as const satisfies Readonly<Record<string, string>>;

/**
 * Files that their name tells more of than its ending: feeds, in the types that feed readers are told of. Azure Static Web
 * Apps knows types by endings only, and sends them as XML and JSON, which readers take as well.
 */
export const TYPES_BY_NAME = {
  'feed.xml': 'application/rss+xml',
  'feed.json': 'application/feed+json',
} as const satisfies Readonly<Record<string, string>>;

/** The kinds of file that are text, and so are in UTF-8 and grow smaller when they are compressed. */
export const TEXT_EXTENSIONS: readonly string[] = Object.entries(CONTENT_TYPES)
  .filter(([, type]) => /^text\/|json$|xml$|yaml$/.test(type))
  .map(([extension]) => extension);

/** The `Content-Type` of a file by its name; `undefined` for a kind that the site does not have. */
export function contentTypeOf(name: string): string | undefined {
  const byName = new Map<string, string>(Object.entries(TYPES_BY_NAME)).get(fileNameOf(name));
  if (byName !== undefined) return `${byName}; charset=utf-8`;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const type = new Map<string, string>(Object.entries(CONTENT_TYPES)).get(extension);
  return type !== undefined && TEXT_EXTENSIONS.includes(extension) ? `${type}; charset=utf-8` : type;
}

function fileNameOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
