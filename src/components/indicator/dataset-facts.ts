import { ENGLISH } from '#language/en.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { absolute, councilAddress, indicatorAddress } from '../../address.ts';
import { site, themeOf } from '../../dataset.ts';
import { coverageOf } from '../data/coverage.ts';
import type { DataFile } from '../data/data-file.ts';
import { indicatorFiles } from '../data/indicator-files.ts';

/**
 * An indicator as a schema.org Dataset, for search engines that list data: as published, whatever the language of its page.
 * https://schema.org/Dataset
 * What Google asks for: https://developers.google.com/search/docs/appearance/structured-data/dataset
 */
export async function datasetFacts(indicator: Indicator, council: Council): Promise<object> {
  const { csv, xlsx, json } = await indicatorFiles(indicator, council);
  const { startDate, endDate } = coverageOf(indicator);
  const address = absolute(indicatorAddress(indicator));
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': address,
    url: address,
    identifier: `${council.slug}/${indicator.id}`,
    name: `${indicator.name}: ${council.shortName}`,
    description: `${indicator.definition} ${indicator.headline.sentence} ${indicator.disclosure}`,
    alternateName: indicator.aliases,
    keywords: [themeOf(council, indicator).title, council.area.name],
    inLanguage: 'en-GB',
    license: site.licence.url,
    isAccessibleForFree: true,
    creator: organisation(council),
    publisher: organisation(council),
    dateModified: indicator.lastUpdated,
    version: indicator.lastUpdated,
    temporalCoverage: `${startDate}/${endDate}`,
    spatialCoverage: { '@type': 'Place', name: council.area.name, identifier: council.area.code },
    variableMeasured: {
      '@type': 'PropertyValue',
      name: indicator.name,
      description: indicator.definition,
      unitText: ENGLISH.facts.units[indicator.unit],
    },
    measurementTechnique: `${indicator.source}. ${indicator.collection}`,
    includedInDataCatalog: { '@id': catalogueId(council) },
    distribution: [csv, xlsx, json].map((file) => dataDownload(file, council)),
  };
}

/** What the catalogue of a council's datasets is known by: its data page. */
export function catalogueId({ slug }: Council): string {
  return absolute(councilAddress(slug, 'data/#catalogue'));
}

export function organisation({ slug, name }: Council): object {
  return { '@type': 'Organization', name, url: absolute(councilAddress(slug)) };
}

export function dataDownload({ path, mediaType, bytes, sha256 }: DataFile, council: Council): object {
  return {
    '@type': 'DataDownload',
    encodingFormat: mediaType,
    contentUrl: absolute(councilAddress(council.slug, path)),
    contentSize: `${bytes.length} B`,
    sha256,
  };
}
