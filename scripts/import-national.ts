import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { importDfe } from '#pipeline/import/dfe/import-dfe.ts';
import { readMappings } from '#pipeline/import/dfe/mappings.ts';
import { writeTable } from '#pipeline/import/imported.ts';
import { importNeighbours, withNeighbours } from '#pipeline/import/neighbours.ts';
import { hasErrors, type Problem } from '#pipeline/problem.ts';
import { printForTerminal } from '#pipeline/problems/print/terminal.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { readSources, type Sources } from '#pipeline/read/sources.ts';
import type { Report } from './report.ts';
import { tell } from './tell.ts';
import { FORMATS, tellingFor } from './telling.ts';

const MAPPINGS = 'data/comparators/mappings.yaml';

const USAGE = `This was not understood. You can write:
  npm run import -- dfe referrals.csv --published 2024-10-31
  npm run import -- dfe children_in_need.csv --published 2024-10-31 --population population_estimates.csv
  npm run import -- dfe referrals.csv --published 2024-10-31 --earlier referrals_of_last_year.csv
  npm run import -- neighbours list_2025.csv --places any_national_file.csv
With --format ${FORMATS.join('|')} (and --out FILE) problems are told in that form.
With --every-council it takes the figures of all councils, for the maps of England.
With --own it tells the national figures of our own councils too.
Without --write it says what it understood, and writes nothing.
`;

/** Whether the first word after `npm run import --` asks for a national file and not for a council's own. */
export function isNational(args: readonly string[]): boolean {
  return args[0] === 'dfe' || args[0] === 'neighbours';
}

/**
 * Imports a file of the Department for Education into a comparator file, or a list of statistical neighbours into the
 * settings of the councils. Says what was understood and what is wrong; writes only when asked to, and nothing with an error.
 */
export function importNational(
  root: string,
  args: readonly string[],
  { today, env = {} }: { today: string; env?: NodeJS.ProcessEnv },
): Report {
  const wishes = wishesOf(args, env);
  if (wishes === undefined) return { ok: false, text: USAGE };
  const named = [wishes.file, wishes.population, wishes.earlier, wishes.places];
  const missing = named.find((file) => file !== undefined && !existsSync(path.resolve(root, file)));
  if (missing !== undefined) return { ok: false, text: `There is no file “${missing}”.\n` };
  const { sources } = readSources(openFolder(root));
  return wishes.what === 'dfe'
    ? ofDfe(root, wishes, { sources, today })
    : ofNeighbours(root, wishes, sources);
}

type Wishes = NonNullable<ReturnType<typeof wishesOf>>;

function wishesOf(args: readonly string[], env: NodeJS.ProcessEnv) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        published: { type: 'string' },
        population: { type: 'string' },
        earlier: { type: 'string' },
        own: { type: 'boolean', default: false },
        'every-council': { type: 'boolean', default: false },
        year: { type: 'string' },
        places: { type: 'string' },
        write: { type: 'boolean', default: false },
        now: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const [what, file, ...others] = positionals;
    const telling = tellingFor(values, env);
    return file === undefined || others.length > 0 || telling === undefined
      ? undefined
      : { ...values, what, file, telling };
  } catch {
    return undefined;
  }
}

function ofDfe(
  root: string,
  wishes: Wishes,
  { sources, today }: { sources: Sources; today: string },
): Report {
  const text = openFolder(root).bytes(MAPPINGS);
  if (text === undefined) return { ok: false, text: `There is no ${MAPPINGS}.\n` };
  const mapping = readMappings(text, MAPPINGS);
  if (mapping.value === undefined) return { ok: false, text: printForTerminal(mapping.problems) };
  const imported = importDfe(readFileSync(path.resolve(root, wishes.file)), {
    file: path.basename(wishes.file),
    mapping: mapping.value,
    councils: sources.councils,
    areas: sources.areas,
    standing: sources.comparators,
    today,
    published: wishes.published,
    population: given(root, wishes.population),
    earlier: given(root, wishes.earlier),
    own: wishes.own,
    everyCouncil: wishes['every-council'],
  });
  const files = imported.tables.flatMap((table): [string, string][] => [
    [`data/comparators/${table.name}.csv`, writeTable(table)],
    [`data/comparators/${table.name}.yaml`, imported.settings.get(table.name) ?? ''],
  ]);
  return finish(root, wishes, { ...imported, files: new Map(files) });
}

function ofNeighbours(root: string, wishes: Wishes, sources: Sources): Report {
  const imported = importNeighbours(readFileSync(path.resolve(root, wishes.file)), {
    file: path.basename(wishes.file),
    councils: sources.councils,
    areas: sources.areas,
    year: wishes.year,
    places: given(root, wishes.places),
  });
  const files = imported.councils.map(({ slug, block }): [string, string] => {
    const file = `content/${slug}/council.yaml`;
    return [file, withNeighbours(readFileSync(path.join(root, file), 'utf8'), block)];
  });
  const blocks = imported.councils.flatMap(({ slug, block }) => [
    `\ncontent/${slug}/council.yaml`,
    block.trimEnd(),
  ]);
  return finish(root, wishes, {
    understood: [...imported.understood, ...blocks],
    problems: imported.problems,
    files: new Map(files),
  });
}

function finish(
  root: string,
  wishes: Wishes,
  {
    understood,
    problems,
    files,
  }: {
    understood: readonly string[];
    problems: readonly Problem[];
    files: ReadonlyMap<string, string>;
  },
): Report {
  const said = understood.length === 0 ? '' : `${understood.join('\n')}\n\n`;
  const say = (ok: boolean, end: string) =>
    tell(problems, { ok, start: said, end, root, telling: wishes.telling });
  if (hasErrors(problems)) return say(false, 'Nothing was written.\n');
  if (files.size === 0) return say(true, 'There is nothing to write.\n');
  const list = [...files.keys()].map((file) => `  ${file}\n`).join('');
  if (!wishes.write)
    return say(true, `With --write these files would be written:\n${list}Nothing was written.\n`);
  for (const [file, text] of files) writeFileSync(path.join(root, file), text);
  return say(true, `Written:\n${list}Then run npm run check.\n`);
}

function given(root: string, file: string | undefined) {
  return file === undefined
    ? undefined
    : { bytes: readFileSync(path.resolve(root, file)), file: path.basename(file) };
}
