import type { SearchIndex, Subject, SubjectName } from './search-index.ts';
import { isFaint } from './tokens.ts';
import type { Idea, Question } from './understand.ts';

/** A subject that a question may have meant. */
export interface Match {
  readonly subject: Subject;
  readonly score: number;
  /** How much of what was asked it has, from 0 to 1, by how telling the words are. */
  readonly coverage: number;
}

/** Every subject that has something of what was asked, the likeliest first. */
export function rank(question: Question, index: SearchIndex): Match[] {
  return index.subjects
    .map((subject) => matchOf(subject, question, index))
    .filter(({ coverage }) => coverage > 0)
    .toSorted((a, b) => b.score - a.score);
}

/** A match that answers the whole question, or nearly. */
export function isStrong({ coverage }: Match): boolean {
  return coverage >= 0.7;
}

function matchOf(subject: Subject, question: Question, index: SearchIndex): Match {
  const { ideas } = question;
  const weights = ideas.map((idea) => weightOfIdea(idea, question, index));
  const total = sum(weights);
  if (total === 0) return { subject, score: 0, coverage: 0 };
  const inNames = subject.names.map((name) => ({
    name,
    parts: ideas.map((idea) => partIn(idea, name, index)),
  }));
  const parts = ideas.map((idea, at) =>
    Math.max(
      ...inNames.map(({ parts: its }) => its[at]?.share ?? 0),
      0.85 * shareOf(idea.stems, subject.stems, index),
      aboutWeight(subject) * aboutShare(idea, subject, index),
    ),
  );
  const coverage = sum(parts.map((part, at) => part * (weights[at] ?? 0))) / total;
  const likeness = Math.max(
    ...inNames.map(({ name, parts: its }) => {
      const asked = sum(its.map(({ share }, at) => share * (weights[at] ?? 0))) / total;
      const used = new Set(its.flatMap((part) => part.used));
      const said = shareOf(name.stems, used, index);
      return asked + said === 0 ? 0 : (name.weight * 2 * asked * said) / (asked + said);
    }),
  );
  return {
    subject,
    coverage,
    score: (0.55 * coverage + 0.45 * likeness) * standingOf(subject, question, index),
  };
}

/**
 * A phrase tells as much as its rarest word, and no more than the commonest way to say it: “local authority” is “council”.
 * A word that is nowhere may be anything, and counts for less than one that is somewhere.
 */
function weightOfIdea({ stems, synonyms }: Idea, { council }: Question, index: SearchIndex): number {
  // “How does Dudley compare” asks for Dudley’s page, which says so; without a council, for the comparison.
  if (council !== undefined && stems.join(' ') === 'compar') return 0.3;
  if (stems.every(isFaint)) return Math.max(...stems.map(index.weightOf));
  const ways = [stems, ...synonyms.map((synonym) => synonym.stems)].filter((way) => way.every(index.isUsed));
  if (ways.length === 0) return UNKNOWN;
  return Math.min(...ways.map((way) => Math.max(...way.map(index.weightOf)) + 0.3 * (way.length - 1)));
}

/** About the weight of a word that a tenth of the pages have. */
const UNKNOWN = 2.4;

interface Part {
  /** How much of the idea the name has. */
  readonly share: number;
  /** Which of the name’s words say it. */
  readonly used: readonly string[];
}

/** The best way in which a name says an idea: in the words asked, even in part, or wholly in others. */
function partIn({ stems, synonyms }: Idea, name: SubjectName, index: SearchIndex): Part {
  const has = new Set(name.stems);
  let best: Part = { share: shareOf(stems, has, index), used: stems.filter((stem) => has.has(stem)) };
  for (const synonym of synonyms) {
    if (synonym.weight > best.share && synonym.stems.every((stem) => has.has(stem))) {
      best = { share: synonym.weight, used: synonym.stems };
    }
  }
  return best;
}

/** A page about the site is asked for in the words of its text, as it has few names: the shorter, the more each tells. */
function aboutWeight(subject: Subject): number {
  return subject.kind === 'page' && subject.page.kind === 'About'
    ? Math.max(0.5, 0.85 - subject.about.size / 2000)
    : 0.5;
}

function aboutShare({ stems, synonyms }: Idea, { about }: Subject, index: SearchIndex): number {
  return Math.max(
    shareOf(stems, about, index),
    ...synonyms.map((synonym) => (synonym.stems.every((stem) => about.has(stem)) ? synonym.weight : 0)),
  );
}

function shareOf(stems: readonly string[], has: ReadonlySet<string>, { weightOf }: SearchIndex): number {
  const all = sum(stems.map(weightOf));
  return all === 0 ? 0 : sum(stems.map((stem) => (has.has(stem) ? weightOf(stem) : 0))) / all;
}

/** Which of two that fit alike comes first: a figure before a comparison of it, either before what its words mean. */
function standingOf(subject: Subject, { council }: Question, { councils }: SearchIndex): number {
  if (subject.kind === 'term') return 0.8;
  const isPreferred = subject.page.councils.some((at) => councils[at]?.name === council);
  return (STANDING[subject.page.kind] ?? 0.95) * (isPreferred ? 1.3 : 1);
}

const STANDING: Readonly<Record<string, number>> = {
  Indicator: 1,
  Theme: 0.98,
  About: 0.95,
  Data: 0.95,
  Scorecard: 0.93,
  Report: 0.9,
  Compare: 0.9,
  Release: 0.85,
  Home: 0.8,
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
