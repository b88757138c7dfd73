// The search page’s script. Everything it needs is named in the page’s attributes.
import { browse, type Filters, find, type Found, type Result, type Sources } from './find.ts';
import { fill, fillCount, labelOf, type SearchWords } from './interface-words.ts';
import { fewerWords, nearNames } from './near-names.ts';
import type { FoundPage, Names, SearchGlossary } from './names.ts';
import { textSearch } from './page-text.ts';
import { makeIndex } from './search-index.ts';
import { element, link, paragraphOf, showAdvice, showResult, type Showing } from './show-results.ts';
import { understand } from './understand.ts';

const PAGE = 10;

const root = part('#search', HTMLElement);
const form = part('#search form', HTMLFormElement);
const box = part('#q', HTMLInputElement);
const choices = part('#filters', HTMLElement);
const summary = part('#search-summary', HTMLElement);
const list = part('#results', HTMLElement);
const advice = part('#search-advice', HTMLElement);
const more = part('#more', HTMLButtonElement);
const inText = part('#search-text', HTMLButtonElement);

const { base = '/', folder = '/search/' } = root.dataset;
const words: SearchWords = JSON.parse(root.dataset['words'] ?? '');

/** What is shown now, and with what. */
let shown: { readonly found: Found; readonly showing: Showing } | undefined;
let latest = 0;
let typing: ReturnType<typeof setTimeout> | undefined;

try {
  const [names, glossary] = await Promise.all([
    json<Names>(`${folder}names.json`),
    json<SearchGlossary>(`${folder}glossary.json`),
  ]);
  start(names, glossary);
} catch (error) {
  summary.textContent = words.noIndex;
  throw error;
}

function start(names: Names, glossary: SearchGlossary): void {
  const fetched = new Map<string, Promise<readonly FoundPage[]>>();
  const pagesOf = (key: string) => {
    const pages = fetched.get(key) ?? json<readonly FoundPage[]>(`${folder}found/${key}.json`);
    fetched.set(key, pages);
    return pages;
  };
  let index: Sources['index'] | undefined;
  const sources: Sources = {
    // Made when it is first needed: on a slow phone that takes a fifth of a second, in which nothing else happens.
    get index() {
      index ??= makeIndex(names, glossary);
      return index;
    },
    pagesOf,
    inText: textSearch((file) => json(`${folder}${file}`), names),
  };
  const compared = new Set(names.pages.map(({ key }) => key));
  const again = (options: { remember?: boolean; text?: boolean; asTyped?: boolean } = {}) => {
    clearTimeout(typing);
    void search(sources, glossary, (id) => compared.has(`compare/${id}`), options);
  };

  showFilters(names);
  readAddress();
  again({ asTyped: asked().has('exact') });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    again({ remember: true });
  });
  box.addEventListener('focus', () => void sources.index, { once: true });
  box.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(again, 150);
  });
  choices.addEventListener('change', () => again({ remember: true }));
  inText.addEventListener('click', () => {
    again({ text: true });
    box.focus();
  });
  more.addEventListener('click', () => void showMore());
  addEventListener('popstate', () => {
    readAddress();
    again({ asTyped: asked().has('exact') });
  });
}

async function search(
  sources: Sources,
  glossary: SearchGlossary,
  isCompared: Showing['isCompared'],
  { remember = false, text = false, asTyped = false },
): Promise<void> {
  const turn = ++latest;
  const query = box.value.trim();
  const filters = chosenFilters();
  if (remember) history.pushState(null, '', address({ q: query, ...filters }));
  if (query === '' && Object.keys(filters).length === 0) return clear();
  const question = understand(query, sources.index, { asTyped });
  const nothingAsked = question.words.length === 0;
  if (nothingAsked && Object.keys(filters).length === 0) return clear();
  list.ariaBusy = 'true';

  const found = nothingAsked
    ? await browse(sources, { filters })
    : await find(question, sources, { filters, text });
  const first = await found.part(0, PAGE);
  if (turn !== latest) return;
  const council = filters['Council'] ?? question.council;
  const showing = { words, base, glossary, council, isCompared };
  shown = { found, showing };
  list.replaceChildren(...first.map((result) => showResult(result, showing)));
  list.ariaBusy = 'false';
  more.hidden = list.children.length >= found.count;
  inText.hidden = found.withText;
  summary.replaceChildren(
    ...(question.mended.length === 0 ? [] : [mendedLine(query, question.understood, filters)]),
    paragraphOf(summaryOf(found, first, query, nothingAsked ? undefined : question.council)),
  );
  advice.hidden = found.count > 0 && found.answers;
  if (advice.hidden) return;
  advice.replaceChildren(
    ...showAdvice(
      {
        letter: /^[a-z]/.exec(question.words[0] ?? '')?.[0],
        names: nearNames(query, sources.index),
        fewer: fewerWords(query, sources.index),
        withoutFilters: Object.keys(filters).length === 0 ? undefined : address({ q: query }),
      },
      showing,
    ),
  );
}

function clear(): void {
  shown = undefined;
  list.replaceChildren();
  list.ariaBusy = 'false';
  summary.replaceChildren();
  for (const each of [more, inText, advice]) each.hidden = true;
}

function summaryOf(
  { count, answers }: Found,
  first: readonly Result[],
  query: string,
  council: string | undefined,
): string {
  if (count === 0) return query === '' ? words.noneByFilter : fill(words.none, { query });
  if (!answers) return fill(words.near, { query });
  const said = fillCount(query === '' ? words.foundByFilter : words.found, count, { query });
  const isFirst = first.some(
    (result) => result.kind === 'page' && result.rows.some((row) => row.council === council),
  );
  return council !== undefined && isFirst ? `${said} ${fill(words.councilFirst, { council })}` : said;
}

function mendedLine(query: string, understood: string, filters: Filters): HTMLElement {
  const [before = '', after = ''] = words.mended.split('{understood}');
  const instead = link(fill(words.instead, { query }), address({ q: query, ...filters, exact: '1' }));
  return paragraphOf(before, element('strong', understood), `${after} `, instead);
}

async function showMore(): Promise<void> {
  if (shown === undefined) return;
  const { found, showing } = shown;
  const from = list.children.length;
  const next = await found.part(from, from + PAGE);
  if (shown.found !== found) return;
  list.append(...next.map((result) => showResult(result, showing)));
  more.hidden = list.children.length >= found.count;
  list.children[from]?.querySelector('a')?.focus();
}

function showFilters({ filters }: Names): void {
  for (const [name, values] of Object.entries(filters)) {
    if (values.length < 2) continue;
    const select = element('select');
    select.id = `filter-${name.toLowerCase().replaceAll(' ', '-')}`;
    select.name = name;
    select.append(
      new Option(words.any, ''),
      ...values.map(
        (value) => new Option(name === 'Kind of page' ? labelOf(value, words.kinds) : value, value),
      ),
    );
    const label = element('label', labelOf(name, words.filters));
    label.htmlFor = select.id;
    const cell = element('div');
    cell.append(label, select);
    choices.append(cell);
  }
  choices.hidden = choices.children.length === 0;
}

function selects(): HTMLSelectElement[] {
  return [...choices.querySelectorAll('select')];
}

function chosenFilters(): Filters {
  return Object.fromEntries(
    selects()
      .filter(({ value }) => value !== '')
      .map(({ name, value }) => [name, value]),
  );
}

/** The search in the address, so that it can be shared and gone back to. */
function address(parts: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams(parts)}`;
}

function asked(): URLSearchParams {
  return new URLSearchParams(location.search);
}

function readAddress(): void {
  box.value = asked().get('q') ?? '';
  for (const select of selects()) select.value = asked().get(select.name) ?? '';
}

async function json<Content>(file: string): Promise<Content> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response.json();
}

function part<Kind extends Element>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The search page has no ${selector}.`);
}
