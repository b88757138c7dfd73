import type { Folder } from './folder.ts';

/** A folder made of files by name, on no disk: a project as git stored it. Hidden files are left out, as of any folder. */
export function storedFolder(files: ReadonlyMap<string, Uint8Array>): Folder {
  const within = (folder: string) =>
    [...files.keys()]
      .filter((name) => name.startsWith(`${folder}/`))
      .map((name) => name.slice(folder.length + 1))
      .filter((name) => !name.startsWith('.'));
  return {
    folders: (folder) =>
      [...new Set(within(folder).flatMap((name) => /^([^/]+)\//.exec(name)?.[1] ?? []))].sort(),
    files: (folder) =>
      within(folder)
        .filter((name) => !name.includes('/'))
        .sort(),
    bytes: (file) => files.get(file),
  };
}
