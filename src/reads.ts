import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';

/**
 * What pages about one indicator may know of every other: where it stands and what it is called. Whatever else one of them reads
 * of another is told, so that it is made again when that changes.
 */
export const KNOWN_TO_ALL = [
  'id',
  'council',
  'theme',
  'name',
  'related',
] as const satisfies (keyof Indicator)[];

/** Is told of each indicator that is read, as `council/id`: set by `scripts/pages/` before the figures are loaded. */
export type Listener = (read: string) => void;

/** Where the listener stands. The program that makes pages is bundled by itself, so this is what the two share. */
export const LISTENER = Symbol.for('candour:reads');

function listener(): Listener | undefined {
  const found: unknown = Reflect.get(globalThis, LISTENER);
  return typeof found === 'function' ? (read) => void Reflect.apply(found, undefined, [read]) : undefined;
}

const tell = listener();
const OPEN: ReadonlySet<string | symbol> = new Set(KNOWN_TO_ALL);

/** The same indicator, which tells when it is read; itself where nobody listens. */
export function watched(indicator: Indicator): Indicator {
  return telling(indicator, { name: `${indicator.council}/${indicator.id}`, open: OPEN });
}

/** The same council, whose releases tell of each indicator when what it was like then is read. */
export function watchedCouncil(council: Council): Council {
  if (tell === undefined) return council;
  const releases = council.releases.map((release) => ({
    ...release,
    headlines: release.headlines.map((headline) =>
      telling(headline, { name: `${council.slug}/${headline.indicator}`, open: NAMED }),
    ),
  }));
  return { ...council, releases };
}

/** Whose headline it is may be known to all; what it says may not. */
const NAMED: ReadonlySet<string | symbol> = new Set(['indicator']);

function telling<Thing extends object>(
  thing: Thing,
  { name, open }: { name: string; open: ReadonlySet<string | symbol> },
): Thing {
  if (tell === undefined) return thing;
  return new Proxy(thing, {
    get(target, property, receiver) {
      if (!open.has(property)) tell(name);
      const value: unknown = Reflect.get(target, property, receiver);
      return value;
    },
    ownKeys(target) {
      tell(name);
      return Reflect.ownKeys(target);
    },
  });
}

/** For what is kept of several indicators together: whoever is given it has read them all. */
export function readAll(indicators: readonly Indicator[]): void {
  if (tell !== undefined) for (const { council, id } of indicators) tell(`${council}/${id}`);
}
