import { type AuditedCount, auditIndicators, auditProblems } from './attack/audit.ts';
import { type Compared, comparedOf } from './check/comparisons.ts';
import { checkNarratives, type NarrativeProblems } from './check/narratives.ts';
import { checkCouncil } from './check/sources.ts';
import { councilAt } from './embargo.ts';
import type { OpenSite, SiteAt } from './open-site.ts';
import { hasErrors, type Problem } from './problem.ts';
import { assembleCouncil, type CouncilPublication, type FigureCounts } from './publish/assemble.ts';
import type { ShownOnMaps } from './publish/national-map.ts';
import { type CouncilSources, readCouncil } from './read/sources.ts';

/** What the site as a whole must know of a council that has been worked on. It can be sent from one thread to another. */
export interface CouncilNews {
  readonly slug: string;
  /** What cannot be read. */
  readonly unreadable: readonly Problem[];
  /** Nothing where the council is not there at that moment. */
  readonly today: NewsAt | undefined;
  readonly later: NewsAt | undefined;
}

export interface NewsAt {
  readonly compared: Compared;
  /** What does not agree. */
  readonly wrong: readonly Problem[];
  /** Nothing where it has errors, or the site has. */
  readonly made: MadeNews | undefined;
  /** What broke the making of it: a fault in the program, which ends it unless somebody has something to put right. */
  readonly fault: string | undefined;
}

/** What came of making all that is to be published of a council. */
export interface MadeNews {
  readonly indicators: number;
  readonly figures: FigureCounts;
  readonly shown: ShownOnMaps;
  readonly withheld: readonly Problem[];
  readonly leaks: readonly Problem[];
  readonly untrue: NarrativeProblems;
}

/** A council, worked on: what is to be published of it, if the whole site may be. */
export interface CouncilWork {
  readonly news: CouncilNews;
  readonly publication: CouncilPublication | undefined;
  readonly audit: readonly AuditedCount[];
}

/**
 * Reads a council, checks it, protects and audits its figures and makes what is to be published of it. It is made also while
 * another council may have errors, and then for nothing, so that every council needs to be in memory only once and alone.
 */
export function workOnCouncil(slug: string, site: OpenSite): CouncilWork {
  const { value: council, problems: unreadable } = readCouncil(slug, site);
  const out = councilAt(council, site.now);
  const today = out && workAt(out, { ...site, at: site.today, unreadable });
  const later = site.later && workAt(council, { ...site, at: site.later, unreadable });
  return {
    news: { slug, unreadable, today: today?.news, later: later?.news },
    publication: today?.publication,
    audit: today?.audit ?? [],
  };
}

function workAt(
  council: CouncilSources,
  {
    sources: { site, areas },
    now,
    at,
    unreadable,
  }: Pick<OpenSite, 'sources' | 'now'> & { at: SiteAt; unreadable: readonly Problem[] },
): { news: NewsAt; publication: CouncilPublication | undefined; audit: readonly AuditedCount[] } {
  const compared = comparedOf(council);
  const { value: checked, problems: wrong } = checkCouncil(council, { site, areas, all: at.councils });
  const nothing = { publication: undefined, audit: [] };
  const news = { compared, wrong, made: undefined, fault: undefined };
  if (checked === undefined || !at.isSound || hasErrors([...unreadable, ...wrong]))
    return { news, ...nothing };
  try {
    const publication = assembleCouncil(checked, { elsewhere: at.elsewhere, now });
    const { indicators, former, figures, shown, problems: withheld } = publication;
    const audit = auditIndicators(checked, [...indicators, ...former]);
    const leaks = auditProblems(audit, checked);
    const untrue = checkNarratives(council, { ...publication, isSafe: leaks.length === 0 });
    const made = { indicators: indicators.length, figures, shown, withheld, leaks, untrue };
    return { news: { ...news, made }, publication, audit };
  } catch (error) {
    return { news: { ...news, fault: error instanceof Error ? error.message : String(error) }, ...nothing };
  }
}
