import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = path.join(import.meta.dirname, '../../src/audit');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const importing = (what: RegExp) =>
  files.filter((file) => what.test(readFileSync(path.join(FOLDER, file), 'utf8')));

test('the audit is other code than the rule it audits', () => {
  expect(files.length).toBeGreaterThan(20);
  // Only the runner of worked cases calls the rule, to print what it hides.
  expect(importing(/from '(?:#|\.\.\/(?:\.\.\/)*(?:pipeline|published|charts))/)).toEqual([
    path.join('cases', 'run-ladder.ts'),
  ]);
});

test('the audit reads no file and prints nothing', () => {
  expect(importing(/from 'node:|\bconsole\.|\bprocess\./)).toEqual([]);
});
