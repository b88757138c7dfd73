/** What stands under each heading of a page, by the heading; words before the first heading stand under none. */
export type Sections = ReadonlyMap<string, string>;

/** Splits a page at its headings of the second rank. Spaces and empty lines at the ends mean nothing. */
export function sectionsOf(body: string): Sections {
  const sections = new Map<string, string>();
  for (const part of body.split(/^(?=## )/m)) {
    const [, heading = '', text = part] = /^## (.*)\n?([\s\S]*)$/.exec(part) ?? [];
    if (heading !== '' || text.trim() !== '') sections.set(heading.trim(), text.trim());
  }
  return sections;
}
