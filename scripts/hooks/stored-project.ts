import type { Folder } from '#pipeline/read/folder.ts';
import { storedFolder } from '#pipeline/read/stored-folder.ts';
import type { Repository } from './repository.ts';

/** `content/` and `data/` as a commit holds them, read from git: the files on the disk are neither read nor touched. */
export function projectAt(repository: Repository, commit: string): Folder {
  return folderOf(
    repository,
    repository
      .run('ls-tree', '-r', '-z', '--full-tree', commit, '--', 'content', 'data')
      .split('\0')
      .flatMap((entry) => {
        const [, mode = '', id = '', name = ''] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]*)$/.exec(entry) ?? [];
        return [{ mode, id, name }];
      }),
  );
}

/** The same as the next commit would hold them. */
export function stagedProject(repository: Repository): Folder {
  return folderOf(
    repository,
    repository
      .run('ls-files', '--stage', '-z', '--', 'content', 'data')
      .split('\0')
      .flatMap((entry) => {
        const [, mode = '', id = '', name = ''] = /^(\d+) ([0-9a-f]+) \d\t([\s\S]*)$/.exec(entry) ?? [];
        return [{ mode, id, name }];
      }),
  );
}

function folderOf(
  repository: Repository,
  entries: readonly { mode: string; id: string; name: string }[],
): Folder {
  // A link of the file system (120000) is not a file.
  const listed = entries.filter(({ name, mode }) => name !== '' && mode !== '120000');
  const stored = repository.files(listed.map(({ id }) => id));
  return storedFolder(
    new Map(
      listed.flatMap(({ name }, index) => (stored[index] === undefined ? [] : [[name, stored[index].bytes]])),
    ),
  );
}

/** The commit that a name stands for; `undefined` when there is none. */
export function commitOf(repository: Repository, name: string): string | undefined {
  try {
    return repository.run('rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).trim();
  } catch {
    return undefined;
  }
}

/** Where this branch left the main one, or the newest commit when there is no main one; `undefined` before the first commit. */
export function startOfBranch(repository: Repository): { commit: string; name: string } | undefined {
  const head = commitOf(repository, 'HEAD');
  if (head === undefined) return undefined;
  for (const name of ['main', 'origin/main']) {
    const commit = commitOf(repository, name) && mergeBase(repository, name);
    if (commit !== undefined) return { commit, name };
  }
  return { commit: head, name: 'the newest commit' };
}

function mergeBase(repository: Repository, name: string): string | undefined {
  try {
    return repository.run('merge-base', 'HEAD', name).trim();
  } catch {
    return undefined;
  }
}
