import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ImportCouncil, importCouncils } from '#pipeline/import/council.ts';
import { importFile } from '#pipeline/import/import-file.ts';
import type { Imported } from '#pipeline/import/imported.ts';
import { releaseFiles } from '#pipeline/import/release-folder.ts';
import { hasErrors, type Problem } from '#pipeline/problem.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { inboxFiles, type Job } from './import-inbox.ts';
import type { ImportWishes } from './import-wishes.ts';
import type { Report } from './report.ts';
import { tell } from './tell.ts';

/**
 * Imports files into releases: says what was understood and what is wrong, and with `write` writes the release folders.
 * With any error nothing is written, also of the files that are right.
 */
export async function importFiles(root: string, wishes: ImportWishes): Promise<Report> {
  const { value: councils, problems: unreadable } = importCouncils(openFolder(root));
  const asked = askedJobs(root, wishes, councils);
  if (typeof asked === 'string') return { ok: false, text: `${asked}\nNothing was written.\n` };
  if (asked.length === 0) return { ok: true, text: 'There is nothing to import.\n' };
  const done: { job: Job; imported: Imported }[] = [];
  for (const job of asked) {
    const imported = await importFile(readFileSync(job.path), { file: job.file, council: job.council });
    done.push({ job, imported });
  }
  const understood = done.flatMap(({ imported }) => imported.understood).join('\n');
  const found = [...unreadable, ...done.flatMap(({ imported }) => imported.problems)];
  const figures = done
    .flatMap(({ imported }) => imported.tables)
    .reduce((sum, { rows }) => sum + rows.length, 0);
  const said = understood === '' ? '' : `${understood}\n\n`;
  const say = (problems: readonly Problem[], ok: boolean, end: string) =>
    tell(problems, { ok, start: said, end, root, telling: wishes.telling });
  if (hasErrors(found)) return say(found, false, 'Nothing was written.\n');
  if (!wishes.write) {
    const end = `${figures} figures can be imported. Nothing was written: add --write to write them.\n`;
    return say(found, true, end);
  }
  const written = writeReleases(root, done);
  if (!written.ok) return say([...found, ...written.problems], false, 'Nothing was written.\n');
  const list = written.files.map((file) => `  ${file}\n`).join('');
  return say(
    found,
    true,
    `Written, ${figures} figures:\n${list}Read release.yaml and give it a title and a summary for the public. Then run npm run check.\n`,
  );
}

/** What is to be imported where, or why that cannot be said. */
function askedJobs(root: string, wishes: ImportWishes, councils: readonly ImportCouncil[]): Job[] | string {
  const slugs = councils.map(({ slug }) => slug);
  const slug = wishes.council ?? (slugs.length === 1 ? slugs[0] : undefined);
  const council = councils.find((one) => one.slug === slug);
  if (wishes.files.length > 0 && council === undefined)
    return slug === undefined
      ? `Say for which council: --council ${slugs.join(' or --council ')}.`
      : `There is no council “${slug}” here. There is: ${slugs.join(', ')}.`;
  const missing = wishes.files.find((file) => !existsSync(path.resolve(root, file)));
  if (missing !== undefined) return `There is no file “${missing}”.`;
  const folder = wishes.files.find((file) => statSync(path.resolve(root, file)).isDirectory());
  if (folder !== undefined) return `“${folder}” is a folder. Name the files in it.`;
  const named = wishes.files.flatMap((file): Job[] =>
    council === undefined
      ? []
      : [{ path: path.resolve(root, file), file: nameOf(root, file), council, release: wishes.release }],
  );
  const dropped = wishes.inbox ? inboxFiles(root, { councils, release: wishes.release }) : [];
  if (typeof dropped === 'string') return dropped;
  const jobs = [...named, ...dropped];
  if (wishes.write && jobs.some(({ release }) => release === undefined))
    return 'Say which release to write: --release and a name that begins with the day of publication, such as 2024-05-01-q3.';
  return jobs;
}

/** A file as problems name it: within the project by its place, elsewhere by its name only. */
function nameOf(root: string, file: string): string {
  const within = path.relative(root, path.resolve(root, file));
  return within.startsWith('..') || path.isAbsolute(within)
    ? path.basename(file)
    : within.split(path.sep).join('/');
}

function writeReleases(
  root: string,
  done: readonly { job: Job; imported: Imported }[],
): { ok: true; files: string[] } | { ok: false; problems: readonly Problem[] } {
  const releases = Map.groupBy(done, ({ job }) => `${job.council.slug}/${job.release ?? ''}`);
  const made = [...releases.values()].map((group) => {
    const job = group[0]?.job;
    return job?.release === undefined
      ? { files: new Map<string, string>(), problems: [] }
      : releaseFiles(
          group.map(({ imported }) => imported),
          { council: job.council, release: job.release, exists: (file) => existsSync(path.join(root, file)) },
        );
  });
  const problems = made.flatMap((one) => one.problems);
  if (problems.length > 0) return { ok: false, problems };
  const files = made.flatMap((one) => [...one.files]);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return { ok: true, files: files.map(([file]) => file).sort() };
}
