import { availableParallelism } from 'node:os';
import { type Progress, SILENT } from '../progress.ts';
import { inThreads } from '../threads.ts';
import type { Batch } from './batches.ts';

/** Pages to make: those of a council that are wanted, or of the site as a whole (`''`); one part of them of several. */
export interface Task {
  readonly council: string;
  /** The batches that the council's pages are in. */
  readonly batches: readonly string[];
  readonly wanted: readonly string[];
  readonly part: number;
  readonly parts: number;
}

/** What was made of a batch. */
export interface Made {
  /** Each with a hash of what is in it. */
  readonly files: ReadonlyMap<string, string>;
  /** The indicators that its pages have read, its own among them: `dudley/referrals`. */
  readonly reads: ReadonlySet<string>;
}

/** What was made of each batch; or why a page could not be made. */
export type Rendered = { readonly made: ReadonlyMap<string, Made> } | { readonly failed: string };

/**
 * Makes the pages of those batches that are wanted, from what is in `published`, on every core, and leaves them in `to`. The first
 * page that cannot be made ends it.
 */
export async function renderPages(
  batches: ReadonlyMap<string, Batch>,
  {
    wanted,
    program,
    published,
    env = {},
    to,
    progress = SILENT,
  }: {
    wanted: ReadonlySet<string>;
    program: string;
    published: string;
    /** Settings beside those of this process. */
    env?: NodeJS.ProcessEnv;
    to: string;
    progress?: Progress;
  },
): Promise<Rendered> {
  const tasks = tasksFor(batches, wanted);
  const made = new Map<string, Made>();
  let done = 0;
  progress.stage('Pages, by council', tasks.length);
  const hear = (answer: Rendered) => {
    if ('failed' in answer) throw new Error(answer.failed);
    for (const [batch, its] of answer.made) made.set(batch, both(made.get(batch), its));
    progress.done((done += 1));
  };
  try {
    await inThreads(tasks, hear, {
      script: new URL('./worker.ts', import.meta.url),
      options: {
        workerData: { program, to },
        env: { ...process.env, ...env, CANDOUR_PUBLISHED: published },
        resourceLimits: ENOUGH,
      },
    });
    return { made };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Twice what the pages about all of England need at most. Without a limit a thread would let lie what it no longer needs until it
 * had taken several gigabytes.
 */
const ENOUGH = { maxOldGenerationSizeMb: 1024 };

/** The pages about everything first, because they take longest; a few councils in parts, so that every core has work. */
function tasksFor(batches: ReadonlyMap<string, Batch>, wanted: ReadonlySet<string>): Task[] {
  const cores = availableParallelism();
  const byCouncil = Map.groupBy([...batches], ([, { council }]) => council);
  const councils = [...byCouncil]
    .map(([council, its]) => {
      const names = its.map(([name]) => name);
      return { council, batches: names, wanted: names.filter((name) => wanted.has(name)) };
    })
    .filter((council) => council.wanted.length > 0)
    .toSorted((a, b) => (a.council < b.council ? -1 : 1));
  const parts = councils.length >= 4 * cores ? 1 : cores;
  return councils.flatMap((council) =>
    Array.from({ length: parts }, (_, part) => ({ ...council, part, parts })),
  );
}

function both(a: Made | undefined, b: Made): Made {
  return a === undefined ? b : { files: new Map([...a.files, ...b.files]), reads: a.reads.union(b.reads) };
}
