import { spawnSync } from 'node:child_process';

/** A git repository, asked through git itself. */
export interface Repository {
  /** What a git command prints. */
  run(...command: readonly string[]): string;
  /**
   * Files by any name that git understands (`:path` is the staged one, `1a2b3c4:path` that of a commit, or an id),
   * in the order asked for; `undefined` where there is none.
   */
  files(names: readonly string[]): (StoredFile | undefined)[];
}

/** A file as git stores it: two files with one id hold the same bytes. */
export interface StoredFile {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** The repository of which a folder is the top; `undefined` when it is not the top of one. */
export function repositoryAt(root: string): Repository | undefined {
  const git = (command: readonly string[], input = '') => {
    const { status, error, stdout, stderr } = spawnSync('git', command, {
      cwd: root,
      input,
      maxBuffer: Infinity,
    });
    if (error !== undefined) throw error;
    return { ok: status === 0, stdout, stderr: stderr.toString() };
  };
  const top = git(['rev-parse', '--show-cdup']);
  if (!top.ok || top.stdout.toString().trim() !== '') return undefined;
  return {
    run(...command) {
      const { ok, stdout, stderr } = git(command);
      if (!ok) throw new Error(`git ${command[0] ?? ''} failed: ${stderr}`);
      return stdout.toString();
    },
    files: (names) => {
      const input = names.map((name) => `${name}\n`).join('');
      return namedIn(git(['cat-file', '--batch'], input).stdout, names.length);
    },
  };
}

/** `cat-file` answers each name with a line `<id> blob <size>`, the bytes and a line end; or with one line that says why not. */
function namedIn(output: Buffer, count: number): (StoredFile | undefined)[] {
  let at = 0;
  return Array.from({ length: count }, () => {
    const end = output.indexOf('\n', at);
    const line = output.toString('utf8', at, end);
    const [, id, type, size] = /^([0-9a-f]+) (blob|tree|commit|tag) (\d+)$/.exec(line) ?? [];
    at = end + 1;
    if (id === undefined) return undefined;
    const bytes = output.subarray(at, at + Number(size));
    at += bytes.length + 1;
    return type === 'blob' ? { id, bytes } : undefined;
  });
}
