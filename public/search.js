// The search page’s script, and the site’s only one. Everything it needs is named in the page’s attributes.
const root = document.querySelector('#search');
const form = root.querySelector('form');
const box = root.querySelector('#q');
const filters = root.querySelector('#filters');
const summary = root.querySelector('#search-summary');
const list = root.querySelector('#results');
const more = root.querySelector('#more');

const PAGE = 10;
// Another name for an indicator must win over a longer word that merely begins with it: “LAC” is not “Laceration”.
const RANKING = {
  termSimilarity: 8,
  termFrequency: 0.6,
  pageLength: 0.2,
  metaWeights: { title: 6, aliases: 10 },
};

const pagefind = await import(root.dataset.pagefind);
await pagefind.options({ baseUrl: root.dataset.base, excerptLength: 24, ranking: RANKING });

let found = [];
let latest = 0;

await showFilters();
readAddress();
await search();

form.addEventListener('submit', (event) => {
  event.preventDefault();
  search({ remember: true });
});
box.addEventListener('input', () => setTimeout(search, 150));
filters.addEventListener('change', () => search({ remember: true }));
more.addEventListener('click', async () => {
  const first = list.children.length;
  await show(first);
  list.children[first]?.querySelector('a')?.focus();
});
addEventListener('popstate', () => {
  readAddress();
  search();
});

async function search({ remember = false } = {}) {
  const turn = ++latest;
  const query = box.value.trim();
  if (remember) history.pushState(null, '', address());
  if (query === '') {
    found = [];
    list.replaceChildren();
    more.hidden = true;
    summary.textContent = '';
    return;
  }
  const { results } = await pagefind.search(query, { filters: chosenFilters() });
  if (turn !== latest) return;
  found = results;
  list.replaceChildren();
  summary.textContent =
    found.length === 0
      ? `Nothing found for “${query}”. Try another word, or the A to Z.`
      : `${found.length} ${found.length === 1 ? 'page' : 'pages'} found for “${query}”.`;
  await show(0, turn);
}

async function show(from, turn = latest) {
  const pages = await Promise.all(found.slice(from, from + PAGE).map((result) => result.data()));
  if (turn !== latest) return;
  list.append(...pages.map(item));
  more.hidden = list.children.length >= found.length;
}

function item({ url, meta, excerpt }) {
  const entry = document.createElement('li');
  if (meta.value) entry.append(element('span', meta.value, 'results__value'));
  const heading = element('h2');
  const link = element('a', meta.title);
  link.href = url;
  heading.append(link);
  const where = element('p', [meta.theme, meta.council].filter(Boolean).join(' · '), 'note');
  const words = element('p');
  // Pagefind escapes the page’s text and adds nothing but <mark>.
  words.innerHTML = excerpt;
  entry.append(heading, where, words);
  return entry;
}

async function showFilters() {
  const all = await pagefind.filters();
  for (const [name, values] of Object.entries(all)) {
    const options = Object.keys(values).toSorted();
    if (options.length < 2) continue;
    const select = element('select');
    select.id = `filter-${name.toLowerCase().replaceAll(' ', '-')}`;
    select.name = name;
    select.append(option('', 'Any'), ...options.map((value) => option(value, value)));
    const label = element('label', name);
    label.htmlFor = select.id;
    const cell = element('div');
    cell.append(label, select);
    filters.append(cell);
  }
  filters.hidden = filters.children.length === 0;
}

function chosenFilters() {
  const chosen = [...filters.querySelectorAll('select')].filter((select) => select.value !== '');
  return Object.fromEntries(chosen.map((select) => [select.name, select.value]));
}

/** The search in the address, so that it can be shared and gone back to. */
function address() {
  const asked = new URLSearchParams({ q: box.value.trim(), ...chosenFilters() });
  return `?${asked}`;
}

function readAddress() {
  const asked = new URLSearchParams(location.search);
  box.value = asked.get('q') ?? '';
  for (const select of filters.querySelectorAll('select')) select.value = asked.get(select.name) ?? '';
}

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}

function option(value, text) {
  const made = element('option', text);
  made.value = value;
  return made;
}
