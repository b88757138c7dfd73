import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KNOWN_TO_ALL } from '../../src/reads.ts';
import { filesOf } from '../compare-folders.ts';

/**
 * Pages that are made again together: those about one indicator (`dudley/referrals`), a council's others (`dudley`), the help for
 * editors (`help`), and all others (the empty name).
 */
export interface Batch {
  /** Whose pages are made with it; empty for the site as a whole. */
  readonly council: string;
  /** Stands for everything that its pages may read without telling. */
  readonly key: string;
}

/** What program 2 reads of an indicator. */
const isIndicator = (file: string): boolean => /^indicators\/[^/]+\.json$/.test(file);

/** The CSV beside it is for people, and no page reads it. */
const isRead = (file: string): boolean => !/^indicators\/[^/]+\.csv$/.test(file);

/** What was published, as far as it decides which pages have to be made again. */
export interface Published {
  readonly batches: ReadonlyMap<string, Batch>;
  /** A hash for the figures of each indicator, by `council/id`. */
  readonly figures: ReadonlyMap<string, string>;
}

/** The batches of what is in a folder of published figures, made by a program with its settings. */
export function batchesOf(published: string, program: readonly string[]): Published {
  const site: { councils: string[] } = JSON.parse(readFileSync(path.join(published, 'site.json'), 'utf8'));
  const isOfCouncil = (file: string) => site.councils.includes(file.split('/')[0] ?? '');
  const national = nationalIn(published);
  const shared = hashOf([
    ...program,
    ...contents(
      published,
      filesOf(published).filter((file) => !isOfCouncil(file) && file !== NATIONAL),
    ),
  ]);
  const councils = site.councils.map((slug) => councilIn(published, slug, national));
  const batches = new Map<string, Batch>();
  for (const { slug, settings, figures } of councils) {
    const own = hashOf([shared, settings]);
    for (const [name, hash] of figures) batches.set(name, { council: slug, key: hashOf([own, hash]) });
    batches.set(slug, { council: slug, key: hashOf([own, ...[...figures].flat()]) });
  }
  const figures = new Map(councils.flatMap((council) => [...council.figures]));
  const settings = [shared, ...councils.map((council) => council.settings)];
  batches.set(HELP, { council: '', key: hashOf(settings) });
  batches.set('', { council: '', key: hashOf([...settings, ...[...figures].flat()]) });
  return { batches, figures };
}

/** The batch of a page or file, made with those of a council. */
export function batchAt(pathname: string, council: string, isBatch: (name: string) => boolean): string {
  if (council === '') return /^\/(?:[a-z]{2}\/)?help\//.test(pathname) ? HELP : '';
  const [, id = ''] = /\/(?:indicators|embed)\/([^/.]+)/.exec(pathname) ?? [];
  const own = `${council}/${id}`;
  return isBatch(own) ? own : council;
}

const HELP = 'help';

interface CouncilFiles {
  readonly slug: string;
  /** Of everything but its figures, with what all pages may know of each indicator. */
  readonly settings: string;
  /** A hash for each indicator: what was published of it, and the figures for its map. */
  readonly figures: ReadonlyMap<string, string>;
}

function councilIn(published: string, slug: string, national: ReadonlyMap<string, string>): CouncilFiles {
  const folder = path.join(published, slug);
  const [indicators, others] = parted(filesOf(folder).filter(isRead), isIndicator);
  const ids = new Set(indicators.map((file) => path.basename(file, '.json')));
  const { text, headlines } = withoutHeadlines(readFileSync(path.join(folder, COUNCIL), 'utf8'), ids);
  const figures = new Map<string, string>();
  const known: string[] = [];
  for (const file of indicators) {
    const own = readFileSync(path.join(folder, file));
    const indicator: Record<string, unknown> = JSON.parse(own.toString('utf8'));
    known.push(JSON.stringify(KNOWN_TO_ALL.map((field) => indicator[field])));
    const id = path.basename(file, '.json');
    figures.set(`${slug}/${id}`, hashOf([own, national.get(id) ?? '', headlines.get(id) ?? '']));
  }
  const rest = contents(
    folder,
    others.filter((file) => file !== COUNCIL),
  );
  return { slug, settings: hashOf([text, ...rest, ...known]), figures };
}

const COUNCIL = 'council.json';

/** What a council's releases said of each indicator goes with its figures, and not with the settings of the council. */
function withoutHeadlines(
  json: string,
  ids: ReadonlySet<string>,
): { text: string; headlines: ReadonlyMap<string, string> } {
  const headlines = new Map<string, string>();
  const council: { releases?: { id: string; headlines?: { indicator: string }[] }[] } = JSON.parse(json);
  const releases = council.releases?.map((release) => ({
    ...release,
    headlines: release.headlines?.map((headline) => {
      const { indicator } = headline;
      if (!ids.has(indicator)) return headline;
      headlines.set(
        indicator,
        `${headlines.get(indicator) ?? ''}${release.id} ${JSON.stringify(headline)}\n`,
      );
      return { indicator };
    }),
  }));
  return { text: JSON.stringify({ ...council, releases }), headlines };
}

/** The figures that maps are drawn from, by the id of the indicator: only through it can a page come to them (`nationalMapOf`). */
function nationalIn(published: string): ReadonlyMap<string, string> {
  const file = path.join(published, NATIONAL);
  if (!existsSync(file)) return new Map();
  const { figures }: { figures: { indicator: string }[] } = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    [...Map.groupBy(figures, ({ indicator }) => indicator)].map(([id, own]) => [id, JSON.stringify(own)]),
  );
}

const NATIONAL = 'national.json';

function parted<Thing>(things: readonly Thing[], belongs: (thing: Thing) => boolean): [Thing[], Thing[]] {
  return [things.filter(belongs), things.filter((thing) => !belongs(thing))];
}

function* contents(folder: string, names: readonly string[]): Generator<string | Uint8Array> {
  for (const name of names) {
    yield name;
    yield readFileSync(path.join(folder, name));
  }
}

function hashOf(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
