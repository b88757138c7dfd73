// `npm run -s disclosure -- FILE.json …`: our rule and our audit on worked cases of made-up counts, one line of JSON per file.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Case } from '../src/audit/cases/case.ts';
import { runCase } from '../src/audit/cases/run-case.ts';
import { loadMethods } from '../src/audit/solve.ts';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Say which case files to run: npm run -s disclosure -- FILE.json …');
  process.exit(2);
}
const methods = await loadMethods();
for (const file of files) {
  try {
    const of = Case.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (!of.success) throw new Error(`This is not a case.\n${z.prettifyError(of.error)}`);
    console.log(JSON.stringify(runCase(of.data, methods)));
  } catch (error) {
    console.error(`${file}: ${error instanceof Error ? error.message : 'This cannot be read.'}`);
    process.exitCode = 2;
  }
}
