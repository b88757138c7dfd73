import type { Indicator } from '#published/indicator.ts';
import type { Problem } from '../problem.ts';
import type { Sources } from '../read/sources.ts';
import { checkProse } from './prose.ts';

/** Every narrative against what its council is about to publish. */
export function checkNarratives(sources: Sources, indicators: readonly Indicator[]): Problem[] {
  return sources.councils.flatMap((council) => {
    const policy = council.settings?.policy;
    if (policy === undefined) return [];
    const published = new Map(
      indicators
        .filter((indicator) => indicator.council === council.slug)
        .map((indicator) => [indicator.id, indicator]),
    );
    return council.indicators.flatMap(({ id, page, narrative }) => {
      const indicator = published.get(id);
      if (indicator === undefined || narrative === undefined) return [];
      return checkProse(narrative, { file: page.file, indicator, indicators: published, policy });
    });
  });
}
