import { categoriesOf } from '#published/breakdown.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { ImportCouncil } from './council.ts';

/** What the label of a row may stand for. */
export interface Candidate {
  readonly indicator: string;
  /** The category that the label names; `undefined` when it names none. */
  readonly category: string | undefined;
  /** By what it was known: `its name`, `its code`, `its printed label`, or `ANOTHER_NAME`. */
  readonly by: string;
}

/** How a measure is known by one of its aliases, which others may share. */
export const ANOTHER_NAME = 'another of its names';

/** What a label stands for: the candidates of the strongest kind of match, and whether the council leaves such rows out. */
export interface Named {
  readonly candidates: readonly Candidate[];
  readonly leftOut: boolean;
}

/**
 * Finds the indicator that a label names: by its printed label, its code, its name or id, or another name, in this order.
 * Words that say only how it is counted (“No. of”, “%”, “snapshot at end of period”) do not matter, except that a row of
 * percentages is never a count.
 */
export function named(
  label: string,
  { council, percent, code = '' }: { council: ImportCouncil; percent: boolean; code?: string },
): Named {
  const printed = council.labels.filter((one) => plain(one.label) === plain(label));
  if (printed.some(({ indicator }) => indicator === '')) return { candidates: [], leftOut: true };
  const all = [...council.indicators].filter(
    ([, { unit }]) => !percent || unit === 'percent' || unit === 'rate-per-10000',
  );
  const groups: Candidate[][] = [
    printed.map(({ indicator, breakdown }) => ({
      indicator,
      category: breakdown === '' ? undefined : breakdown,
      by: 'its printed label',
    })),
    all
      .filter(([, settings]) => hasCode(settings, code) || hasCode(settings, label))
      .map(([indicator]) => ({ indicator, category: undefined, by: 'its code' })),
    all.flatMap(([indicator, settings]) =>
      byWords(label, { indicator, settings, words: [settings.name, indicator], by: 'its name' }),
    ),
    all.flatMap(([indicator, settings]) =>
      byWords(label, { indicator, settings, words: settings.aliases, by: ANOTHER_NAME }),
    ),
  ];
  return { candidates: groups.find((group) => group.length > 0) ?? [], leftOut: false };
}

/** The names most like a label that is none: up to three, the likeliest first. */
export function likeNames(label: string, council: ImportCouncil): { indicator: string; words: string }[] {
  const known = [...council.indicators].flatMap(([indicator, { name, aliases }]) =>
    [name, ...aliases].map((words) => ({ indicator, words })),
  );
  const printed = council.labels.map(({ label: words, indicator }) => ({ indicator, words }));
  const scored = [...known, ...printed]
    .filter(({ indicator }) => indicator !== '')
    .map((one) => ({ ...one, alike: alike(label, one.words) }))
    .filter((one) => one.alike >= 0.5)
    .toSorted((a, b) => b.alike - a.alike);
  return scored
    .filter((one, index) => scored.findIndex(({ indicator }) => indicator === one.indicator) === index)
    .slice(0, 3);
}

/** A label in the words that say what is counted. */
export function plain(label: string): string {
  return label
    .toLowerCase()
    .replaceAll(/\([^)]*\bend of (?:the )?(?:period|quarter|year|month)\)/g, ' ')
    .replaceAll(/[’‘']/g, '')
    .replaceAll('&', ' and ')
    .replaceAll(
      /^\W*(?:(?:total )?(?:no\.?|number|nos\.?|count|percentage|percent|rate|avg\.?|average)(?: of)?\b|% ?(?:of)?\b)/g,
      ' ',
    )
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/^ *(?:of|the) /g, '')
    .trim();
}

function byWords(
  label: string,
  {
    indicator,
    settings,
    words,
    by,
  }: { indicator: string; settings: IndicatorSettings; words: readonly string[]; by: string },
): Candidate[] {
  const typed = plain(label);
  if (typed === '') return [];
  if (words.some((one) => plain(one) === typed)) return [{ indicator, category: undefined, by }];
  return categoriesOf(settings).flatMap(({ id, label: category }) => {
    const both = words.flatMap((one) =>
      [plain(category), plain(id)].flatMap((part) => [`${plain(one)} ${part}`, `${part} ${plain(one)}`]),
    );
    return both.includes(typed) ? [{ indicator, category: id, by }] : [];
  });
}

/** `PI.432` alone, or before the words: `PI. 432 Rate of children in care`. */
function hasCode({ code }: IndicatorSettings, text: string): boolean {
  if (code === undefined || text === '') return false;
  return (
    bare(text) === bare(code) ||
    new RegExp(`^${escape(bare(code))}(?![a-z0-9])`).test(bare(text.replace(/(\d)\s/, '$1|')))
  );
}

function bare(words: string): string {
  return words.toLowerCase().replaceAll(/[\s.]/g, '');
}

function escape(text: string): string {
  return text.replaceAll(/[^\w]/g, String.raw`\$&`);
}

/** How much two labels share, from 0 to 1: by words, or by letters where a word is mistyped. */
function alike(a: string, b: string): number {
  const [pairs, others] = [pairsOf(plain(a)), pairsOf(plain(b))];
  if (pairs.length === 0 || others.length === 0) return 0;
  const rest = [...others];
  const shared = pairs.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  });
  return (2 * shared.length) / (pairs.length + others.length);
}

/** Neighbouring letters: Dice's coefficient over them forgives a slip and a changed order of words. */
function pairsOf(text: string): string[] {
  return text
    .split(' ')
    .flatMap((word) =>
      Array.from({ length: Math.max(word.length - 1, 1) }, (_, index) => word.slice(index, index + 2)),
    );
}
