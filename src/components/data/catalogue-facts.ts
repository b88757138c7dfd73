import { absolute, councilAddress, indicatorAddress } from '../../address.ts';
import { latestDay, type PublishedCouncil, site } from '../../dataset.ts';
import { catalogueId, dataDownload, organisation } from '../indicator/dataset-facts.ts';
import { archiveOf, workbookOf } from './council-files.ts';
import { coverageOfAll } from './coverage.ts';
import { tablesOf } from './tables.ts';

/** A council's data page as a schema.org DataCatalog: all figures as one dataset, and a page for each indicator. */
export async function catalogueFacts(published: PublishedCouncil): Promise<object> {
  const { council, indicators } = published;
  const files = [await workbookOf(published), tablesOf(published).all.file, archiveOf(published)];
  const { startDate, endDate } = coverageOfAll(indicators);
  const page = absolute(councilAddress(council.slug, 'data/'));
  return {
    '@context': 'https://schema.org',
    '@type': 'DataCatalog',
    '@id': catalogueId(council),
    url: page,
    name: `Performance figures: ${council.name}`,
    description: `Every figure that ${council.name} publishes on this site, an indicator each, with small numbers hidden.`,
    inLanguage: 'en-GB',
    license: site.licence.url,
    isAccessibleForFree: true,
    creator: organisation(council),
    publisher: organisation(council),
    dateModified: latestDay(published),
    dataset: [
      {
        '@type': 'Dataset',
        '@id': page,
        url: page,
        name: `All performance figures: ${council.shortName}`,
        description: `Every figure that ${council.name} publishes on this site: ${indicators.length} indicators, with their targets and the figures of other places.`,
        license: site.licence.url,
        isAccessibleForFree: true,
        creator: organisation(council),
        dateModified: latestDay(published),
        temporalCoverage: `${startDate}/${endDate}`,
        spatialCoverage: { '@type': 'Place', name: council.area.name, identifier: council.area.code },
        distribution: files.map((file) => dataDownload(file, council)),
      },
      // Said in full on the page of each.
      ...indicators.map((indicator) => ({ '@id': absolute(indicatorAddress(indicator)) })),
    ],
  };
}
