import { checkSources } from '../check/sources.ts';
import { sourcesAt } from '../embargo.ts';
import { type Moment, runPipeline } from '../index.ts';
import { type Claim, type Witness, witnessesOf } from './witness.ts';
import { type Edit, withEdits } from '../read/edited-folder.ts';
import type { Folder } from '../read/folder.ts';
import { readSources } from '../read/sources.ts';

/** What was shown of the hidden figures of everything that is published. */
export interface Certificate {
  /** Hidden figures, of all councils. */
  readonly hidden: number;
  /** Claims that were to be shown: every hidden small count could be every number its marker stands for. */
  readonly claims: number;
  /** Claims for which no other data was found that publishes the same bytes. */
  readonly failed: readonly (Claim & { readonly council: string; readonly indicator: string })[];
  /** Other data that must give the same site, a set of edits each: together they witness every claim. */
  readonly rounds: readonly (readonly Edit[])[];
  /** Of the figures that it is about. */
  readonly fingerprint: string;
}

/**
 * The certificate (rule R9): for every hidden small count and every number that it might be, other raw data in which it
 * is that number, run through the whole pipeline; what it publishes must be the same, byte for byte.
 * Witnesses of different indicators are run together. `undefined` when the folder itself cannot be published.
 */
export function certify(folder: Folder, { now }: Moment = {}): Certificate | undefined {
  const { publication } = runPipeline(folder, { now });
  const checked = checkSources(sourcesAt(readSources(folder).sources, now).sources).value;
  if (publication === undefined || checked === undefined) return undefined;
  const witnesses = checked.councils.flatMap(({ sources, settings, editions }) =>
    sources.indicators.map(({ id, page }) => {
      const indicator = [...publication.indicators, ...publication.former].find(
        (other) => other.id === id && other.council === sources.slug,
      );
      const found =
        indicator === undefined
          ? []
          : witnessesOf({ indicator, id, editions, settings: page.settings, policy: settings.policy });
      return found.map((witness) => ({ ...witness, council: sources.slug, indicator: id }));
    }),
  );
  const rounds = roundsOf(witnesses);
  const differing = new Set(
    rounds.filter((edits) => !publishesTheSame(withEdits(folder, edits), { files: publication.files, now })),
  );
  const failed = witnesses.flatMap((ofIndicator) =>
    ofIndicator
      .filter(({ edits }, round) => edits === undefined || differing.has(rounds[round] ?? []))
      .map(({ claim, council, indicator }) => ({ ...claim, council, indicator })),
  );
  const { figures, fingerprint } = publication;
  return { hidden: figures.hidden, claims: witnesses.flat().length, failed, rounds, fingerprint };
}

/** The n-th witness of every indicator makes the n-th round. */
function roundsOf(witnesses: readonly (readonly Witness[])[]): (readonly Edit[])[] {
  const most = Math.max(0, ...witnesses.map((ofIndicator) => ofIndicator.length));
  return Array.from({ length: most }, (_, round) =>
    witnesses.flatMap((ofIndicator) => ofIndicator[round]?.edits ?? []),
  );
}

function publishesTheSame(
  folder: Folder,
  { files, now }: { files: ReadonlyMap<string, string>; now: Date | undefined },
): boolean {
  const other = runPipeline(folder, { now }).publication?.files;
  return (
    other !== undefined &&
    other.size === files.size &&
    [...files].every(([name, text]) => other.get(name) === text)
  );
}
