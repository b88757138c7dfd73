import path from 'node:path';
import { expect, test } from 'vitest';
import { ProblemGuide } from '#published/problem-help.ts';
import { runPipeline } from '#pipeline/index.ts';
import { problemGuide } from '#pipeline/problems/guide.ts';
import { openFolder } from '#pipeline/read/folder.ts';

const BASE = path.join(import.meta.dirname, '../golden/base');

test('the help pages are made of the whole catalogue, which is published with the figures', () => {
  const text = runPipeline(openFolder(BASE)).publication?.files.get('problems.json') ?? '';
  expect(ProblemGuide.parse(JSON.parse(text))).toEqual(problemGuide());
});

test('the help pages stand in the order of the codes', () => {
  const families = problemGuide().families.map(({ problems }) => problems.map(({ code }) => code));
  expect(families.map((codes) => codes.toSorted())).toEqual(families);
});
