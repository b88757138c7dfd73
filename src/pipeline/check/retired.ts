import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';

/** Retired addresses whose page is really gone, each once, and which lead on to a page that is there. */
export function checkRetired(council: CouncilSources): Problem[] {
  if (council.retired === undefined) return [];
  const { file, settings, lineOf } = council.retired;
  const pages = pagesOf(council);
  return settings.flatMap(({ address, instead, redirect }, index): Problem[] => {
    const at = (column: string) =>
      ({ severity: 'error', file, line: lineOf(['retired', index, column]), column }) as const;
    const problems: Problem[] = [];
    if (pages.includes(address)) {
      problems.push({
        ...at('address'),
        check: 'retired-page-is-there',
        message: `There still is a page at “${address}”, so it has not been retired.`,
        fix: 'Take it out of this list, or delete the page.',
      });
    }
    if (settings.findIndex((other) => other.address === address) < index) {
      problems.push({
        ...at('address'),
        check: 'retired-twice',
        message: `“${address}” stands in this list twice.`,
        fix: 'Keep one of the two.',
      });
    }
    if (instead !== null && !pages.includes(instead)) {
      const isRetired = settings.some((other) => other.address === instead);
      problems.push({
        ...at('instead'),
        check: 'unknown-address',
        message: `There is no page at “${instead}”${isRetired ? ', which has been retired itself' : ''}.`,
        fix: `${isRetired ? '' : didYouMean(instead, pages)}Write an address that is there, or none.`,
      });
    }
    if (redirect && instead === null) {
      problems.push({
        ...at('redirect'),
        check: 'redirect-to-nowhere',
        message: `“${address}” is to lead straight on, but not to where.`,
        fix: 'Write under instead where it leads, or take redirect away.',
      });
    }
    return problems;
  });
}

/** What can be led to. An indicator whose page cannot be read has an address all the same. */
function pagesOf(council: CouncilSources): string[] {
  return [
    ...council.indicatorIds.filter((id) => !council.former.has(id)).map((id) => `indicators/${id}`),
    ...council.themes.map(({ id }) => `themes/${id}`),
    ...council.reports.map(({ id }) => `reports/${id}`),
    ...council.releases.map(({ id }) => `releases/${id}`),
    ...scorecardsOf(council.settings ?? { priorities: [] }),
  ];
}

/** The orders of a council's scorecard that have an address of their own. */
export function scorecardsOf({ priorities }: { readonly priorities: readonly string[] }): string[] {
  const orders = ['by-target', 'by-direction', 'off-target-and-getting-worse', 'improved'];
  return [...orders, ...(priorities.length === 0 ? [] : ['by-priority'])].map((id) => `scorecard/${id}`);
}
