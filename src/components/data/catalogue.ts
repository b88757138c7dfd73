import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { CONTENT_TYPES } from '../../hosting/content-types.ts';
import { absolute, councilAddress, indicatorAddress, siteAddress } from '../../address.ts';
import { councils, latestDay, type PublishedCouncil, site, themeOf } from '../../dataset.ts';
import { archiveOf, archivePath, workbookOf } from './council-files.ts';
import { coverageOf, coverageOfAll } from './coverage.ts';
import { dataFile, type DataFile } from './data-file.ts';
import { csvOf, indicatorFiles, jsonOf } from './indicator-files.ts';
import { tablesOf } from './tables.ts';

/**
 * Every indicator of a council as a dataset in a catalogue that open data portals can harvest: DCAT 3, as JSON-LD with its
 * context inside, so that nobody needs to fetch one. https://www.w3.org/TR/vocab-dcat-3/
 */
export async function catalogueOfCouncil(published: PublishedCouncil): Promise<DataFile> {
  const { council, indicators } = published;
  const ofAll = [await workbookOf(published), tablesOf(published).all.file, archiveOf(published)];
  const datasets = await Promise.all(
    indicators.map(async (indicator) => {
      const { csv, xlsx, json } = await indicatorFiles(indicator, council);
      return datasetOf(indicator, council, [csv, xlsx, json]);
    }),
  );
  return catalogue([published], {
    title: council.name,
    address: councilAddress(council.slug, 'catalog.jsonld'),
    facts: { dataset: [datasetOfAll(published, ofAll), ...datasets] },
  });
}

/**
 * The same of all councils of a site. It says the sizes and hashes of what is quickly made, and leaves those of workbooks and
 * archives to the catalogues of the councils, which it names.
 */
export function catalogueOfSite(): DataFile {
  return catalogue(councils, {
    title: site.title,
    address: siteAddress('catalog.jsonld'),
    facts: {
      catalog: councils.map(({ council }) => absolute(councilAddress(council.slug, 'catalog.jsonld'))),
      dataset: councils.flatMap((published) => {
        const { council, indicators } = published;
        return [
          datasetOfAll(published, [
            { path: 'data/all.xlsx', mediaType: CONTENT_TYPES.xlsx },
            { path: 'data/all.csv', mediaType: CONTENT_TYPES.csv },
            { path: archivePath(council), mediaType: CONTENT_TYPES.zip },
          ]),
          ...indicators.map((indicator) =>
            datasetOf(indicator, council, [
              csvOf(indicator, council),
              { path: `indicators/${indicator.id}.xlsx`, mediaType: CONTENT_TYPES.xlsx },
              jsonOf(indicator),
            ]),
          ),
        ];
      }),
    },
  });
}

/** A file with or without its size and hash. */
type Offered = Pick<DataFile, 'path' | 'mediaType'> & Partial<DataFile>;

function catalogue(
  of: readonly PublishedCouncil[],
  { title, address, facts }: { title: string; address: string; facts: object },
): DataFile {
  const whole = {
    '@context': CONTEXT,
    '@id': absolute(address),
    '@type': 'dcat:Catalog',
    title: `Performance figures: ${title}`,
    description: `The performance figures of ${of.map(({ council }) => council.name).join(', ')}, an indicator each, with small numbers hidden.`,
    homepage: absolute(siteAddress()),
    language: LANGUAGE,
    license: site.licence.url,
    modified: of.map(latestDay).reduce((a, b) => (a > b ? a : b)),
    publisher: of.map(({ council }) => publisherOf(council)),
    ...facts,
  };
  // Without line breaks: a site of all councils has thousands of datasets.
  return dataFile('catalog.jsonld', 'jsonld', `${JSON.stringify(whole)}\n`);
}

function datasetOfAll(published: PublishedCouncil, files: readonly Offered[]): object {
  const { council, indicators } = published;
  const page = absolute(councilAddress(council.slug, 'data/'));
  return {
    '@id': page,
    '@type': 'dcat:Dataset',
    title: `All performance figures: ${council.shortName}`,
    description: `Every figure that ${council.name} publishes on this site: ${indicators.length} indicators.`,
    ...common(council),
    modified: latestDay(published),
    landingPage: page,
    temporal: { '@type': 'dct:PeriodOfTime', ...coverageOfAll(indicators) },
    distribution: files.map((file) => distribution(file, council)),
  };
}

function datasetOf(indicator: Indicator, council: Council, files: readonly Offered[]): object {
  const page = absolute(indicatorAddress(indicator));
  return {
    '@id': page,
    '@type': 'dcat:Dataset',
    identifier: `${council.slug}/${indicator.id}`,
    title: `${indicator.name}: ${council.shortName}`,
    description: indicator.definition,
    keyword: [themeOf(council, indicator).title, ...indicator.aliases],
    ...common(council),
    modified: indicator.lastUpdated,
    landingPage: page,
    accrualPeriodicity: `http://publications.europa.eu/resource/authority/frequency/${FREQUENCIES[indicator.frequency]}`,
    temporal: { '@type': 'dct:PeriodOfTime', ...coverageOf(indicator) },
    isPartOf: absolute(councilAddress(council.slug, 'data/')),
    distribution: files.map((file) => distribution(file, council)),
  };
}

function common(council: Council): object {
  return {
    language: LANGUAGE,
    license: site.licence.url,
    spatial: `http://statistics.data.gov.uk/id/statistical-geography/${council.area.code}`,
    publisher: publisherOf(council),
    contactPoint: {
      '@type': 'vcard:Organization',
      fn: council.contact.role,
      ...(council.contact.email === undefined ? {} : { hasEmail: `mailto:${council.contact.email}` }),
    },
  };
}

function publisherOf({ slug, name }: Council): object {
  return { '@id': absolute(councilAddress(slug, '#council')), '@type': 'foaf:Organization', name };
}

function distribution({ path, mediaType, bytes, sha256 }: Offered, council: Council): object {
  const address = absolute(councilAddress(council.slug, path));
  return {
    '@type': 'dcat:Distribution',
    downloadURL: address,
    accessURL: address,
    mediaType: `https://www.iana.org/assignments/media-types/${mediaType}`,
    license: site.licence.url,
    ...(bytes === undefined ? {} : { byteSize: bytes.length }),
    ...(sha256 === undefined
      ? {}
      : {
          checksum: {
            '@type': 'spdx:Checksum',
            algorithm: 'spdx:checksumAlgorithm_sha256',
            checksumValue: sha256,
          },
        }),
  };
}

const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/ENG';

const FREQUENCIES = {
  month: 'MONTHLY',
  quarter: 'QUARTERLY',
  'financial-year': 'ANNUAL',
  'academic-year': 'ANNUAL',
  'calendar-year': 'ANNUAL',
  snapshot: 'IRREG',
  'rolling-12-months': 'IRREG',
  'year-to-date': 'IRREG',
  'academic-year-to-date': 'IRREG',
} as const satisfies Record<Indicator['frequency'], string>;

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  title: { '@id': 'dct:title', '@language': 'en' },
  description: { '@id': 'dct:description', '@language': 'en' },
  identifier: 'dct:identifier',
  keyword: { '@id': 'dcat:keyword', '@language': 'en' },
  homepage: { '@id': 'foaf:homepage', '@type': '@id' },
  language: { '@id': 'dct:language', '@type': '@id' },
  license: { '@id': 'dct:license', '@type': '@id' },
  modified: { '@id': 'dct:modified', '@type': 'xsd:date' },
  publisher: { '@id': 'dct:publisher', '@type': '@id' },
  name: 'foaf:name',
  catalog: { '@id': 'dcat:catalog', '@type': '@id' },
  dataset: { '@id': 'dcat:dataset', '@type': '@id' },
  isPartOf: { '@id': 'dct:isPartOf', '@type': '@id' },
  landingPage: { '@id': 'dcat:landingPage', '@type': '@id' },
  contactPoint: { '@id': 'dcat:contactPoint', '@type': '@id' },
  fn: 'vcard:fn',
  hasEmail: { '@id': 'vcard:hasEmail', '@type': '@id' },
  accrualPeriodicity: { '@id': 'dct:accrualPeriodicity', '@type': '@id' },
  spatial: { '@id': 'dct:spatial', '@type': '@id' },
  temporal: { '@id': 'dct:temporal', '@type': '@id' },
  startDate: { '@id': 'dcat:startDate', '@type': 'xsd:date' },
  endDate: { '@id': 'dcat:endDate', '@type': 'xsd:date' },
  distribution: { '@id': 'dcat:distribution', '@type': '@id' },
  downloadURL: { '@id': 'dcat:downloadURL', '@type': '@id' },
  accessURL: { '@id': 'dcat:accessURL', '@type': '@id' },
  mediaType: { '@id': 'dcat:mediaType', '@type': '@id' },
  byteSize: { '@id': 'dcat:byteSize', '@type': 'xsd:nonNegativeInteger' },
  checksum: { '@id': 'spdx:checksum', '@type': '@id' },
  algorithm: { '@id': 'spdx:algorithm', '@type': '@id' },
  checksumValue: { '@id': 'spdx:checksumValue', '@type': 'xsd:hexBinary' },
} as const;
