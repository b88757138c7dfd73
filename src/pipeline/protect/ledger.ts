import type { Observation } from '../check/observations.ts';
import type { Reading } from '../check/reading.ts';
import { countId, type Measure, MEASURES, readingOf } from './backbone.ts';
import type { History } from './history.ts';

/** What became of every count of an indicator, edition by edition: opened before an edition is protected, closed after. */
export class Ledger {
  readonly #counts = new Map<string, Entry>();
  #editions = 0;

  /** What the editions that are out mean for one that is not. */
  open(observations: readonly Observation[]): History {
    const arrived = new Map<string, number>();
    const out = new Set<string>();
    const hiddenBefore = new Set<string>();
    const changed = new Set<string>();
    for (const observation of observations) {
      const isCorrected = this.#isCorrected(observation);
      for (const { id, reading } of countsOf(observation)) {
        const entry = this.#counts.get(id);
        arrived.set(id, entry?.arrived ?? this.#editions);
        if (entry === undefined) continue;
        if (isCorrected) changed.add(id);
        if (entry.isHidden) hiddenBefore.add(id);
        else if (!isCorrected && reading.kind === 'number') out.add(id);
      }
    }
    return { arrived, out, hiddenBefore, changed };
  }

  close(
    observations: readonly Observation[],
    { hidden, release }: { hidden: ReadonlySet<string>; release: string },
  ): void {
    for (const { id, reading } of observations.flatMap(countsOf)) {
      const before = this.#counts.get(id);
      const isNews = before === undefined || before.isHidden || !sameReading(before.reading, reading);
      this.#counts.set(id, {
        reading,
        isHidden: hidden.has(id) || reading.kind === 'suppressed',
        arrived: before?.arrived ?? this.#editions,
        release: isNews ? release : before.release,
      });
    }
    this.#editions += 1;
  }

  /** The release that published a count as it still is; `undefined` when none has. */
  publishedIn(observation: Observation, measure: Measure): string | undefined {
    const entry = this.#counts.get(countId(observation, measure));
    if (entry === undefined || entry.isHidden || this.#isCorrected(observation)) return undefined;
    return entry.reading.kind === 'number' ? entry.release : undefined;
  }

  /** Whether a count of a row differs from before: then nobody knows of another that is hidden whether it does. */
  #isCorrected(observation: Observation): boolean {
    return countsOf(observation).some(({ id, reading }) => {
      const before = this.#counts.get(id)?.reading;
      return before !== undefined && !sameReading(before, reading);
    });
  }
}

interface Entry {
  readonly reading: Reading;
  readonly isHidden: boolean;
  readonly arrived: number;
  /** Since which release it is as it is. */
  readonly release: string;
}

function countsOf(observation: Observation): { id: string; reading: Reading }[] {
  return MEASURES.flatMap((measure) => {
    const reading = readingOf(observation, measure);
    return reading === undefined ? [] : [{ id: countId(observation, measure), reading }];
  });
}

function sameReading(a: Reading, b: Reading): boolean {
  return a.kind === 'number' && b.kind === 'number' ? a.value === b.value : a.kind === b.kind;
}
