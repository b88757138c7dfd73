import { hasErrors, type Problem } from '#pipeline/problem.ts';
import type { Repository } from './repository.ts';
import { saysPrivate } from './says-private.ts';
import { stagedProject } from './stored-project.ts';

/**
 * What was dropped in `inbox/` and is about to be committed to a repository that everyone can read: its small counts of people,
 * found by the importer, and the files of which it cannot tell. No number and no word of a file is repeated.
 */
export async function checkInbox(repository: Repository): Promise<Problem[]> {
  if (saysPrivate(repository, ':')) return [];
  const names = repository
    .run('ls-files', '-z', '--', 'inbox')
    .split('\0')
    .filter((name) => /^inbox\/.*[^/]$/.test(name) && !/(?:^|\/)(?:\.[^/]*|readme\.md)$/i.test(name));
  if (names.length === 0) return [];
  // The importer is large, and nearly every commit has an empty inbox.
  const { importCouncils } = await import('#pipeline/import/council.ts');
  const { importFile } = await import('#pipeline/import/import-file.ts');
  const { value: councils } = importCouncils(stagedProject(repository));
  const stored = repository.files(names.map((name) => `:${name}`));
  const found = await Promise.all(
    names.map(async (file, index): Promise<Problem[]> => {
      const council = councils.find(({ slug }) => file.startsWith(`inbox/${slug}/`));
      const bytes = stored[index]?.bytes;
      if (council === undefined || bytes === undefined) return [notUnderstood(file)];
      const { problems } = await importFile(bytes, { file, council: { ...council, publicRepository: true } });
      const small = problems.filter(({ check }) => check === 'small-count-in-public');
      const others = problems.filter(({ check }) => check !== 'small-count-in-public');
      return [...small, ...(hasErrors(others) ? [notUnderstood(file)] : [])];
    }),
  );
  return found.flat();
}

/** The importer says what is wrong with each cell, but it may quote them. */
function notUnderstood(file: string): Problem {
  return {
    check: 'not-understood',
    severity: 'error',
    file,
    message:
      'This file cannot be understood with the settings that are staged, so nobody can tell whether a small count of people stands in it, and this repository is public.',
    fix: 'Run npm run import -- --inbox on your own computer, which says what is wrong, and commit the release that it writes in place of the file.',
  };
}
