import type { Indicator } from '#published/indicator.ts';
import type { Problem } from '../problem.ts';
import type { Sources } from '../read/sources.ts';
import { checkProse } from './prose.ts';
import { checkHiddenInWords } from './hidden-in-words.ts';
import { checkStructure } from './structure.ts';

/** What its council is about to publish against every narrative, and against what the settings say adds up. */
export function checkNarratives(sources: Sources, indicators: readonly Indicator[]): Problem[] {
  return sources.councils.flatMap((council) => {
    const policy = council.settings?.policy;
    if (policy === undefined) return [];
    const published = new Map(
      indicators
        .filter((indicator) => indicator.council === council.slug)
        .map((indicator) => [indicator.id, indicator]),
    );
    const prose = council.indicators.flatMap(({ id, page, narrative }) => {
      const indicator = published.get(id);
      if (indicator === undefined || narrative === undefined) return [];
      return checkProse(narrative, { file: page.file, indicator, indicators: published, policy });
    });
    return [
      ...prose,
      ...checkHiddenInWords(council, { indicators: published, policy }),
      ...checkStructure(council, { indicators: published, policy }),
    ];
  });
}
