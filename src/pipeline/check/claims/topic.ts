import type { Indicator } from '#published/indicator.ts';
import { parsePeriod } from '#published/period.ts';
import type { Tag } from '../../read/narrative.ts';
import type { Clause, Sentence } from './sentence.ts';
import { clausesOf } from './sentence.ts';
import { likeness, stemsOf } from './words.ts';

/** What a text is about: one indicator, or (in a report) many. */
export interface Scene {
  readonly own: Indicator | undefined;
  /** Every indicator that the text may speak of, with figures as they stand there. */
  readonly indicators: ReadonlyMap<string, Indicator>;
}

/** What a claim is about: one category of one indicator. */
export interface Topic {
  readonly indicator: Indicator;
  readonly category: string | null;
}

/**
 * What a claim is about, from the words before its verb: the measure that they name, else that of the clause's tags, else (for
 * “it”, “the share”) that of the sentence, the page, or the sentence before. `undefined` when it is something else, of which
 * the figures say nothing.
 */
export function topicOf(subject: string, clause: Clause, scene: Scene): Topic | undefined {
  const words = withoutLead(subject);
  const linked = clause.sentence.links.filter(({ text }) => words.endsWith(text)).at(-1);
  const there = linked && scene.indicators.get(linked.id);
  if (there !== undefined) return { indicator: there, category: there.leadCategory };
  if (words.includes('¤') || isGeneral(words)) return pointedAt(clause, scene);
  const named = namedBy(words, scene);
  if (named === undefined) return undefined;
  const tagged = [...clause.tags, ...clause.sentence.tags]
    .map((tag) => topicOfTag(tag, scene))
    .find((topic) => topic?.indicator.id === named.id);
  return tagged ?? { indicator: named, category: named.leadCategory };
}

/** Whether the words before a verb point at a measure without naming one: `it`, `the share`, `performance`. */
export function isGeneral(subject: string): boolean {
  return GENERAL.test(withoutLead(subject));
}

/** The measure whose name is nearest to some words, when one is near enough. */
export function namedBy(words: string, { own, indicators }: Scene): Indicator | undefined {
  const stems = stemsOf(words);
  if (stems.size === 0) return undefined;
  const counts = /\bnumbers?\b/i.test(words);
  const shares = /\b(?:shares?|percentages?|proportions?)\b/i.test(words);
  const ranked = [...indicators.values()]
    .map((indicator) => ({
      indicator,
      score:
        (indicator.id === own?.id
          ? likenessToOwn(words, indicator)
          : nearness(stems, indicator, { strictly: true })) -
        ((counts && indicator.unit !== 'count') || (shares && indicator.unit !== 'percent') ? 0.3 : 0) -
        (indicator.id === own?.id ? 0 : whenUnitIsUnsaid(words, indicator)),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined || best.score < NEAR || best.score === next?.score) return undefined;
  return best.indicator;
}

/** “Referrals” by itself is how many there are, and neither their rate nor a share of them. */
function whenUnitIsUnsaid(words: string, { unit }: Indicator): number {
  if (unit === 'count' || /\b(?:rates?|shares?|percentages?|average)\b/i.test(words)) return 0;
  return unit === 'rate-per-10000' ? 0.4 : 0.1;
}

/** A page says its own name in short: “the share of visits” is the one that the page is about. */
function likenessToOwn(words: string, own: Indicator): number {
  const stems = stemsOf(words);
  const isOfItsUnit =
    own.unit === 'percent'
      ? /\b(?:shares?|percentages?|proportions?)\b/i.test(words)
      : own.unit !== 'rate-per-10000' || /\brates?\b/i.test(words);
  const all = stemsOf([own.name, own.reads, ...own.aliases].join(' '));
  return Math.max(nearness(stems, own), isOfItsUnit && stems.isSubsetOf(all) ? NEAR : 0) + 0.05;
}

/** What a tag is about. */
export function topicOfTag({ attributes }: Tag, { own, indicators }: Scene): Topic | undefined {
  const id = attributes['indicator'];
  const indicator = id === undefined ? own : indicators.get(id);
  if (indicator === undefined) return undefined;
  return { indicator, category: attributes['category'] ?? indicator.leadCategory };
}

/** How near some words are to what an indicator is called, or (`strictly`) to its own name and not to others it is searched by. */
export function nearness(
  stems: ReadonlySet<string>,
  indicator: Indicator,
  { strictly = false }: { strictly?: boolean } = {},
): number {
  const { own, others } = STEMS.get(indicator) ?? remembered(indicator);
  return Math.max(...[...own, ...(strictly ? [] : others)].map((name) => likeness(stems, name)));
}

interface Names {
  readonly own: readonly Set<string>[];
  readonly others: readonly Set<string>[];
}

// The same names are asked for with every sentence of a council.
const STEMS = new WeakMap<Indicator, Names>();

function remembered(indicator: Indicator): Names {
  const { id, name, aliases, reads } = indicator;
  const own = [id.replaceAll('-', ' '), name, reads.replaceAll(/\{\w+\}/g, '')].map(stemsOf);
  const names = { own, others: aliases.map(stemsOf) };
  STEMS.set(indicator, names);
  return names;
}

/** How alike words must be to be the name of a measure. */
const NEAR = 0.65;

function pointedAt(clause: Clause, scene: Scene): Topic | undefined {
  return (
    onlyTopic(clause.tags, scene) ??
    onlyTopic(clause.sentence.tags, scene) ??
    (clause.sentence.tags.length > 0 || clause.tags.length > 0
      ? undefined
      : inherited(clause.sentence, scene))
  );
}

function inherited(sentence: Sentence, scene: Scene): Topic | undefined {
  const { before } = sentence;
  if (before !== undefined) {
    if (before.tags.length > 0) return onlyTopic(before.tags, scene);
    if (scene.own === undefined) {
      const [first] = clausesOf(before);
      const named = first && namedBy(first.text.split(VERB)[0] ?? '', scene);
      return named === undefined
        ? inherited(before, scene)
        : { indicator: named, category: named.leadCategory };
    }
  }
  return scene.own && { indicator: scene.own, category: scene.own.leadCategory };
}

/** What all tags of some words are about, when that is one thing. Figures of other places and parts of a rate count too. */
export function onlyTopic(tags: readonly Tag[], scene: Scene): Topic | undefined {
  const topics = tags.map((tag) => topicOfTag(tag, scene));
  const [first] = topics;
  const isSame = topics.every(
    (topic) => topic?.indicator.id === first?.indicator.id && topic?.category === first?.category,
  );
  return isSame ? first : undefined;
}

/** The kind of period that a clause's tags name, where they name one. */
export function kindOfTags(tags: readonly Tag[]): string | undefined {
  const [first] = tags.flatMap(({ attributes }) =>
    [attributes['period'], attributes['to'], attributes['from']].flatMap((text) =>
      text === undefined ? [] : (parsePeriod(text)?.kind ?? []),
    ),
  );
  return first;
}

function withoutLead(subject: string): string {
  return subject
    .replace(
      /^\W*(?:(?:and|but|so|also|however|overall|meanwhile|although|though|while|as|because|currently|now|here),?\s+)*/i,
      '',
    )
    .replace(/^(?:(?:in|at|over|during|since|between|by|for|from|this) [^,]*,\s+)/i, '')
    .replace(
      /^(?:in|at) (?:the end of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{4})? (?=it\b|the\b)/i,
      '',
    )
    .replace(/^[A-Z]\w+[’']s /, 'the ')
    .replace(/^[A-Z]\w+[’']s$/, 'it')
    .replace(/ in [A-Z]\w+$/, '')
    .replace(/\s+(?:also|now|still|again|then|had|has|have|is|was|are|were|been)$/gi, '')
    .trim();
}

const VERB = /\b(?:was|were|is|are|has|have|had|rose|fell|went|increased|decreased|improved)\b/;
const GENERAL =
  /^(?:|it|this|that|they|these|which|this is|that is|(?:the|our|their|its|this|these|both) (?:latest |newest |overall |current )?(?:figures?|shares?|numbers?|rates?|percentages?|proportions?|averages?|totals?|counts?|results?|performance|picture|trend|position|measures?|indicators?|levels?|direction of travel)|numbers|performance|timeliness|figures|results|there|there (?:is|was|has been|have been|are|were))$/i;
