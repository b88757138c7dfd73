import type { Council } from '#published/council.ts';
import { absolute, councilAddress, indicatorAddress } from '../../address.ts';
import { latestDay, type PublishedCouncil, site } from '../../dataset.ts';
import type { Column } from './column.ts';
import { type DataFile, jsonFile } from './data-file.ts';
import type { CouncilTables, Table } from './tables.ts';

/** What the tables of figures have for columns, which all their sidecars refer to. */
export function csvwSchema(tables: CouncilTables): DataFile {
  return jsonFile(SCHEMA, 'json', { '@context': CONTEXT, ...schemaOf('figures', tables) });
}

/** What a table of one indicator holds, in a file beside it whose name says so. https://www.w3.org/TR/tabular-metadata/ */
export function csvwOfTable(table: Table, council: Council): DataFile {
  return jsonFile(`${table.file.path}-metadata.json`, 'json', {
    '@context': CONTEXT,
    url: nameOf(table),
    ...factsOf(table, council),
    tableSchema: `../${SCHEMA}`,
  });
}

/** All tables of a council as one group, beside those that hold all figures, under the name that is looked for there. */
export function csvwOfCouncil(published: PublishedCouncil, tables: CouncilTables): DataFile {
  const { council } = published;
  const foreignKeys = [
    {
      columnReference: 'indicator',
      reference: { resource: nameOf(tables.list), columnReference: 'id' },
    },
  ];
  return jsonFile('data/csv-metadata.json', 'json', {
    '@context': CONTEXT,
    'dc:title': `Performance figures of ${council.name}`,
    'dc:publisher': council.name,
    'dc:license': { '@id': site.licence.url },
    'dc:modified': day(latestDay(published)),
    // Of every table that has none of its own.
    tableSchema: { ...schemaOf('figures', tables), foreignKeys },
    tables: [
      { url: nameOf(tables.list), ...factsOf(tables.list, council), tableSchema: schemaOf('list', tables) },
      { url: nameOf(tables.all), ...factsOf(tables.all, council) },
      ...tables.indicators.map((table) => ({ url: `../${table.file.path}`, ...factsOf(table, council) })),
    ],
  });
}

const SCHEMA = 'data/figures.csvw.json';

const CONTEXT = ['http://www.w3.org/ns/csvw', { '@language': 'en' }];

function nameOf({ file }: Table): string {
  return file.path.replace(/^.*\//, '');
}

function factsOf({ title, description, indicator }: Table, council: Council): object {
  return {
    'dc:title': title,
    'dc:description': description,
    'dc:publisher': council.name,
    'dc:license': { '@id': site.licence.url },
    'dc:language': 'en-GB',
    ...(indicator === undefined
      ? { 'dc:isPartOf': { '@id': absolute(councilAddress(council.slug, 'data/')) } }
      : {
          'dc:source': indicator.source,
          'dc:modified': day(indicator.lastUpdated),
          'dc:isPartOf': { '@id': absolute(indicatorAddress(indicator)) },
        }),
  };
}

function day(date: string): object {
  return { '@value': date, '@type': 'xsd:date' };
}

function schemaOf(kind: Table['kind'], { columns, keys }: CouncilTables): object {
  return {
    columns: columns[kind].map(columnOf),
    ...(keys[kind].length === 0 ? {} : { primaryKey: keys[kind] }),
  };
}

function columnOf({ name, title, description, type, required, values }: Column): object {
  return {
    name,
    // A reader holds the head of the CSV against these.
    titles: name,
    'dc:title': title,
    'dc:description': description,
    datatype:
      values === undefined
        ? DATATYPES[type]
        : { base: 'string', format: `^(?:${values.map(({ value }) => value).join('|')})$` },
    required,
    null: '',
  };
}

const DATATYPES = {
  text: 'string',
  number: 'decimal',
  integer: 'integer',
  date: 'date',
  address: 'anyURI',
} as const satisfies Record<Column['type'], string>;
