import type { Council } from '#published/council.ts';
import { absolute, councilAddress } from '../../address.ts';
import { latestDay, type PublishedCouncil, site } from '../../dataset.ts';
import type { Column } from './column.ts';
import { type DataFile, jsonFile } from './data-file.ts';
import type { CouncilTables, Table } from './tables.ts';

/** The names of the files that say what the columns are, in a council's folder. */
export const SCHEMA_FILES = {
  figures: 'data/figures.schema.json',
  list: 'data/indicators.schema.json',
} as const satisfies Record<Table['kind'], string>;

/** Every CSV of a council as one Data Package. https://datapackage.org/standard/data-package/ */
export function dataPackage(published: PublishedCouncil, { all, list, indicators }: CouncilTables): DataFile {
  const { council } = published;
  const day = latestDay(published);
  return jsonFile('datapackage.json', 'json', {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: `${council.slug}-performance`,
    id: absolute(councilAddress(council.slug, 'datapackage.json')),
    title: `Performance figures of ${council.name}`,
    description: descriptionOf(council),
    homepage: absolute(councilAddress(council.slug, 'data/')),
    version: day.split('-').map(Number).join('.'),
    created: `${day}T00:00:00Z`,
    keywords: ['council performance', council.area.name, ...council.themes.map(({ title }) => title)],
    licenses: [licence()],
    contributors: [{ title: council.name, organization: council.name, roles: ['publisher'] }],
    sources: [...new Set(published.indicators.map(({ source }) => source))].map((title) => ({ title })),
    resources: [all, list, ...indicators].map(resourceOf),
  });
}

/**
 * What the columns of the tables of one kind are: all of them, in this order, as is meant where nothing else is said.
 * https://datapackage.org/standard/table-schema/
 */
export function tableSchema(kind: Table['kind'], { columns, keys }: CouncilTables): DataFile {
  return jsonFile(SCHEMA_FILES[kind], 'json', {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns[kind].map((column) => fieldOf(column, keys[kind])),
    missingValues: [{ value: '', label: 'Blank: it does not apply here' }],
    ...(keys[kind].length === 0 ? {} : { primaryKey: keys[kind] }),
    ...(kind === 'list'
      ? {}
      : {
          foreignKeys: [
            { fields: ['indicator'], reference: { resource: 'list_of_indicators', fields: ['id'] } },
          ],
        }),
  });
}

function resourceOf({ name, title, description, file, kind, indicator }: Table): object {
  return {
    name,
    type: 'table',
    title,
    description,
    path: file.path,
    format: 'csv',
    mediatype: file.mediaType,
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\n' },
    bytes: file.bytes.length,
    hash: `sha256:${file.sha256}`,
    licenses: [licence()],
    ...(indicator === undefined ? {} : { sources: [{ title: indicator.source }] }),
    schema: SCHEMA_FILES[kind],
  };
}

function fieldOf(column: Column, key: readonly string[]): object {
  const { name, title, description, required, values, blank } = column;
  const constraints = {
    ...(required ? { required: true } : {}),
    ...(values === undefined ? {} : { enum: values.map(({ value }) => value) }),
  };
  return {
    name,
    title,
    description,
    ...TYPES[column.type],
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
    ...(values === undefined ? {} : { categories: values }),
    ...(blank === undefined ? {} : { missingValues: [{ value: '', label: blank }] }),
    // What is part of a key may not be missing: there a blank is a text of its own.
    ...(!required && key.includes(name) ? { missingValues: [] } : {}),
  };
}

const TYPES = {
  text: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  date: { type: 'date' },
  address: { type: 'string', format: 'uri' },
} as const satisfies Record<Column['type'], object>;

function descriptionOf({ name, example, policy }: Council): string {
  return [
    `Every figure that ${name} publishes on this site, as CSV.`,
    `Counts of people below ${policy.threshold}, and whatever they could be worked out from, are hidden: their value is blank and their status is “suppressed”.`,
    ...(example === undefined ? [] : [example]),
  ].join(' ');
}

/** The licence, with its Open Definition name where it is known by one. */
function licence(): { name?: string; title: string; path: string } {
  const { name, url } = site.licence;
  const known = /open-government-licence\/version\/3/.test(url);
  return { ...(known ? { name: 'OGL-UK-3.0' } : {}), title: name, path: url };
}
