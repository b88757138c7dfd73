import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import { absolute, indicatorAddress } from '../../address.ts';
import { site } from '../../dataset.ts';

/** How to name the figures in a paper: in a line, and with where and under what terms. */
export function citations(indicator: Indicator, council: Council): { short: string; long: string } {
  const short = `${council.name}, “${indicator.name}”, figures to ${longDate(indicator.headline.period.end)}`;
  const updated = `published ${longDate(indicator.lastUpdated)}`;
  return {
    short: `${short}.`,
    long: `${short}, ${updated}, ${site.title}, ${absolute(indicatorAddress(indicator))}. ${site.licence.name}.`,
  };
}
