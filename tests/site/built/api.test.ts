import { existsSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { filesOf } from '../../../scripts/compare-folders.ts';
import { serve } from '../../../scripts/server.ts';
import { DIST, htmlOf } from '../support/dist.ts';
import { fileAt, jsonOf, textOf } from '../support/files.ts';
import { publishedCouncils } from '../support/published.ts';

const ROOT = 'api/v1';
const FILES = filesOf(path.join(DIST, ROOT)).filter((file) => file !== 'openapi.json');
const COUNCILS = publishedCouncils();

const Description = z.looseObject({
  servers: z.tuple([z.object({ url: z.url() })]),
  paths: z.record(
    z.string(),
    z.object({
      get: z.looseObject({
        operationId: z.string(),
        summary: z.string().min(10),
        parameters: z.array(z.looseObject({ name: z.string() })).optional(),
        responses: z.looseObject({
          200: z.looseObject({
            content: z.object({
              'application/json': z.object({ schema: z.object({ $ref: z.string() }) }),
            }),
          }),
        }),
      }),
    }),
  ),
  components: z.object({ schemas: z.record(z.string(), z.looseObject({ description: z.string().min(10) })) }),
});
const description = Description.parse(jsonOf(`${ROOT}/openapi.json`));
const paths = Object.entries(description.paths).map(([template, { get }]) => ({
  template,
  form: new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[a-z0-9-]+')}$`),
  get,
}));

describe('The description of the API', () => {
  test('is valid OpenAPI 3.1', async () => {
    const spec = z.record(z.string(), z.unknown()).parse(jsonOf(`${ROOT}/openapi.json`));
    expect(spec['openapi']).toMatch(/^3\.1\./);
    expect(await new Validator().validate(spec)).toEqual({ valid: true });
  });

  test('names every parameter of an address, and gives each address a name of its own', () => {
    for (const { template, get } of paths) {
      const named = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect((get.parameters ?? []).map(({ name }) => name)).toEqual(named);
    }
    expect(new Set(paths.map(({ get }) => get.operationId)).size).toBe(paths.length);
  });

  test('refers to no schema that it does not hold', () => {
    const text = textOf(`${ROOT}/openapi.json`);
    const names = Object.keys(description.components.schemas);
    const references = [...text.matchAll(/"\$ref": "([^"]*)"/g)].map(([, reference = '']) => reference);
    expect(references.length).toBeGreaterThan(names.length);
    expect(
      references.filter((reference) => !names.includes(reference.replace('#/components/schemas/', ''))),
    ).toEqual([]);
  });

  test('has files for every address, and no file without one', () => {
    expect(FILES.length).toBeGreaterThan(100);
    for (const { template, form } of paths)
      expect(FILES.filter((file) => form.test(`/${file}`)).length, template).toBeGreaterThan(0);
    for (const file of FILES) expect(paths.filter(({ form }) => form.test(`/${file}`)).length, file).toBe(1);
  });
});

describe('Every file of the API', () => {
  const validate = validators();

  test.each(paths)('at $template is as described, with no property that is not', ({ form, get }) => {
    const { $ref } = get.responses[200].content['application/json'].schema;
    const check = validate($ref);
    for (const file of FILES.filter((one) => form.test(`/${one}`))) {
      const valid = check(jsonOf(`${ROOT}/${file}`));
      expect(
        valid ? [] : [file, ...(check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)],
      ).toEqual([]);
    }
  });

  test('links to files and pages that are there', () => {
    const broken = FILES.flatMap((file) =>
      linksIn(jsonOf(`${ROOT}/${file}`))
        .filter((address) => !existsSync(path.join(DIST, fileAt(address))))
        .map((address) => `${file} → ${address}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('The API', () => {
  test('has a file for every council and every indicator, the same bytes as the page’s download', () => {
    for (const { council, indicators } of COUNCILS) {
      for (const name of ['', '/indicators', '/releases'])
        expect(FILES).toContain(`councils/${council.slug}${name}.json`);
      for (const { id } of indicators)
        expect(textOf(`${ROOT}/councils/${council.slug}/indicators/${id}.json`)).toBe(
          textOf(`${council.slug}/indicators/${id}.json`),
        );
    }
  });

  test('compares what the site compares', () => {
    const pages = filesOf(path.join(DIST, 'compare')).flatMap(
      (file) => /^(.+)\/index\.html$/.exec(file)?.[1] ?? [],
    );
    expect(pages.length).toBeGreaterThan(1);
    expect(FILES.filter((file) => file.startsWith('compare/')).toSorted()).toEqual(
      pages.map((id) => `compare/${id}.json`).toSorted(),
    );
  });

  test('and every download may be read by a page of any other site, and are served as what they are', async () => {
    const site = await serve(DIST);
    const [slug = ''] = COUNCILS.map(({ council }) => council.slug);
    for (const [file, type] of [
      [`${ROOT}/index.json`, 'application/json'],
      [`${slug}/data/all.csv`, 'text/csv'],
      [`${slug}/data/${slug}-all.zip`, 'application/zip'],
      ['catalog.jsonld', 'application/ld+json'],
    ] as const) {
      const { headers } = await fetch(`${site.address}${file}`);
      expect(headers.get('Access-Control-Allow-Origin'), file).toBe('*');
      expect(headers.get('Content-Type'), file).toContain(type);
    }
    await site.close();
  });

  test('says on its page what every address holds, with an example that is there', () => {
    const { document } = new JSDOM(htmlOf(DIST, 'api/')).window;
    const rows = [...document.querySelectorAll('main #files ~ .offers li')];
    expect(rows.map((row) => row.querySelector('code')?.textContent)).toEqual(
      paths.map(({ template }) => `/${ROOT}${template}`),
    );
    expect(rows.map((row) => row.textContent)).toEqual(
      paths.map(({ get }) => expect.stringContaining(get.summary)),
    );
    for (const row of rows) {
      const example = row.querySelector('a')?.getAttribute('href') ?? '';
      expect(existsSync(path.join(DIST, example)), example).toBe(true);
    }
  });

  test('gives examples whose addresses are there', () => {
    const { document } = new JSDOM(htmlOf(DIST, 'api/')).window;
    const code = [...document.querySelectorAll('main pre')].map((pre) => pre.textContent ?? '');
    expect(code).toHaveLength(4);
    for (const lines of code) {
      expect(lines).not.toMatch(/^\s/);
      const [address = ''] = /https:\/\/[^\s'"]+/.exec(lines) ?? [];
      expect(existsSync(path.join(DIST, fileAt(address))), lines).toBe(true);
    }
  });
});

/** Checks against a schema of the description, in which every object is closed: what is not described may not be there. */
function validators(): (reference: string) => ReturnType<Ajv2020['compile']> {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const closed = z.record(z.string(), z.unknown()).parse(close({ components: description.components }));
  ajv.addSchema(closed, 'api');
  return (reference) => ajv.compile({ $ref: `api${reference}` });
}

function close(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(close);
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([name, value]) => [name, close(value)]);
  const isObject = 'properties' in schema && 'type' in schema && schema.type === 'object';
  return Object.fromEntries(isObject ? [...entries, ['additionalProperties', false]] : entries);
}

/** Every address under `links`, at any depth. */
function linksIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    name === 'links' ? z.array(z.url()).parse(Object.values(inside)) : linksIn(inside),
  );
}
