import type { Indicator } from '#published/indicator.ts';
import type { Report } from '#published/report.ts';
import type { AuditedCount } from './attack/audit.ts';
import { conclude } from './conclude.ts';
import type { Waiting } from './embargo.ts';
import { type Moment, openSite } from './open-site.ts';
import { hasErrors, type Problem } from './problem.ts';
import { type FigureCounts, filesOfCouncil } from './publish/assemble.ts';
import type { Folder } from './read/folder.ts';
import { wholeSite } from './whole-site.ts';
import { workOnCouncil } from './work-on-council.ts';

export type { Moment } from './open-site.ts';

/** What a run of the pipeline comes to: something to publish, or only problems. */
export interface Outcome {
  readonly problems: Problem[];
  readonly publication: Publication | undefined;
  /** The private report of the audit: for whoever may see raw figures, and never for a log. */
  readonly audit: readonly AuditedCount[];
  /** What may not come out yet. */
  readonly waiting: readonly Waiting[];
}

/** Everything that `published/` holds, in the site's own types and as files by name. */
export interface Publication {
  readonly indicators: readonly Indicator[];
  /** Retired indicators as they would stand now: only reports show figures of theirs, so they have no file. */
  readonly former: readonly Indicator[];
  readonly reports: readonly Report[];
  readonly files: ReadonlyMap<string, string>;
  readonly figures: FigureCounts;
  /** SHA-256 of everything that is published about figures. */
  readonly fingerprint: string;
}

/**
 * Program 1: read, check, protect, audit and publish. Writes nothing; with errors there is nothing to publish.
 * While a release waits, its figures are checked as they will be when it is out, and published as if it were not there.
 * Everything is held in memory at once: `scripts/stages.ts` writes each council as soon as it is made.
 */
export function runPipeline(folder: Folder, moment: Moment = {}): Outcome {
  const site = openSite(folder, moment);
  const works = site.councils.map(({ slug }) => workOnCouncil(slug, site));
  const problems = conclude(
    site,
    works.map(({ news }) => news),
  );
  const told = { problems, audit: works.flatMap(({ audit }) => audit), waiting: site.waiting };
  if (hasErrors(problems)) return { ...told, publication: undefined };
  const made = works.flatMap(({ news, publication }) =>
    publication === undefined ? [] : [{ news, publication, ...filesOfCouncil(publication) }],
  );
  const { files, ...whole } = wholeSite(site, made);
  return {
    ...told,
    publication: {
      indicators: made.flatMap(({ publication }) => publication.indicators),
      former: made.flatMap(({ publication }) => publication.former),
      reports: made.flatMap(({ publication }) => publication.reports),
      files: new Map([...made.flatMap((own) => [...own.files]), ...files]),
      ...whole,
    },
  };
}
