import { checkComparisons } from './check/comparisons.ts';
import { inOrder } from './check/sources.ts';
import { datedTooLate, problemsToCome, waitingInPublic } from './embargo.ts';
import type { OpenSite, SiteAt } from './open-site.ts';
import { hasErrors, once, type Problem } from './problem.ts';
import { dayOf } from './publish/on-the-day.ts';
import { checkSecurity } from './security-contact.ts';
import type { CouncilNews, NewsAt } from './work-on-council.ts';

/**
 * All problems of a site whose councils have been worked on, in the order of the councils. While a release waits, its figures are
 * checked as they will be when it is out.
 */
export function conclude(site: OpenSite, councils: readonly CouncilNews[]): Problem[] {
  const unreadable = [
    ...site.unreadable.before,
    ...councils.flatMap((council) => council.unreadable),
    ...site.unreadable.after,
  ];
  const today = problemsAt(site.today, {
    unreadable,
    councils: councils.flatMap((news) => news.today ?? []),
  });
  const { now, waiting, sources } = site;
  const told = [
    ...today,
    ...datedTooLate(site.councils, now),
    ...waitingInPublic(waiting, sources),
    ...checkSecurity(sources.site?.security, { file: 'content/site.yaml', today: dayOf(now) }),
  ];
  if (site.later === undefined) return told;
  const later = problemsAt(site.later, {
    unreadable,
    councils: councils.flatMap((news) => news.later ?? []),
  });
  const isPublic = sources.site?.repository !== 'private';
  return [...told, ...problemsToCome(later, today, { waiting, isPublic })];
}

/** What councils say about figures is told only when no file has errors, and what would repeat figures only when none leaks. */
function problemsAt(
  { comparators, problems: ofSite }: SiteAt,
  { unreadable, councils }: { unreadable: readonly Problem[]; councils: readonly NewsAt[] },
): Problem[] {
  const wrong = inOrder(ofSite, {
    comparisons: checkComparisons(
      comparators,
      councils.map(({ compared }) => compared),
    ),
    councils: councils.flatMap((council) => council.wrong),
  });
  const problems = once([...unreadable, ...wrong]);
  if (hasErrors(problems)) return problems;
  for (const { fault } of councils) if (fault !== undefined) throw new Error(fault);
  const made = councils.flatMap((council) => council.made ?? []);
  const leaks = made.flatMap((council) => council.leaks);
  return once([
    ...problems,
    ...made.flatMap(({ withheld }) => withheld),
    ...leaks,
    ...made.flatMap(({ untrue }) => [...untrue.always, ...(leaks.length === 0 ? untrue.whenSafe : [])]),
  ]);
}
