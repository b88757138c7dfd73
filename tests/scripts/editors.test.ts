import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readPage } from '#pipeline/read/front-matter.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { IndicatorSettings, ReleaseSettings } from '#pipeline/read/settings.ts';
import { IndicatorWords } from '#published/translation.ts';
import { readSources } from '#pipeline/read/sources.ts';
import { readYaml } from '#pipeline/read/yaml.ts';
import { jsonSchemas } from '../../scripts/editors/json-schemas.ts';
import { newIndicator, newRelease } from '../../scripts/editors/new-files.ts';
import { formsFor, pagesCms } from '../../scripts/editors/pages-cms.ts';
import { writeCouncil } from '../../scripts/editors/new-council.ts';
import { writeIndicator, writeRelease } from '../../scripts/editors/write-new.ts';
import { check } from '../../scripts/stages.ts';
import { contentsOf, newFolder, removeFolder } from '../pipeline/temporary-folder.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const BASE = path.join(ROOT, 'tests/pipeline/golden/base');

describe('What editors are given', () => {
  test.each([...jsonSchemas()])(
    'the schema %s is the one that a check asks for (npm run forms)',
    (name, text) => {
      expect(readFileSync(path.join(ROOT, 'public/schemas', name), 'utf8')).toBe(text);
    },
  );

  test('the forms are those of the councils that are here (npm run forms)', () => {
    const councils = formsFor(readSources(openFolder(ROOT)).sources);
    expect(readFileSync(path.join(ROOT, '.pages.yml'), 'utf8')).toBe(pagesCms(councils));
  });

  test('a form shows every setting of an indicator, and explains each that has an explanation', () => {
    const fields = fieldsOf(pagesCms([{ slug: 'exampleton', name: 'Exampleton' }]), 'exampleton-indicators');
    expect(fields.map(({ name }) => name)).toEqual([...Object.keys(IndicatorSettings.shape), 'body']);
    const told = Object.entries(IndicatorSettings.shape).map(([, { description }]) => description);
    expect(fields.slice(0, -1).map(({ description }) => description)).toEqual(told);
  });

  test('a council that publishes in Welsh has forms for its Welsh pages, in which nothing must be filled in', () => {
    const text = pagesCms([{ slug: 'exampleton', name: 'Exampleton', languages: ['en', 'cy'] }]);
    const fields = fieldsOf(text, 'exampleton-cy-indicators');
    const asText = Object.keys(IndicatorWords.shape).filter(
      (key) => !['dimensions', 'categories'].includes(key),
    );
    expect(fields.map(({ name }) => name)).toEqual([...asText, 'body']);
    expect(fields.filter(({ required }) => required === true)).toEqual([]);
    expect(text).toContain('label: "Welsh: indicators"');
    expect(text).toContain('path: content/exampleton/cy/indicators');
    expect(text).toContain('path: content/exampleton/cy/themes');
    expect(text).toContain('path: content/exampleton/cy/council.yaml');
    expect(pagesCms([{ slug: 'exampleton', name: 'Exampleton', languages: ['en'] }])).not.toContain('Welsh');
  });

  test('a form asks for nothing that may be left out, and for all that may not', () => {
    const fields = fieldsOf(pagesCms([{ slug: 'exampleton', name: 'Exampleton' }]), 'exampleton-indicators');
    const asked = fields.filter(({ required }) => required === true).map(({ name }) => name);
    const needed = Object.entries(IndicatorSettings.shape)
      .filter(([, setting]) => !setting.safeParse(undefined).success)
      .map(([key]) => key);
    expect(asked).toEqual(needed);
  });

  test('no setting that must be there may be empty: a form leaves out what is empty', () => {
    const emptied = Object.entries(IndicatorSettings.shape).filter(
      ([, setting]) =>
        !setting.safeParse(undefined).success &&
        (setting.safeParse([]).success || setting.safeParse({}).success),
    );
    expect(emptied.map(([key]) => key)).toEqual([]);
  });

  test('the names of forms are their own', () => {
    const names = z
      .object({ content: z.array(z.looseObject({ name: z.string(), items: z.array(Entry) })) })
      .parse(parse(readFileSync(path.join(ROOT, '.pages.yml'), 'utf8')))
      .content.flatMap(({ name, items }) => [name, ...items.map((item) => item.name)]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('A new indicator', () => {
  test('explains every setting, and is as a check asks', () => {
    const text = newIndicator('care-leavers-in-work', { theme: 'safety', today: '2024-01-08' });
    const { value, problems } = readPage(new TextEncoder().encode(text), {
      file: 'a.mdx',
      schema: IndicatorSettings,
    });
    expect(problems).toEqual([]);
    expect(value?.settings).toMatchObject({ name: 'Care leavers in work', lastReviewed: '2024-01-08' });
    for (const key of Object.keys(IndicatorSettings.shape))
      expect(text).toMatch(new RegExp(`^(?:# )?${key}:`, 'm'));
    expect(text.slice(0, 620)).toMatchInlineSnapshot(`
      "---
      # The name in plain English, at most 65 characters
      name: Care leavers in work

      # The theme it belongs to: the name of a file in themes/ without “.mdx”
      theme: safety

      # Its place within its theme, for example: order: 2; without one it comes last
      # order: 2

      # The council's own code, for example: code: PI.432
      # code: PI.432

      # The council priority it belongs to
      # priority:

      # Other names people search for, for example: aliases: [LAC, looked after children]
      aliases: []

      # The figure in a sentence, with {value} once and no full stop, for example: reads: "{value} of
      # assessments were completed on time"
      reads: The"
    `);
  });
});

describe('A new release', () => {
  test('explains every setting, is as a check asks, and comes out on the day of its name', () => {
    const text = newRelease('2024-04-08-quarter-3');
    const { value, problems } = readYaml(text, { file: 'release.yaml', schema: ReleaseSettings });
    expect(problems).toEqual([]);
    expect(value?.data.published).toBe('2024-04-08');
    for (const key of Object.keys(ReleaseSettings.shape))
      expect(text).toMatch(new RegExp(`^(?:# )?${key}:`, 'm'));
  });
});

describe('A new file', () => {
  let root = '';
  beforeEach(() => {
    root = newFolder();
    cpSync(BASE, root, { recursive: true });
  });
  afterEach(() => removeFolder(root));

  test('of an indicator cannot be published before it is written', () => {
    const report = writeIndicator(root, ['exampleton', 'care-leavers-in-work'], { today: '2024-01-08' });
    expect(report.text).toMatchInlineSnapshot(`
      "Wrote content/exampleton/indicators/care-leavers-in-work.mdx. Fill in what says “Write here”, then: npm run check
      "
    `);
    const { ok, text } = check(root);
    expect(ok).toBe(false);
    expect(text).toContain('This still says “Write here”.');
    expect(text).toContain('No release holds a figure for care-leavers-in-work.');
  });

  test('of a release cannot be published before it is written', () => {
    expect(writeRelease(root, ['exampleton', '2024-04-08-quarter-3'])).toMatchObject({ ok: true });
    expect(existsSync(path.join(root, 'data/exampleton/2024-04-08-quarter-3/figures.csv'))).toBe(true);
    expect(check(root).text).toContain('This still says “Write here”.');
  });

  test('of a council cannot be published before it is written, and adds its place once', () => {
    const asked = ['northmoor', 'safety', '--code', 'E06000999', '--region', 'E12999999'];
    expect(writeCouncil(root, asked).text).toMatchInlineSnapshot(`
      "Wrote content/northmoor/council.yaml and content/northmoor/themes/safety.mdx. Fill in what says “Write here”, then: npm run check
      Added Northmoor to data/areas.csv.
      Next, its first page: npm run new:indicator -- northmoor name-of-the-measure
      "
    `);
    expect(readFileSync(path.join(root, 'data/areas.csv'), 'utf8')).toMatch(
      /\nE06000999,Northmoor,council,E12999999\n$/,
    );
    const { ok, text } = check(root);
    expect(ok).toBe(false);
    expect(text).toContain(
      'content/northmoor/council.yaml, setting “contact.role” (SET-006 not-written-yet)',
    );
    expect(text).toContain('content/northmoor/themes/safety.mdx');
  });

  test('of a council that is known needs no code, and leaves councils that are no examples', () => {
    expect(writeCouncil(root, ['sampleford', 'safety', '--without-examples'])).toMatchObject({ ok: true });
    const settings = readFileSync(path.join(root, 'content/sampleford/council.yaml'), 'utf8');
    expect(settings).toContain('code: E06999992\n');
    expect(existsSync(path.join(root, 'content/exampleton/council.yaml'))).toBe(true);
  });

  test.each([
    ['for a council that is there', () => writeCouncil(root, ['exampleton', 'safety'])],
    ['for a council that nobody knows', () => writeCouncil(root, ['northmoor', 'safety'])],
    [
      'for a council with the code of another',
      () => writeCouncil(root, ['northmoor', 'safety', '--code', 'E06999992', '--region', 'E12999999']),
    ],
    ['for a council without a theme', () => writeCouncil(root, ['northmoor'])],
    ['for a council whose name cannot be an address', () => writeCouncil(root, ['../Northmoor', 'safety'])],
    [
      'for a council that would stand where the site has its search',
      () => writeCouncil(root, ['search', 'safety']),
    ],
    [
      'over a page that is there',
      () => writeIndicator(root, ['exampleton', 'children-missing'], { today: '2024-01-08' }),
    ],
    ['over a release that is there', () => writeRelease(root, ['exampleton', '2024-01-08-quarter-2'])],
    ['for a council that is not there', () => writeRelease(root, ['exampletown', '2024-04-08-quarter-3'])],
    ['for a release without a day', () => writeRelease(root, ['exampleton', 'quarter-3'])],
    ['without a name', () => writeIndicator(root, ['exampleton'], { today: '2024-01-08' })],
    [
      'under a name that cannot be an address',
      () => writeIndicator(root, ['exampleton', '../A b'], { today: '2024-01-08' }),
    ],
  ])('is never written %s', (what, run) => {
    mkdirSync(path.join(root, 'dist'));
    const before = contentsOf(root);
    const report = run();
    expect(report.ok).toBe(false);
    expect(`${what}: ${report.text}`).toMatchSnapshot();
    expect(contentsOf(root)).toEqual(before);
  });
});

const Field = z.looseObject({
  name: z.string(),
  description: z.string().optional(),
  required: z.boolean().optional(),
});
const Entry = z.looseObject({ name: z.string(), fields: z.array(Field).optional() });

function fieldsOf(text: string, form: string) {
  const { content } = z
    .object({ content: z.array(z.looseObject({ items: z.array(Entry) })) })
    .parse(parse(text));
  return content.flatMap(({ items }) => items).find(({ name }) => name === form)?.fields ?? [];
}
