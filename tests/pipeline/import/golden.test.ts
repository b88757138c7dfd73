import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { importFile } from '#pipeline/import/import-file.ts';
import { writeTable } from '#pipeline/import/imported.ts';
import { hasErrors } from '#pipeline/problem.ts';
import { printForTerminal } from '#pipeline/problems/print/terminal.ts';
import { exampleton } from './councils.ts';

/**
 * Each folder of `golden/` is a case, named as a sentence: a file that somebody has (`in.csv`, or a workbook that `make.ts` makes),
 * and what must come of it: what was understood (`understood.txt`), what is told (`problems.txt`) and, unless there is an error,
 * the table of the release (`out.csv`).
 */
const GOLDEN = path.join(import.meta.dirname, 'golden');
const MAKERS = import.meta.glob<{ default: () => Promise<Uint8Array> }>('./golden/*/make.ts', {
  eager: true,
});

test.each(readdirSync(GOLDEN).sort())('%s', async (name) => {
  const folder = path.join(GOLDEN, name);
  const maker = MAKERS[`./golden/${name}/make.ts`];
  const bytes = maker === undefined ? readFileSync(path.join(folder, 'in.csv')) : await maker.default();
  const file = maker === undefined ? 'in.csv' : 'in.xlsx';

  const { tables, problems, understood } = await importFile(bytes, { file, council: exampleton() });

  const made = new Map(
    Object.entries({
      'out.csv': tables.map(writeTable).join(''),
      'problems.txt': problems.length === 0 ? '' : printForTerminal(problems),
      'understood.txt': understood.map((line) => `${line}\n`).join(''),
    }).filter(([, text]) => text !== ''),
  );
  for (const [output, text] of made) await expect(text).toMatchFileSnapshot(path.join(folder, output));
  const kept = readdirSync(folder).filter((entry) => !['in.csv', 'make.ts'].includes(entry));
  expect(kept.sort()).toEqual([...made.keys()]);
  expect(tables.length === 0, 'With an error nothing is imported; without one something is').toBe(
    hasErrors(problems),
  );
});
