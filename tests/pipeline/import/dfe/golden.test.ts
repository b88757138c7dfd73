import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { importDfe, mayBeWritten } from '#pipeline/import/dfe/import-dfe.ts';
import { readMappings } from '#pipeline/import/dfe/mappings.ts';
import { writeTable } from '#pipeline/import/imported.ts';
import { type Problem, sortProblems } from '#pipeline/problem.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { readSources } from '#pipeline/read/sources.ts';
import { layOver, newFolder, removeFolder } from '../../temporary-folder.ts';

/**
 * Each folder of `golden/` is a case, named as a sentence: a small made-up national file, what was said on the command line
 * (`case.yaml`), files that stand already (`change/`), and what must come of it: what is told (`told.txt`) and the comparator
 * file with its settings, when there is no error. The site is the made-up council of the golden folders of the pipeline.
 */
const GOLDEN = path.join(import.meta.dirname, 'golden');
const MAPPINGS = 'data/comparators/mappings.yaml';
const Case = z.strictObject({
  file: z.string(),
  published: z.string().optional(),
  population: z.string().optional(),
  earlier: z.string().optional(),
  own: z.boolean().default(false),
});

let root = '';
beforeEach(() => {
  root = newFolder();
  const pipeline = path.join(import.meta.dirname, '../../golden/base');
  for (const part of ['content', 'data']) layOver(path.join(pipeline, part), path.join(root, part));
  layOver(path.join(import.meta.dirname, 'base'), root);
});
afterEach(() => removeFolder(root));

test.each(readdirSync(GOLDEN).sort())('%s', async (name) => {
  const folder = path.join(GOLDEN, name);
  if (existsSync(path.join(folder, 'change'))) layOver(path.join(folder, 'change'), root);
  const imported = importCase(folder);
  const kept = mayBeWritten(imported) ? imported.tables : [];
  const told = [...imported.understood, '', ...sortProblems(imported.problems).map(problemInWords)].join(
    '\n',
  );
  await expect(`${told.trim()}\n`).toMatchFileSnapshot(path.join(folder, 'told.txt'));
  for (const table of kept) {
    await expect(writeTable(table)).toMatchFileSnapshot(path.join(folder, 'written', `${table.name}.csv`));
    await expect(imported.settings.get(table.name)).toMatchFileSnapshot(
      path.join(folder, 'written', `${table.name}.yaml`),
    );
  }
  const written = path.join(folder, 'written');
  expect(existsSync(written) ? readdirSync(written) : []).toEqual(
    kept.flatMap((table) => [`${table.name}.csv`, `${table.name}.yaml`]),
  );
});

test('importing the same file again changes nothing', () => {
  const folder = path.join(GOLDEN, 'a-new-edition-tells-what-was-revised');
  layOver(path.join(folder, 'change'), root);
  const first = importCase(folder);
  layOver(path.join(folder, 'written'), path.join(root, 'data/comparators'));
  const second = importCase(folder);
  expect(second.tables).toEqual(first.tables);
  expect(second.understood.join('\n')).not.toContain('→');
});

function importCase(folder: string) {
  const said = Case.parse(parse(readFileSync(path.join(folder, 'case.yaml'), 'utf8')));
  const { sources } = readSources(openFolder(root));
  const mapping = readMappings(readFileSync(path.join(root, MAPPINGS)), MAPPINGS).value;
  if (mapping === undefined) throw new Error('The mappings of the base cannot be read.');
  const bytes = (file: string) => readFileSync(path.join(folder, file));
  const given = (file: string | undefined) => (file === undefined ? undefined : { bytes: bytes(file), file });
  return importDfe(bytes(said.file), {
    file: said.file,
    mapping,
    councils: sources.councils,
    areas: sources.areas,
    standing: sources.comparators,
    today: '2025-01-31',
    published: said.published,
    own: said.own,
    population: given(said.population),
    earlier: given(said.earlier),
  });
}

function problemInWords({ severity, file, line, column, message, fix }: Problem): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return `${severity} ${place}${column === undefined ? '' : `, column “${column}”`}\n  ${message}\n  What to do: ${fix}\n`;
}
