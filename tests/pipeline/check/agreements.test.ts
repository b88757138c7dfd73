import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../../../scripts/stages.ts';
import { layOver, newFolder, removeFolder, write } from '../temporary-folder.ts';

const GOLDEN = path.join(import.meta.dirname, '../golden');
const INDICATORS = 'content/exampleton/indicators';

let root = '';
beforeEach(() => {
  root = newFolder();
  for (const part of ['content', 'data']) layOver(path.join(GOLDEN, 'base', part), path.join(root, part));
});
afterEach(() => removeFolder(root));

test.each([
  ['a-year-that-happens-to-be-the-sum-of-its-quarters', 'children-missing', 'own-parts'],
  ['a-total-that-is-its-categories-though-nobody-says-so', 'child-protection-plans', 'own-parts'],
  ['the-same-counts-under-two-names', 'children-missing', 'children-reported-missing'],
  ['two-counts-that-add-up-to-a-third', 'girls-missing', 'children-missing, boys-missing'],
])('%s is accepted when someone says that it is by chance', (name, indicator, others) => {
  layOver(path.join(GOLDEN, name, 'change'), root);
  expect(check(root).ok).toBe(false);
  say(indicator, `agrees: [{ with: [${others}], because: chance, why: They count different things. }]`);
  expect(check(root)).toMatchObject({ ok: true });
});

test('a denial about other indicators is no denial', () => {
  layOver(path.join(GOLDEN, 'two-counts-that-add-up-to-a-third', 'change'), root);
  say(
    'girls-missing',
    'agrees: [{ with: [children-missing], because: chance, why: They count different things. }]',
  );
  expect(check(root).ok).toBe(false);
});

function say(indicator: string, disclosure: string): void {
  const file = `${INDICATORS}/${indicator}.mdx`;
  const text = readFileSync(path.join(root, file), 'utf8');
  write(root, file, text.replace('\nlastReviewed:', `\ndisclosure: { ${disclosure} }\nlastReviewed:`));
}
