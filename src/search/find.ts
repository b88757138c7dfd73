import type { FoundPage, NamedPage, SearchTerm } from './names.ts';
import type { FoundText } from './page-text.ts';
import { isStrong, type Match, rank } from './rank.ts';
import type { SearchIndex } from './search-index.ts';
import type { Question } from './understand.ts';

/** What a search brings: a page in each council that has it, a word that is explained, or a page by its text. */
export type Result =
  | { readonly kind: 'page'; readonly page: NamedPage; readonly rows: readonly FoundPage[] }
  | { readonly kind: 'term'; readonly term: SearchTerm }
  | { readonly kind: 'text'; readonly found: FoundText };

export type Filters = Readonly<Record<string, string>>;

/** Where results come from; a test hands over its own. */
export interface Sources {
  readonly index: SearchIndex;
  /** The pages of a key: the same one of each council. */
  readonly pagesOf: (key: string) => Promise<readonly FoundPage[]>;
  readonly inText: (question: Question, filters: Filters) => Promise<readonly FoundText[]>;
}

export interface Found {
  readonly count: number;
  /** Whether something has all that was asked; else the results are what comes near. */
  readonly answers: boolean;
  /** Whether the text of pages was looked through too. */
  readonly withText: boolean;
  /** Results by their place, from 0: what they show is fetched when it is asked for. */
  readonly part: (from: number, to: number) => Promise<readonly Result[]>;
}

/** Fewer answers by name than these, and the text of pages is looked through without being asked. */
const ENOUGH = 3;
/** Answers that fit far less well than the best are left out. */
const LEAST_OF_BEST = 0.6;
const MOST_NEAR = 8;
const LEAST_NEAR = 0.35;

/** What is called what was asked for, then what says it, then what comes near. */
export async function find(
  question: Question,
  { index, pagesOf, inText }: Sources,
  { filters, text }: { filters: Filters; text: boolean },
): Promise<Found> {
  const { council } = question;
  const isFiltered = Object.keys(filters).length > 0;
  const matches = rank(question, index);
  const answering = matches.filter(isStrong);
  const least = isFiltered ? 0 : (answering[0]?.score ?? 0) * LEAST_OF_BEST;
  const strong = answering.filter(({ score }) => score >= least);
  // Without a filter, every one of them has a page to show: there is no need to fetch it to count it.
  if (!isFiltered && !text && strong.length >= ENOUGH) {
    const part = (from: number, to: number) =>
      resultsOf(strong.slice(from, to), pagesOf, { filters, council });
    return { count: strong.length, answers: true, withText: false, part };
  }
  const byName = await resultsOf(strong, pagesOf, { filters, council });
  if (!text && byName.length >= ENOUGH) return whole(byName, { answers: true, withText: false });

  const texts = await inText(question, filters);
  const near = matches.filter((match) => !strong.includes(match) && match.coverage >= LEAST_NEAR);
  const byNear = await resultsOf(near.slice(0, MOST_NEAR), pagesOf, { filters, council });
  const saysAll = texts.filter(({ hasAll }) => hasAll);
  const saysMost = texts.filter(({ hasAll }) => !hasAll);
  const results = [...byName, ...saysAll.map(textResult), ...byNear, ...saysMost.map(textResult)];
  return whole(eachPageOnce(results), { answers: byName.length + saysAll.length > 0, withText: true });
}

/** Every page that the filters let through, where nothing was asked. */
export async function browse({ index, pagesOf }: Sources, { filters }: { filters: Filters }): Promise<Found> {
  const every = index.subjects
    .filter((subject) => subject.kind === 'page')
    .map((subject): Match => ({ subject, score: 1, coverage: 1 }));
  const results = await resultsOf(every, pagesOf, { filters, council: undefined });
  return whole(results, { answers: true, withText: true });
}

function whole(
  results: readonly Result[],
  { answers, withText }: { answers: boolean; withText: boolean },
): Found {
  return {
    count: results.length,
    answers,
    withText,
    part: (from, to) => Promise.resolve(results.slice(from, to)),
  };
}

function textResult(found: FoundText): Result {
  return { kind: 'text', found };
}

/** Leaves out a result that leads to no page but those before it. */
function eachPageOnce(results: readonly Result[]): Result[] {
  const said = new Set<string>();
  return results.filter((result) => {
    const addresses = addressesOf(result);
    const isNew = addresses.length === 0 || addresses.some((address) => !said.has(address));
    for (const address of addresses) said.add(address);
    return isNew;
  });
}

async function resultsOf(
  matches: readonly Match[],
  pagesOf: Sources['pagesOf'],
  { filters, council }: { filters: Filters; council: string | undefined },
): Promise<Result[]> {
  const results = await Promise.all(
    matches.map(async ({ subject }): Promise<Result | undefined> => {
      if (subject.kind === 'term') {
        return Object.keys(filters).some((name) => name !== 'Council')
          ? undefined
          : { kind: 'term', term: subject.term };
      }
      const { page } = subject;
      const rows = (await pagesOf(page.key)).filter((row) => passes(row, filters));
      return rows.length === 0 ? undefined : { kind: 'page', page, rows: inOrder(rows, council) };
    }),
  );
  return results.filter((result) => result !== undefined);
}

function passes({ filters: its }: FoundPage, filters: Filters): boolean {
  return Object.entries(filters).every(([name, value]) => its[name]?.includes(value) ?? false);
}

function inOrder(rows: readonly FoundPage[], council: string | undefined): readonly FoundPage[] {
  return [...rows.filter((row) => row.council === council), ...rows.filter((row) => row.council !== council)];
}

function addressesOf(result: Result): string[] {
  if (result.kind === 'page') return result.rows.map(({ address }) => address);
  return result.kind === 'text' ? [result.found.address] : [];
}
