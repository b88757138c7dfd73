import type { Observation } from '#pipeline/check/observations.ts';
import type { Edition } from '#pipeline/check/sources.ts';
import { type Published, throughEditions } from '#pipeline/publish/editions.ts';
import type { IndicatorSettings } from '#pipeline/read/settings.ts';
import type { Policy } from '#published/policy.ts';
import { rowsOf } from './in-year.ts';
import { observe } from './observations.ts';

/** A count that comes out in an edition (from 0). A later one in the same place is its correction. */
export interface Told {
  /** A period, with a category behind a stroke: `2022-23-Q1`, `2022-23/young`. */
  readonly place: string;
  readonly in: number;
  /** Who is in the numerator of a share, or who is only in its denominator. */
  readonly who?: 'numerator' | 'remainder';
  /** One that does not vary: what hides it cannot be judged. */
  readonly always?: number;
}

/** A total and the editions that give it: what its parts add up to, or will when they are all out. */
export interface ToldTotal {
  readonly place: string;
  readonly in: readonly number[];
  readonly of: readonly string[];
}

/** Everything that the editions of one indicator tell. */
export interface Story {
  readonly counts: readonly Told[];
  readonly totals: readonly ToldTotal[];
}

interface Context {
  readonly settings: IndicatorSettings;
  readonly policy: Policy;
  /** Every count runs from 0 to this. */
  readonly upTo: number;
  /** Whether an edition may come out at all, apart from its own problems. */
  readonly passes?: (published: Published, observations: readonly Observation[]) => boolean;
}

export interface Finding {
  /** Publications that could be judged: none of the counts beyond the range could have led to them. */
  readonly judged: number;
  /** Of these, those in which a hidden small count is not every number that the marker stands for. */
  readonly narrowed: readonly string[];
  /** Tellings of which an edition could not come out. */
  readonly refused: number;
  readonly tellings: number;
}

/**
 * The strongest attacker, on the real editions: has every byte of every edition so far, and has run our code on every
 * telling of the story. A telling of which an edition could not come out is one that the attacker has not seen.
 */
export function attackStory(story: Story, context: Context): Finding {
  const { policy, upTo } = context;
  const smallest = policy.zeros === 'hidden' ? 0 : 1;
  const all = (1 << policy.threshold) - 1 - smallest;
  const publish = publisher(story, context);
  const varying = story.counts.flatMap(({ always }, index) => (always === undefined ? [index] : []));
  const last = Math.max(...[...story.counts, ...story.totals].flatMap((told) => told.in));
  const found = new Map<string, { seen: number[]; complete: boolean }>();
  let refused = 0;
  let tellings = 0;
  for (const row of rowsOf(varying.length, upTo)) {
    const values = story.counts.map(({ always }, index) => always ?? row[varying.indexOf(index)] ?? 0);
    const secret = values.map(() => true);
    let complete = true;
    let key = '';
    tellings += 1;
    for (let edition = 0; edition <= last; edition += 1) {
      const publication = publish(values, edition);
      if (publication === undefined) {
        refused += 1;
        break;
      }
      key += publication.text;
      for (const index of currentIn(story, edition)) {
        if (publication.shows[index] === true) secret[index] = false;
      }
      complete &&= isComplete(story, {
        values,
        edition,
        shows: publication.shows,
        sums: publication.sums,
        upTo,
      });
      const of = found.get(key) ?? { seen: values.map(() => 0), complete: true };
      of.complete &&= complete;
      for (const [index, value] of values.entries()) {
        const isOut = (story.counts[index]?.in ?? 0) <= edition && varying.includes(index);
        if (isOut && secret[index] === true && value >= smallest && value < policy.threshold)
          of.seen[index] = (of.seen[index] ?? 0) | (1 << value);
      }
      found.set(key, of);
    }
  }
  const judged = [...found].filter(([, { complete }]) => complete);
  return {
    judged: judged.length,
    narrowed: judged
      .filter(([, { seen }]) => seen.some((bits) => bits !== 0 && bits !== all))
      .map(([key]) => key),
    refused,
    tellings,
  };
}

interface Publication {
  /** Every byte of it. */
  readonly text: string;
  /** Which counts of the story it shows. */
  readonly shows: readonly boolean[];
  /** Which totals and denominators it shows, as `who place`. */
  readonly sums: ReadonlySet<string>;
}

/** What comes out with an edition, by what was told until then; `undefined` when it must not. */
function publisher(story: Story, { settings, policy, passes }: Context) {
  const known = new Map<string, Publication | undefined>();
  return (values: readonly number[], edition: number): Publication | undefined => {
    const editions = Array.from({ length: edition + 1 }, (_, index) => editionOf(story, values, index));
    const observations = editions.flatMap((each) => each.observations);
    const told = observations
      .map(({ value, numerator, denominator }) => [value, numerator, denominator].map(numberOf).join(':'))
      .join(' ');
    const key = `${edition} ${told}`;
    if (known.has(key)) return known.get(key);
    const published = throughEditions(editions, { id: 'children-missing', settings, policy });
    const isOut = published.problems.length === 0 && passes?.(published, observations) !== false;
    const publication = isOut ? publicationOf(story, published, edition) : undefined;
    known.set(key, publication);
    return publication;
  };
}

function publicationOf(story: Story, { series, revisions }: Published, edition: number): Publication {
  const shown = new Set<string>();
  for (const { category, points } of series) {
    for (const { period, cell, numerator, denominator } of points) {
      const place = category === null ? period.text : `${period.text}/${category}`;
      if (numerator === undefined || denominator === undefined) {
        if (cell.kind === 'value') shown.add(`count ${place}`);
        continue;
      }
      if (numerator.kind === 'value') shown.add(`numerator ${place}`);
      if (denominator.kind === 'value') shown.add(`denominator ${place}`);
      if (numerator.kind === 'value' && denominator.kind === 'value') shown.add(`remainder ${place}`);
    }
  }
  const current = new Set(currentIn(story, edition));
  return {
    text: JSON.stringify({ series, revisions }),
    shows: story.counts.map(
      ({ who = 'count', place }, index) => current.has(index) && shown.has(`${who} ${place}`),
    ),
    sums: shown,
  };
}

/** No sum that is printed leaves more for the counts that are hidden in it than one of them can be here. */
function isComplete(
  story: Story,
  {
    values,
    edition,
    shows,
    sums,
    upTo,
  }: {
    values: readonly number[];
    edition: number;
    shows: readonly boolean[];
    sums: ReadonlySet<string>;
    upTo: number;
  },
): boolean {
  const current = currentIn(story, edition);
  const isShown = (index: number) => shows[index] === true;
  if (current.some((index) => story.counts[index]?.always !== undefined && !isShown(index))) return false;
  const places = new Set([...story.counts, ...story.totals].map(({ place }) => place));
  return [...sums].every((sum) => {
    const [who = '', place = ''] = sum.split(' ');
    if (!places.has(place)) return true;
    const below = countsIn(story, place, edition).filter(
      (index) => (who === 'denominator' || (story.counts[index]?.who ?? 'count') === who) && !isShown(index),
    );
    return below.reduce((left, index) => left + (values[index] ?? 0), 0) <= upTo;
  });
}

/** The counts that are what an edition says of their place. */
function currentIn({ counts }: Story, edition: number): number[] {
  const places = new Map<string, number>();
  for (const [index, told] of counts.entries()) {
    if (told.in <= edition) places.set(`${told.who} ${told.place}`, index);
  }
  return [...places.values()];
}

/** The counts that a place adds up, also those that are still to come. */
function countsIn(story: Story, place: string, edition: number): number[] {
  const total = story.totals.find((each) => each.place === place);
  if (total !== undefined) return total.of.flatMap((part) => countsIn(story, part, edition));
  const now = new Set(currentIn(story, edition));
  const here = story.counts.flatMap((told, index) => (told.place === place ? [index] : []));
  const current = here.filter((index) => now.has(index));
  const first = Math.min(...here.map((index) => story.counts[index]?.in ?? 0));
  return current.length > 0 ? current : here.filter((index) => story.counts[index]?.in === first);
}

function editionOf(story: Story, values: readonly number[], edition: number): Edition {
  const published = `2022-${String(edition + 1).padStart(2, '0')}-01`;
  const given = [...story.counts, ...story.totals].filter((told) => [told.in].flat().includes(edition));
  const observations = [...new Set(given.map(({ place }) => place))].map((place): Observation => {
    const counts = countsIn(story, place, edition);
    const sum = (who?: Told['who']) =>
      counts.reduce(
        (total, index) => (story.counts[index]?.who === who ? total + (values[index] ?? 0) : total),
        0,
      );
    const [period = '', category = null] = place.split('/');
    if (story.counts[0]?.who === undefined) return observe(period, sum(), { category });
    const top = sum('numerator');
    const all = top + sum('remainder');
    return observe(period, all === 0 ? 0 : (top / all) * 100, { category, of: [top, all] });
  });
  return {
    id: published,
    settings: { title: 'A release', published, dataTo: published, status: 'final', summary: 'Figures.' },
    observations,
  };
}

function numberOf(reading: Observation['value'] | undefined): string {
  return reading?.kind === 'number' ? String(reading.value) : '';
}
