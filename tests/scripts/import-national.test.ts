import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importNational, isNational } from '../../scripts/import-national.ts';
import { check } from '../../scripts/stages.ts';
import { contentsOf, layOver, newFolder, removeFolder } from '../pipeline/temporary-folder.ts';

const HERE = path.join(import.meta.dirname, '../pipeline/import/dfe');
const PLANS = path.join(HERE, 'golden/rounded-numbers-of-regions-and-england-say-so/2024-10-31_plans.csv');
const LIST = path.join(HERE, 'neighbours/a-long-list-is-read-by-rank/list.csv');
const WRONG = path.join(HERE, 'golden/a-symbol-that-nobody-has-explained-is-told/2024-10-31_plans.csv');
const today = '2025-01-31';

let root = '';
beforeEach(() => {
  root = newFolder();
  const base = path.join(HERE, '../../golden/base');
  for (const part of ['content', 'data']) layOver(path.join(base, part), path.join(root, part));
  layOver(path.join(HERE, 'base/data'), path.join(root, 'data'));
});
afterEach(() => removeFolder(root));

test('without --write a national file is only told', () => {
  const before = contentsOf(root);
  const { ok, text } = importNational(root, ['dfe', PLANS], { today });
  expect(ok).toBe(true);
  expect(text).toContain('data/comparators/dfe-plans.csv');
  expect(text).toContain('Nothing was written.');
  expect(contentsOf(root)).toEqual(before);
});

test('with --write a national file becomes comparators that the check accepts', () => {
  expect(importNational(root, ['dfe', PLANS, '--write'], { today }).ok).toBe(true);
  expect(readFileSync(path.join(root, 'data/comparators/dfe-plans.csv'), 'utf8')).toContain('49420');
  expect(check(root)).toMatchObject({ ok: true });
});

test('with an error nothing is written', () => {
  const before = contentsOf(root);
  const { ok, text } = importNational(root, ['dfe', WRONG, '--write'], { today });
  expect(ok).toBe(false);
  expect(text).toContain('undeclared-symbol');
  expect(contentsOf(root)).toEqual(before);
});

test('a list of neighbours is printed, and written with --write into settings that the check accepts', () => {
  const before = contentsOf(root);
  const told = importNational(root, ['neighbours', LIST], { today });
  expect(told.text).toContain("  year: '2025'\n");
  expect(contentsOf(root)).toEqual(before);
  expect(importNational(root, ['neighbours', LIST, '--write'], { today }).ok).toBe(true);
  expect(readFileSync(path.join(root, 'content/exampleton/council.yaml'), 'utf8')).toContain(
    "  year: '2025'\n",
  );
  expect(check(root)).toMatchObject({ ok: true });
});

test.each([
  ['a file that is not there', ['dfe', 'nowhere.csv'], 'There is no file “nowhere.csv”.'],
  ['no file at all', ['dfe'], 'You can write:'],
  ['a wish nobody knows', ['dfe', PLANS, '--guess'], 'You can write:'],
])('%s is told', (_what, args, said) => {
  const { ok, text } = importNational(root, args, { today });
  expect(ok).toBe(false);
  expect(text).toContain(said);
});

test("a council's own file is not taken for a national one", () => {
  expect(isNational(['dashboard.xlsx'])).toBe(false);
  expect(isNational(['dfe', 'referrals.csv'])).toBe(true);
});
