import type { CheckedSources, SiteProblems } from './check/sources.ts';
import { checkSite } from './check/sources.ts';
import { comparatorsAt, isThereAt, type Waiting, waitingAt } from './embargo.ts';
import { hasErrors, type Problem } from './problem.ts';
import type { Elsewhere } from './publish/assemble.ts';
import type { Folder } from './read/folder.ts';
import {
  type CouncilOutline,
  emptyCouncils,
  outlineOf,
  readShared,
  readSite,
  type SharedSources,
  type SiteSources,
} from './read/sources.ts';

/** When it is: what waits for a time comes out then, and never without one. */
export interface Moment {
  readonly now?: Date | undefined;
}

/**
 * All that is about no council in particular, and an outline of each: with it every council can be worked on by itself, in any
 * order and in any thread.
 */
export interface OpenSite {
  readonly folder: Folder;
  readonly now: Date | undefined;
  /** Every council, in order. */
  readonly councils: readonly CouncilOutline[];
  readonly shared: SharedSources;
  readonly sources: SiteSources;
  readonly waiting: readonly Waiting[];
  /** What cannot be read: found before the councils are read, and after. */
  readonly unreadable: SiteProblems;
  /** As the public may know it. */
  readonly today: SiteAt;
  /** As it will be once everything that waits is out; `undefined` when nothing does. */
  readonly later: SiteAt | undefined;
}

/** The site as a whole at a moment. */
export interface SiteAt {
  /** The councils that are there then. */
  readonly councils: readonly CouncilOutline[];
  readonly comparators: SiteSources['comparators'];
  readonly hexagons: CheckedSources['hexagons'];
  readonly elsewhere: Elsewhere;
  readonly problems: SiteProblems;
  /** Whether anything can be published at all, as far as is known without the councils. */
  readonly isSound: boolean;
}

export function openSite(folder: Folder, { now }: Moment = {}): OpenSite {
  const { slugs, shared, problems: ofFolders } = readShared(folder);
  const councils = slugs.map((slug) => outlineOf(slug, { folder, shared }));
  const { value: sources, problems: ofSite } = readSite(folder);
  const unreadable = { before: ofFolders, after: [...emptyCouncils(folder, slugs), ...ofSite] };
  const waiting = waitingAt({ councils, comparators: sources.comparators }, now);
  const there = councils.filter((council) => isThereAt(council, now));
  const comparators = comparatorsAt(sources.comparators, now);
  return {
    folder,
    now,
    councils,
    shared,
    sources,
    waiting,
    unreadable,
    today: siteAt({ ...sources, comparators }, { councils: there, unreadable }),
    later: waiting.length === 0 ? undefined : siteAt(sources, { councils, unreadable }),
  };
}

function siteAt(
  sources: SiteSources,
  { councils, unreadable }: { councils: readonly CouncilOutline[]; unreadable: SiteProblems },
): SiteAt {
  const { value, problems } = checkSite(sources, councils);
  const { comparators, hexagons } = value;
  return {
    councils,
    comparators: sources.comparators,
    hexagons,
    elsewhere: {
      comparators,
      byIndicator: Map.groupBy(comparators, ({ indicator }) => indicator),
      areaNames: new Map(sources.areas.map((row) => [row.cell('code'), row.cell('name')])),
    },
    problems,
    isSound: sources.site !== undefined && ![unreadable, problems].flatMap(allOf).some(isError),
  };
}

function allOf({ before, after }: SiteProblems): Problem[] {
  return [...before, ...after];
}

function isError(problem: Problem): boolean {
  return hasErrors([problem]);
}
