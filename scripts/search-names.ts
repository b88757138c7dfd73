import type { FoundPage, NamedPage, Names } from '../src/search/names.ts';
import { isSmallWord, wordsOf } from '../src/search/tokens.ts';

/** A page as the index of its text keeps it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** In the order they are offered. */
const FILTERS = ['Council', 'Theme', 'Against target', 'Direction of travel', 'Frequency', 'Kind of page'];

/** The most words of the pages’ text that a reader is sent, so that they are not taken for slips. */
const MOST_KNOWN = 6000;

/** What the built pages are called, and what a result shows of each, by key. Every list is in an order of its own. */
export function namesOf(
  fragments: readonly Fragment[],
  { text }: { text: Iterable<string> },
): {
  names: Names;
  found: ReadonlyMap<string, readonly FoundPage[]>;
} {
  const sorted = fragments
    .filter(({ meta }) => meta['key'] !== undefined)
    .toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const groups = [...Map.groupBy(sorted, ({ meta }) => meta['key'] ?? '')].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const filters = Object.fromEntries(FILTERS.map((name) => [name, valuesOf(name, sorted)]));
  const councils = filters['Council'] ?? [];
  const pages = groups.map(([key, alike]) => namedPage(key, alike, councils));
  return {
    names: { councils, filters, pages, known: knownWords(sorted, pages), text: [...text].join(' ') },
    found: new Map(groups.map(([key, alike]) => [key, alike.map(foundPage)])),
  };
}

function namedPage(key: string, alike: readonly Fragment[], councils: readonly string[]): NamedPage {
  const titles = distinct(alike.map(({ meta }) => meta['title'] ?? ''));
  const others = alike.flatMap(({ meta }) => meta['names']?.split(' | ') ?? []);
  const [title = '', ...otherTitles] = titles;
  return {
    key,
    kind: kindOf(alike[0]),
    title,
    names: distinct([...otherTitles, ...others]),
    about: aboutOf(alike[0]),
    councils: distinct(alike.flatMap(({ meta }) => meta['council'] ?? [])).map((name) =>
      councils.indexOf(name),
    ),
  };
}

/** A page about the site is asked for in every word it uses; of others, what they are about is enough. */
function aboutOf(fragment: Fragment | undefined): string {
  if (fragment === undefined) return '';
  const { meta, content } = fragment;
  if (kindOf(fragment) === 'About')
    return distinct(wordsOf(content).filter((word) => !isSmallWord(word))).join(' ');
  return meta['definition'] ?? meta['about'] ?? '';
}

/** What a result shows of a page. */
export function foundPage(fragment: Fragment): FoundPage {
  const { url, meta, filters } = fragment;
  const { title = '', about = '', council, theme, value, period, status } = meta;
  const verdicts = ['Direction of travel', 'Against target'].flatMap((name) => filters[name] ?? []);
  return {
    address: url.replace(/^\//, ''),
    title,
    about,
    kind: kindOf(fragment),
    ...(council !== undefined && { council }),
    ...(theme !== undefined && { theme }),
    ...(value !== undefined && { value }),
    ...(period !== undefined && { period }),
    ...(status !== undefined && { status }),
    ...(verdicts.length > 0 && { verdicts }),
    filters,
  };
}

function kindOf(fragment: Fragment | undefined): string {
  return fragment?.filters['Kind of page']?.[0] ?? '';
}

function valuesOf(name: string, fragments: readonly Fragment[]): string[] {
  return distinct(fragments.flatMap(({ filters }) => filters[name] ?? [])).toSorted();
}

/** The words of more than one page that are in no name, the most used first when there are too many. */
function knownWords(fragments: readonly Fragment[], pages: readonly NamedPage[]): string {
  const named = new Set(
    pages.flatMap(({ title, names, about }) => [title, about, ...names]).flatMap(wordsOf),
  );
  const counts = new Map<string, number>();
  for (const { content } of fragments) {
    for (const word of new Set(wordsOf(content))) {
      if (/^\p{L}{4,}$/u.test(word) && !named.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, uses]) => uses > 1)
    .toSorted(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
    .slice(0, MOST_KNOWN)
    .map(([word]) => word)
    .toSorted()
    .join(' ');
}

function distinct<Thing>(things: readonly Thing[]): Thing[] {
  return [...new Set(things)];
}
