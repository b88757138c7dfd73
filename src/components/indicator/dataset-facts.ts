import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { seriesOf } from '#published/series.ts';
import { absolute, downloadAddress, indicatorAddress } from '../../address.ts';
import { site } from '../../dataset.ts';

/** An indicator as a schema.org Dataset, for search engines that list data. https://schema.org/Dataset */
export function datasetFacts(indicator: Indicator, council: Council): object {
  const { points } = seriesOf(indicator, { category: indicator.leadCategory });
  const address = absolute(indicatorAddress(indicator));
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    name: `${indicator.name}: ${council.shortName}`,
    description: `${indicator.definition} ${indicator.headline.sentence}`,
    alternateName: indicator.aliases,
    license: site.licence.url,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: council.name },
    dateModified: indicator.lastUpdated,
    temporalCoverage: `${points[0]?.period.start}/${points.at(-1)?.period.end}`,
    spatialCoverage: { '@type': 'Place', name: council.area.name, identifier: council.area.code },
    variableMeasured: indicator.name,
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: absolute(downloadAddress(indicator, 'csv')),
      },
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/json',
        contentUrl: absolute(downloadAddress(indicator, 'json')),
      },
      {
        '@type': 'DataDownload',
        encodingFormat: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        contentUrl: absolute(downloadAddress(indicator, 'xlsx')),
      },
    ],
  };
}
