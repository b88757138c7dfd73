import { hasErrors, type Problem } from '#pipeline/problem.ts';
import { printForTerminal } from '#pipeline/problems/print/terminal.ts';
import { readRetired, retiredIndicators } from '#pipeline/read/retired.ts';
import { decodeText } from '#pipeline/read/text.ts';
import type { Report } from '../report.ts';
import { settingsIn } from './declared-settings.ts';
import { dataFile, judge, readFigures } from './figures.ts';
import { refusedFile } from './refused-files.ts';
import type { Repository } from './repository.ts';
import { saysPrivate } from './says-private.ts';

/**
 * What the next commit would hold, whether it changes it or not, and never what only stands on the disk. A repository
 * that does not say that it is private is taken for public: there no small count of people may stand in it,
 * and no line of figures of which nobody can tell. `dropped` is what is wrong with files in the inbox (`checkInbox`).
 */
export function checkStaged(repository: Repository, dropped: readonly Problem[] = []): Report {
  const files = stagedFiles(repository);
  const problems = [...files.flatMap(({ name }) => refusedFile(name) ?? []), ...dropped];
  if (!saysPrivate(repository, ':')) problems.push(...countsInPublic(repository, files));
  if (!hasErrors(problems)) return { ok: true, text: 'The guard has nothing against this commit.\n' };
  return { ok: false, text: `${printForTerminal(problems)}Nothing was committed.\n` };
}

interface StagedFile {
  readonly name: string;
  readonly id: string;
}

function stagedFiles(repository: Repository): StagedFile[] {
  const entries = repository.run('ls-files', '--stage', '-z').split('\0').slice(0, -1);
  return entries.map((entry) => {
    const tab = entry.indexOf('\t');
    return { name: entry.slice(tab + 1), id: entry.split(' ')[1] ?? '' };
  });
}

function countsInPublic(repository: Repository, files: readonly StagedFile[]): Problem[] {
  const strays = files
    .filter(({ name }) => dataFile(name)?.kind === 'unknown')
    .map(({ name }) => stray(name));
  const named = files.flatMap(({ name, id }) => {
    const kind = dataFile(name);
    return kind?.kind === 'figures' ? [{ name, id, council: kind.council }] : [];
  });
  const stored = repository.files(named.map(({ id }) => id));
  const committed = repository.files(named.map(({ name }) => `HEAD:${name}`));
  const read = named.map(({ name, id, council }, index) => ({
    council,
    retired: committed[index]?.id === id ? retiredIn(repository, council) : new Set<string>(),
    figures: readFigures(stored[index]?.bytes ?? new Uint8Array(), name),
  }));
  const settings = settingsIn(repository)(
    read.map(({ council, figures }) => ({ council, indicators: figures.indicators, where: ':' })),
  );
  const counts = read.flatMap(({ figures, retired }, index) => {
    const declared = settings[index];
    if (declared === undefined) return [];
    const { small, unread: all } = judge(figures, declared);
    const gone = figures.rows.filter((row) => retired.has(row.cell('indicator'))).map(({ line }) => line);
    const unread = all.filter((line) => !gone.includes(line));
    return [...small, ...(unread.length === 0 ? [] : [notUnderstood(figures.file, unread)])];
  });
  return [...strays, ...counts];
}

/**
 * Indicators of a council that have been retired. Their rows were judged when they were committed; in a file that is as it
 * was then, they stay although their settings are gone.
 */
function retiredIn(repository: Repository, council: string): ReadonlySet<string> {
  const file = `content/${council}/retired.yaml`;
  const [stored] = repository.files([`:${file}`]);
  const text = stored && decodeText(stored.bytes, file).value;
  return retiredIndicators(text === undefined ? undefined : readRetired(text, file).value);
}

function stray(file: string): Problem {
  return {
    check: 'stray-file',
    severity: 'error',
    file,
    message:
      'No build reads this file, so nobody can tell whether small counts of people stand in it, and this repository is public.',
    fix: 'Put it into a release folder (data/<council>/<release>/), or leave it out of what you commit.',
  };
}

/** The pipeline says what is wrong with each line, but it quotes them, and a line of figures is not to be quoted here. */
function notUnderstood(file: string, lines: readonly number[]): Problem {
  const line = Math.min(...lines);
  return {
    check: 'not-understood',
    severity: 'error',
    file,
    line,
    message: `${lines.length === 1 ? 'This line' : `${lines.length} lines of this file, of which this is the first,`} cannot be understood with the settings that are staged, so nobody can tell whether a small count of people stands there, and this repository is public.`,
    fix: 'Run npm run check, which says what is wrong, and stage the settings and pages that belong to these figures.',
  };
}
