import { withoutMarks } from '#language/passage.ts';
import { fullName, isAcronym, labelsOf, termAnchor } from '#published/glossary.ts';
import { lowerFirst } from '#published/sentence.ts';
import type { GlossaryTerm } from '#published/site.ts';

/** A glossary made ready to be looked for in text: one search for all of its words, the longest first. */
export interface Lexicon {
  readonly pattern: RegExp;
  readonly byLabel: ReadonlyMap<string, GlossaryTerm>;
}

/** Every word of a glossary, or with `unexplained` those that a page has to explain: letters, and words that are not everyday. */
export function lexiconOf(
  terms: readonly GlossaryTerm[],
  { unexplained = false }: { unexplained?: boolean } = {},
): Lexicon {
  const byLabel = new Map<string, GlossaryTerm>();
  for (const term of terms) {
    const labels = labelsOf(term).filter(
      (label) => !unexplained || term.everyday !== true || isAcronym(label),
    );
    for (const label of labels) {
      const key = keyOf(label);
      if (!byLabel.has(key)) byLabel.set(key, term);
    }
  }
  const choices = [...byLabel.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const spelt = choices.map((label) => {
    const safe = label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll("'", "['’]");
    const first = safe.charAt(0);
    return isAcronym(label) ? safe : `[${first.toUpperCase()}${first.toLowerCase()}]${safe.slice(1)}`;
  });
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}&-])(?:${spelt.join('|')})s?(?![\\p{L}\\p{N}-])`, 'gu');
  return { pattern, byLabel };
}

/** HTML whose glossary words have been explained, and the terms it uses in the order in which they come first. */
export interface Explained {
  readonly html: string;
  readonly terms: readonly GlossaryTerm[];
}

/**
 * Explains each word of the glossary where a page first uses it in running text: it becomes a link to its meaning further
 * down the page, and letters that stand for words are followed by the words. Headings, links, tables, charts and controls
 * stay as they are; a word that only a heading has is explained further down too.
 */
export function explainFirstUse(html: string, { pattern, byLabel }: Lexicon): Explained {
  const terms = new Map<GlossaryTerm, 'named' | 'explained'>();
  const open: { readonly tag: string; readonly leftAlone: boolean }[] = [];
  let before = '';
  const made = html.replaceAll(
    TAGS_AND_TEXT,
    (part, _tag: string | undefined, closing: string, name?: string) => {
      if (name !== undefined) {
        const tag = name.toLowerCase();
        if (!INLINE.has(tag)) before = '';
        if (closing === '/') {
          const at = open.findLastIndex((each) => each.tag === tag);
          if (at !== -1) open.length = at;
        } else if (!VOID.has(tag) && !part.endsWith('/>')) {
          open.push({ tag, leftAlone: LEFT_ALONE.has(tag) || AS_WRITTEN.test(part) });
        }
        return part;
      }
      if (part.startsWith('<')) return part;
      if (open.some(({ leftAlone }) => leftAlone)) return part;
      if (open.some(({ tag }) => HEADING.test(tag))) {
        for (const [word] of part.matchAll(pattern)) {
          const term = find(word, byLabel);
          if (term !== undefined && !terms.has(term)) terms.set(term, 'named');
        }
        return part;
      }
      if (!open.some(({ tag }) => RUNNING.has(tag))) return part;
      const text = part.replaceAll(pattern, (word: string, at: number) => {
        const term = find(word, byLabel);
        if (term === undefined || terms.get(term) === 'explained') return word;
        terms.set(term, 'explained');
        const told = (before + part.slice(0, at)).toLowerCase();
        return explained(word, { term, told, after: part.slice(at + word.length) });
      });
      before = (before + part).slice(-200);
      return text;
    },
  );
  return { html: made, terms: [...terms.keys()] };
}

/** The terms that a text uses. */
export function termsIn(text: string, { pattern, byLabel }: Lexicon): ReadonlySet<GlossaryTerm> {
  return new Set([...text.matchAll(pattern)].flatMap(([word]) => find(word, byLabel) ?? []));
}

/** Where a term stands in the list of a page's words. */
export function wordAnchor(term: string): string {
  return termAnchor(term).replace(/^term-/, 'word-');
}

/** A word as a link, with its full name in brackets when it is letters and the sentence has not just said it. */
function explained(
  word: string,
  { term, told, after }: { term: GlossaryTerm; told: string; after: string },
): string {
  const name = fullName(term);
  const href = `#${wordAnchor(withoutMarks(term.term))}`;
  const label = word.replace(/s$/, '');
  const letters = isAcronym(word) ? word : isAcronym(label) ? label : undefined;
  if (letters === undefined || name === '') return `<a class="term" href="${href}">${word}</a>`;
  const link = `<a class="term" href="${href}"><abbr>${word}</abbr></a>`;
  const full = /[A-Z]/.test(name.slice(1)) ? name : lowerFirst(name);
  const many = word.endsWith('s') && letters !== word ? plural(full) : full;
  const alreadySaid =
    told.trimEnd().endsWith(`${full.toLowerCase()} (`) ||
    told.trimEnd().endsWith(`${many.toLowerCase()} (`) ||
    after.toLowerCase().startsWith(` (${full.toLowerCase()}`);
  if (alreadySaid) return link;
  return told.endsWith('(') ? `${link}: ${many}` : `${link} (${many})`;
}

function find(word: string, byLabel: ReadonlyMap<string, GlossaryTerm>): GlossaryTerm | undefined {
  return byLabel.get(keyOf(word)) ?? byLabel.get(keyOf(word.replace(/s$/, '')));
}

function keyOf(label: string): string {
  const plain = label.replaceAll('’', "'");
  return isAcronym(plain) ? plain : lowerFirst(plain);
}

function plural(name: string): string {
  if (name.endsWith('child')) return `${name}ren`;
  return name.endsWith('s') ? name : `${name}s`;
}

const TAGS_AND_TEXT =
  /(<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'">])*>)|<!--[\s\S]*?-->|<![^>]*>|[^<]+/gi;
const HEADING = /^h[1-6]$/;
const RUNNING = new Set(['p', 'li', 'dd']);
const INLINE = new Set(['strong', 'em', 'b', 'i', 'span', 'a']);
const VOID = new Set(['br', 'img', 'hr', 'input', 'wbr', 'meta', 'link', 'source']);
/** Elements whose words are not touched either: other names, verdicts, and notes that name a source. */
const AS_WRITTEN = /\sdata-as-written|class="[^"]*(?:table-note|statements|headline__status|links-row)/;
/** Elements whose words are not touched. */
const LEFT_ALONE = new Set([
  'a',
  'abbr',
  'button',
  'code',
  'form',
  'nav',
  'pre',
  'script',
  'style',
  'summary',
  'svg',
  'table',
  'time',
]);
