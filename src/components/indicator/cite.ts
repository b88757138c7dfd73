import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { absolute, indicatorAddress } from '../../address.ts';
import { type Citations, cite } from '../share/cite.ts';

/** How to name an indicator's figures in a paper. */
export function citations(indicator: Indicator, council: Council, language: Language): Citations {
  const dataTo = indicator.headline.period.end;
  return cite(
    {
      key: `${council.slug}-${indicator.id}-${dataTo}`,
      author: council.name,
      title: indicator.name,
      dataTo,
      published: indicator.lastUpdated,
      address: absolute(indicatorAddress(indicator, '', language)),
    },
    language,
  );
}
