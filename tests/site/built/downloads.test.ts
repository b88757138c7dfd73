import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { JSDOM } from 'jsdom';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { indicatorRows } from '#published/csv.ts';
import { CsvwGroupFile, csvwProblemsOf, CsvwSchemaFile, CsvwTableFile } from '../support/csvw.ts';
import { DataPackage, problemsOf, TableSchema } from '../support/data-package.ts';
import { DIST, htmlOf } from '../support/dist.ts';
import { bytesOf, fileAt, jsonOf, sheetOf, textOf, unpacked } from '../support/files.ts';
import { publishedCouncils } from '../support/published.ts';

const COUNCILS = publishedCouncils();
const SLUGS = COUNCILS.map(({ council }) => council.slug);

test('there are several councils to ask', () => {
  expect(SLUGS.length).toBeGreaterThan(1);
});

describe.each(COUNCILS)('The files of $council.name', ({ council, indicators }) => {
  const { slug } = council;
  const all = csvParseRows(textOf(`${slug}/data/all.csv`));

  test('have every row of every indicator in one table', () => {
    const rows = indicators.flatMap((indicator) => indicatorRows(indicator, council));
    expect(all.slice(1).map(String).toSorted()).toEqual(rows.map(String).toSorted());
    for (const { id } of indicators) {
      const own = csvParseRows(textOf(`${slug}/indicators/${id}.csv`));
      expect(all.filter(([indicator]) => indicator === id)).toEqual(own.slice(1));
    }
  });

  test('have the same rows in one workbook, with a row for each indicator', async () => {
    const file = `${slug}/data/all.xlsx`;
    const figures = await sheetOf(file, { sheet: 'Figures', column: 'indicator' });
    const text = (value: unknown) => (value === null ? '' : String(value));
    expect(
      figures.map((row) => [...row].filter(([name]) => name !== 'value').map(([, value]) => text(value))),
    ).toEqual(all.slice(1).map((row) => row.filter((_, column) => all[0]?.[column] !== 'value')));
    const list = await sheetOf(file, { sheet: 'Indicators', column: 'Indicator' });
    expect(list.map((row) => row.get('Indicator')).toSorted()).toEqual(
      indicators.map(({ id }) => id).toSorted(),
    );
  });

  test('make a Data Package whose rules every table keeps, with sizes and hashes as served', () => {
    const { resources } = DataPackage.parse(jsonOf(`${slug}/datapackage.json`));
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
    expect(resources.map(({ path: file }) => file).toSorted()).toEqual(
      [
        'data/all.csv',
        'data/indicators.csv',
        ...indicators.map(({ id }) => `indicators/${id}.csv`),
      ].toSorted(),
    );
    for (const resource of resources) {
      const bytes = bytesOf(`${slug}/${resource.path}`);
      expect(resource.bytes).toBe(bytes.length);
      expect(resource.hash).toBe(`sha256:${sha256Of(bytes)}`);
      const schema = TableSchema.parse(jsonOf(`${slug}/${resource.schema}`));
      const rows = csvParseRows(textOf(`${slug}/${resource.path}`));
      expect(problemsOf(rows, schema)).toEqual([]);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const target = resources.find(({ name }) => name === reference.resource);
        const known = columnOf(csvParseRows(textOf(`${slug}/${target?.path}`)), reference.fields[0]);
        expect(columnOf(rows, fields[0]).filter((one) => !known.includes(one))).toEqual([]);
      }
    }
  });

  test('say which blanks are figures that are hidden, and what every word of a status means', () => {
    const { fields } = TableSchema.parse(jsonOf(`${slug}/data/figures.schema.json`));
    const value = fields.find(({ name }) => name === 'value');
    expect(value?.missingValues).toEqual([
      { value: '', label: 'No figure to show: the column “status” says why' },
    ]);
    const status = fields.find(({ name }) => name === 'status');
    const words = status?.type === 'string' ? (status.categories ?? []) : [];
    expect(words.find((word) => word.value === 'suppressed')?.label).toContain(
      `Fewer than ${council.policy.threshold}`,
    );
  });

  test('have a CSV on the Web description beside each table, which every row keeps', () => {
    for (const { id } of indicators) {
      const table = CsvwTableFile.parse(jsonOf(`${slug}/indicators/${id}.csv-metadata.json`));
      expect(table.url).toBe(`${id}.csv`);
      const schema = CsvwSchemaFile.parse(jsonOf(path.join(slug, 'indicators', table.tableSchema)));
      expect(csvwProblemsOf(csvParseRows(textOf(`${slug}/indicators/${table.url}`)), schema)).toEqual([]);
    }
  });

  test('have one description of all tables together, where the ids of indicators are held against their list', () => {
    const group = CsvwGroupFile.parse(jsonOf(`${slug}/data/csv-metadata.json`));
    const files = group.tables.map(({ url }) => path.join(slug, 'data', url));
    expect(files).toHaveLength(indicators.length + 2);
    const [key] = group.tableSchema.foreignKeys ?? [];
    const list = csvParseRows(textOf(path.join(slug, 'data', key?.reference.resource ?? '')));
    const ids = columnOf(list, key?.reference.columnReference);
    expect(ids.toSorted()).toEqual(indicators.map(({ id }) => id).toSorted());
    for (const [index, { tableSchema = group.tableSchema }] of group.tables.entries()) {
      const rows = csvParseRows(textOf(files[index] ?? ''));
      expect(csvwProblemsOf(rows, tableSchema)).toEqual([]);
      const strangers =
        tableSchema === group.tableSchema
          ? columnOf(rows, key?.columnReference).filter((id) => !ids.includes(id))
          : [];
      expect(strangers).toEqual([]);
    }
  });

  test('stand in one ZIP, byte for byte as on the site, with a README and the licence', () => {
    const files = unpacked(`${slug}/data/${slug}-all.zip`);
    expect([...files.keys()]).toEqual([...files.keys()].toSorted());
    for (const [name, text] of [...files].filter(([one]) => !/^(?:README|LICENCE)\.txt$/.test(one))) {
      expect(text, name).toBe(textOf(`${slug}/${name}`));
    }
    expect(files.get('LICENCE.txt')).toContain(council.name);
    const readMe = files.get('README.txt') ?? '';
    expect(readMe).toContain('Small numbers are hidden.');
    const named = [...files.keys()].filter(
      (name) => name !== 'README.txt' && !name.startsWith('indicators/') && !readMe.includes(name),
    );
    expect(named.filter((name) => !/^data\/[a-z]+\.schema\.json$/.test(name))).toEqual([]);
    expect([...files.keys()].filter((name) => name.startsWith('indicators/'))).toHaveLength(
      2 * indicators.length,
    );
  });

  test('are a DataCatalog on the data page, and lead to files that are there', () => {
    const catalogue = DataCatalog.parse(factsOn(`${slug}/data/`));
    expect(catalogue.dataset).toHaveLength(indicators.length + 1);
    const [whole] = catalogue.dataset;
    if (whole === undefined || !('distribution' in whole))
      throw new Error('The first dataset is not all figures.');
    expect(whole.distribution.map(({ contentUrl }) => fileAt(contentUrl))).toEqual([
      `${slug}/data/all.xlsx`,
      `${slug}/data/all.csv`,
      `${slug}/data/${slug}-all.zip`,
    ]);
    for (const download of whole.distribution) expectAsServed(download);
  });

  test('are each a Dataset on the page of its indicator, with what search engines for data ask for', () => {
    for (const { id } of indicators) {
      const dataset = Dataset.parse(factsOn(`${slug}/indicators/${id}/`));
      expect(dataset.url).toMatch(new RegExp(`/${slug}/indicators/${id}/$`));
      for (const download of dataset.distribution) expectAsServed(download);
      expect(htmlOf(DIST, `${slug}/data/`)).toContain(dataset.includedInDataCatalog['@id']);
    }
  });

  test('stand on the data page with their sizes, a spreadsheet of all figures first', () => {
    const { document } = new JSDOM(htmlOf(DIST, `${slug}/data/`)).window;
    const [first] = document.querySelectorAll('main ul a');
    expect(first?.textContent).toMatch(
      /^\s*All figures in one spreadsheet\s+\(Excel, [\d.]+ [kM]B, [\d,]+ rows\)\s*$/,
    );
    expect(first?.getAttribute('href')).toBe(`/${slug}/data/all.xlsx`);
  });
});

describe('The archive of all councils', () => {
  test('holds the files of each in a folder of its own', () => {
    const files = unpacked('data/all.zip');
    for (const slug of SLUGS) {
      for (const [name, text] of unpacked(`${slug}/data/${slug}-all.zip`))
        expect(files.get(`${slug}/${name}`), name).toBe(text);
    }
    expect(new Set([...files.keys()].map((name) => name.split('/')[0]))).toEqual(
      new Set([...SLUGS, 'README.txt']),
    );
  });
});

describe('The DCAT catalogue', () => {
  test('is JSON-LD that needs nothing from elsewhere, and in which no word is lost', async () => {
    const [catalogue] = await expanded('catalog.jsonld');
    expect(catalogue?.['@type']).toEqual([`${DCAT}Catalog`]);
    const count = COUNCILS.reduce((sum, { indicators }) => sum + indicators.length + 1, 0);
    expect(catalogue?.[`${DCAT}dataset`]).toHaveLength(count);
  });

  test('of each council says of every dataset whose it is, what it covers and where its files are, with their hashes', async () => {
    for (const { council, indicators } of COUNCILS) {
      const [catalogue] = await expanded(`${council.slug}/catalog.jsonld`);
      const datasets = DcatDatasets.parse(catalogue?.[`${DCAT}dataset`]);
      expect(datasets).toHaveLength(indicators.length + 1);
      for (const distribution of datasets.flatMap((dataset) => dataset[`${DCAT}distribution`])) {
        const [{ '@value': size }] = sized(distribution[`${DCAT}byteSize`]);
        const [checksum] = sized(distribution[`${SPDX}checksum`]);
        const bytes = bytesOf(fileAt(distribution[`${DCAT}downloadURL`][0]['@id']));
        expect(Number(size)).toBe(bytes.length);
        expect(checksum[`${SPDX}checksumValue`][0]['@value']).toBe(sha256Of(bytes));
      }
    }
  });

  test('of the whole site has the same datasets and files, and names the catalogues of the councils', async () => {
    const [whole] = await expanded('catalog.jsonld');
    const ofCouncils = await Promise.all(SLUGS.map((slug) => expanded(`${slug}/catalog.jsonld`)));
    const filesOf = (catalogue: Record<string, unknown> | undefined) =>
      DcatDatasets.parse(catalogue?.[`${DCAT}dataset`]).map((dataset) => [
        dataset['@id'],
        ...dataset[`${DCAT}distribution`].map((file) => file[`${DCAT}downloadURL`][0]['@id']),
      ]);
    expect(filesOf(whole)).toEqual(ofCouncils.flatMap(([catalogue]) => filesOf(catalogue)));
    const named = z.array(z.object({ '@id': z.url() })).parse(whole?.[`${DCAT}catalog`]);
    expect(named.map((one) => fileAt(one['@id']))).toEqual(SLUGS.map((slug) => `${slug}/catalog.jsonld`));
    for (const distribution of DcatDatasets.parse(whole?.[`${DCAT}dataset`]).flatMap(
      (dataset) => dataset[`${DCAT}distribution`],
    )) {
      const bytes = bytesOf(fileAt(distribution[`${DCAT}downloadURL`][0]['@id']));
      const size = distribution[`${DCAT}byteSize`]?.[0]['@value'] ?? bytes.length;
      expect(Number(size)).toBe(bytes.length);
    }
  });
});

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const SPDX = 'http://spdx.org/rdf/terms#';

/** One thing that JSON-LD points to, or one typed text. */
const Thing = z.tuple([z.looseObject({ '@id': z.url() })]);
const Typed = (type: string) =>
  z.tuple([
    z.strictObject({
      '@type': z.literal(`http://www.w3.org/2001/XMLSchema#${type}`),
      '@value': z.union([z.string(), z.number()]),
    }),
  ]);
const English = z.array(z.strictObject({ '@language': z.literal('en'), '@value': z.string().min(1) })).min(1);

const DcatDatasets = z.array(
  z.looseObject({
    '@id': z.url(),
    '@type': z.array(z.string()),
    [`${DCT}title`]: English,
    [`${DCT}description`]: English,
    [`${DCT}license`]: Thing,
    [`${DCT}publisher`]: Thing,
    [`${DCT}spatial`]: Thing,
    [`${DCT}modified`]: Typed('date'),
    [`${DCT}temporal`]: z.tuple([
      z.looseObject({ [`${DCAT}startDate`]: Typed('date'), [`${DCAT}endDate`]: Typed('date') }),
    ]),
    [`${DCT}accrualPeriodicity`]: Thing.optional(),
    [`${DCAT}landingPage`]: Thing,
    [`${DCAT}contactPoint`]: z.tuple([
      z.looseObject({ 'http://www.w3.org/2006/vcard/ns#fn': z.tuple([z.object({ '@value': z.string() })]) }),
    ]),
    [`${DCAT}distribution`]: z
      .array(
        z.looseObject({
          [`${DCAT}downloadURL`]: Thing,
          [`${DCAT}mediaType`]: Thing,
          [`${DCAT}byteSize`]: Typed('nonNegativeInteger').optional(),
          [`${DCT}license`]: Thing,
          [`${SPDX}checksum`]: z
            .tuple([
              z.looseObject({
                [`${SPDX}algorithm`]: Thing,
                [`${SPDX}checksumValue`]: Typed('hexBinary'),
              }),
            ])
            .optional(),
        }),
      )
      .min(3),
  }),
);

async function expanded(file: string): Promise<Record<string, unknown>[]> {
  const nodes = await jsonld.expand(z.record(z.string(), z.json()).parse(jsonOf(file)), {
    safe: true,
    documentLoader: (url: string) => Promise.reject(new Error(`It asks for ${url}`)),
  });
  return z.array(z.record(z.string(), z.unknown())).parse(nodes);
}

const Organisation = z.strictObject({ '@type': z.literal('Organization'), name: z.string(), url: z.url() });
const Download = z.strictObject({
  '@type': z.literal('DataDownload'),
  encodingFormat: z.string().regex(/^.+\/.+$/),
  contentUrl: z.url(),
  contentSize: z.string().regex(/^\d+ B$/),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** What Google requires of a dataset (a name, and 50 to 5,000 characters about it) and what it recommends. */
const DATASET = {
  '@type': z.literal('Dataset'),
  '@id': z.url(),
  url: z.url(),
  name: z.string().min(1),
  description: z.string().min(50).max(5000),
  license: z.url(),
  isAccessibleForFree: z.literal(true),
  creator: Organisation,
  dateModified: z.iso.date(),
  temporalCoverage: z.string().regex(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/),
  spatialCoverage: z.strictObject({ '@type': z.literal('Place'), name: z.string(), identifier: z.string() }),
  distribution: z.array(Download).length(3),
};
const Dataset = z.strictObject({
  '@context': z.literal('https://schema.org'),
  ...DATASET,
  identifier: z.string(),
  alternateName: z.array(z.string()),
  keywords: z.array(z.string()).min(1),
  inLanguage: z.literal('en-GB'),
  publisher: Organisation,
  version: z.string(),
  variableMeasured: z.strictObject({
    '@type': z.literal('PropertyValue'),
    name: z.string(),
    description: z.string(),
    unitText: z.string(),
  }),
  measurementTechnique: z.string().min(1),
  includedInDataCatalog: z.strictObject({ '@id': z.url() }),
});
const DataCatalog = z.looseObject({
  '@context': z.literal('https://schema.org'),
  '@type': z.literal('DataCatalog'),
  name: z.string(),
  description: z.string().min(50),
  license: z.url(),
  creator: Organisation,
  dataset: z.array(z.union([z.strictObject(DATASET), z.strictObject({ '@id': z.url() })])),
});

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a council's catalogue says of every file, and that of the whole site of some. */
function sized<Said>(said: Said | undefined): Said {
  if (said === undefined)
    throw new Error('A file of a council is in its catalogue without its size or hash.');
  return said;
}

function factsOn(page: string): unknown {
  const { document } = new JSDOM(htmlOf(DIST, page)).window;
  const text = document.querySelector('script[type="application/ld+json"]')?.textContent;
  return JSON.parse(text ?? 'null');
}

function expectAsServed({ contentUrl, contentSize, sha256 }: z.infer<typeof Download>): void {
  const file = fileAt(contentUrl);
  expect(existsSync(path.join(DIST, file)), file).toBe(true);
  expect(contentSize).toBe(`${bytesOf(file).length} B`);
  expect(sha256).toBe(sha256Of(bytesOf(file)));
}

function columnOf([head = [], ...lines]: readonly string[][], name = ''): string[] {
  return lines.map((line) => line[head.indexOf(name)] ?? '');
}
