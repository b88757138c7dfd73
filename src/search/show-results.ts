import { fill, fillCount, labelOf, type SearchWords } from './interface-words.ts';
import type { FoundPage, NamedPage, SearchGlossary, SearchTerm } from './names.ts';
import type { Result } from './find.ts';
import type { FoundText } from './page-text.ts';

/** What results are written with. */
export interface Showing {
  readonly words: SearchWords;
  readonly base: string;
  readonly glossary: SearchGlossary;
  /** The council that is asked for or filtered by, if one is. */
  readonly council: string | undefined;
  readonly isCompared: (id: string) => boolean;
}

const MOST_COUNCILS = 5;

/** A result as a line of the list. */
export function showResult(result: Result, showing: Showing): HTMLLIElement {
  switch (result.kind) {
    case 'term':
      return termItem(result.term, showing);
    case 'text':
      return textItem(result.found, showing);
    case 'page': {
      const [only, ...others] = result.rows;
      return only !== undefined && others.length === 0
        ? pageItem(only, showing)
        : councilsItem(result.page, result.rows, showing);
    }
  }
}

function pageItem(page: FoundPage, showing: Showing): HTMLLIElement {
  return item(
    figure(page),
    heading(link(page.title, showing.base + page.address)),
    note([page.theme, page.council, labelOf(page.kind, showing.words.kinds)]),
    note([page.period, ...(page.verdicts ?? []), page.status]),
    element('p', page.about),
  );
}

function textItem(page: FoundText, showing: Showing): HTMLLIElement {
  const excerpt = element('p');
  excerpt.append(...page.excerpt.map(({ text, isFound }) => (isFound ? marked(text) : text)));
  return item(
    figure(page),
    heading(link(page.title, showing.base + page.address)),
    note([page.theme, page.council, labelOf(page.kind, showing.words.kinds)]),
    note([page.period, page.status]),
    excerpt,
  );
}

/** A word that was asked for, without the space before it. */
function marked(text: string): DocumentFragment {
  const both = document.createDocumentFragment();
  both.append(/^\s*/.exec(text)?.[0] ?? '', element('mark', text.trimStart()));
  return both;
}

/** One thing in several councils: a link to each, with its figure. */
function councilsItem(page: NamedPage, rows: readonly FoundPage[], showing: Showing): HTMLLIElement {
  const { words, base } = showing;
  const lines = rows.map((row) => councilLine(row, page, base));
  const id = page.key.replace(/^indicators\//, '');
  const compare =
    page.kind === 'Indicator' && showing.isCompared(id)
      ? paragraphOf(link(words.compare, `${base}compare/${id}/`))
      : undefined;
  const rest = lines.slice(MOST_COUNCILS);
  const more = element('details');
  more.append(element('summary', fillCount(words.moreCouncils, rest.length)), listOf(rest));
  return item(
    heading(page.title),
    note([rows[0]?.theme, labelOf(page.kind, words.kinds)]),
    listOf(lines.slice(0, MOST_COUNCILS)),
    rest.length > 0 ? more : undefined,
    compare,
  );
}

function councilLine(row: FoundPage, { title }: NamedPage, base: string): HTMLLIElement {
  const line = element('li');
  const council = row.council ?? row.title;
  const text = row.title === title || row.council === undefined ? council : `${council}: ${row.title}`;
  line.append(link(text, base + row.address));
  if (row.value !== undefined) line.append(' ', element('span', row.value, 'results__figure'));
  const rest = [row.period, ...(row.verdicts ?? []), row.status].filter((part) => part !== undefined);
  if (rest.length > 0) line.append(' ', element('span', rest.join(' · '), 'note'));
  return line;
}

/** The meaning itself, and where it stands among the others. */
function termItem(
  { id, term, expansion, plainEnglish }: SearchTerm,
  { glossary, words, council }: Showing,
): HTMLLIElement {
  const place = glossary.places.find((each) => each.council === council) ?? glossary.places[0];
  const title = term.toLowerCase().includes(expansion.toLowerCase()) ? term : `${term} (${expansion})`;
  return item(
    heading(link(title, `${place?.glossary ?? ''}#${id}`)),
    note([words.meaning]),
    element('p', plainEnglish),
  );
}

function figure({ value }: FoundPage): HTMLElement | undefined {
  return value === undefined ? undefined : element('span', value, 'results__value');
}

function note(parts: readonly (string | undefined)[]): HTMLElement | undefined {
  const said = parts.filter((part) => part !== undefined && part !== '');
  return said.length === 0 ? undefined : element('p', said.join(' · '), 'note');
}

function heading(content: string | HTMLElement): HTMLElement {
  const made = element('h2');
  made.append(content);
  return made;
}

function listOf(lines: readonly HTMLLIElement[]): HTMLUListElement {
  const hasFigures = lines.some((line) => line.children.length > 1);
  const list = element('ul', undefined, `results__councils${hasFigures ? '' : ' results__councils--brief'}`);
  list.append(...lines);
  return list;
}

/** A paragraph of parts. */
export function paragraphOf(...parts: (string | HTMLElement)[]): HTMLElement {
  const made = element('p');
  made.append(...parts);
  return made;
}

function item(...parts: (HTMLElement | undefined)[]): HTMLLIElement {
  const made = element('li');
  made.append(...parts.filter((part) => part !== undefined));
  return made;
}

/** A link with its text. */
export function link(text: string, href: string): HTMLAnchorElement {
  const made = element('a', text);
  made.href = href;
  return made;
}

/** An element with its text and class. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text?: string,
  className?: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}

/** What to do where nothing was found: never an empty page. */
export function showAdvice(
  {
    letter,
    names,
    fewer,
    withoutFilters,
  }: {
    letter: string | undefined;
    names: readonly string[];
    fewer: readonly string[];
    withoutFilters: string | undefined;
  },
  { words, glossary, council: chosen }: Showing,
): HTMLElement[] {
  const list = element('ul');
  const line = (...parts: (string | HTMLElement)[]) => {
    const made = element('li');
    made.append(...parts);
    list.append(made);
  };
  const asking = (queries: readonly string[]) =>
    queries.flatMap((query, at) => [...(at === 0 ? [': '] : [', ']), link(query, ask(query))]);
  if (withoutFilters !== undefined) line(link(words.removeFilters, withoutFilters));
  if (names.length > 0) line(words.nearNames, ...asking(names));
  if (fewer.length > 0) line(words.fewerWords, ...asking(fewer));
  const ofChosen = glossary.places.filter(({ council }) => council === chosen);
  for (const { council, aToZ: address } of ofChosen.length === 0
    ? glossary.places.slice(0, MOST_COUNCILS)
    : ofChosen) {
    const aToZ = glossary.places.length === 1 ? words.aToZ : fill(words.aToZOf, { council });
    if (letter === undefined) line(link(aToZ, address));
    else line(link(fill(words.lookUnder, { letter: letter.toUpperCase(), aToZ }), `${address}#${letter}`));
  }
  line(words.otherWords);
  return [element('h2', words.whatNow), list];
}

function ask(query: string): string {
  return `?${new URLSearchParams({ q: query })}`;
}
