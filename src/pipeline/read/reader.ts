import type { z } from 'zod';
import { Slug } from '#published/indicator.ts';
import type { Checked, Problem } from '../problem.ts';
import { type Row, readCsv } from './csv.ts';
import type { Folder } from './folder.ts';
import { type Page, readPage } from './front-matter.ts';
import { type Narrative, readNarrative } from './narrative.ts';
import { decodeText } from './text.ts';
import { type Lines, readYaml } from './yaml.ts';

/** Reads files of a folder one after the other, and keeps everything in them that cannot be read. */
export interface Reader {
  readonly folder: Folder;
  /** What was found so far, in the order of reading. */
  readonly problems: Problem[];
  /** The value of what was read; its problems are kept. */
  keep<T>(read: Checked<T>): T;
  /** The text of a file that may not be there. */
  text(file: string): string | undefined;
  /** A file that must be there, unless it is `optional`. */
  csv(
    file: string,
    columns: readonly string[],
    more?: { optional?: boolean; mayHave?: readonly string[] },
  ): Row[];
  /** A file that must be there. */
  yaml<T extends z.ZodObject>(file: string, schema: T): ({ data: z.infer<T> } & Lines) | undefined;
  /** All pages directly in a folder, by their names. */
  pages<T extends z.ZodObject>(within: string, schema: T): { id: string; page: Page<z.infer<T>> }[];
  withNarrative<T>(one: { id: string; page: Page<T> }): {
    id: string;
    page: Page<T>;
    narrative: Narrative | undefined;
  };
}

export function openReader(folder: Folder): Reader {
  const problems: Problem[] = [];
  const keep = <T>({ value, problems: found }: Checked<T>): T => {
    problems.push(...found);
    return value;
  };
  const text = (file: string) => {
    const bytes = folder.bytes(file);
    return bytes && keep(decodeText(bytes, file));
  };
  return {
    folder,
    problems,
    keep,
    text,
    csv(file, columns, { optional = false, mayHave = [] } = {}) {
      const bytes = folder.bytes(file);
      if (bytes !== undefined) return keep(readCsv(bytes, { file, columns, mayHave }));
      if (!optional) problems.push(missingFile(file));
      return [];
    },
    yaml(file, schema) {
      const bytes = folder.bytes(file);
      if (bytes === undefined) {
        problems.push(missingFile(file));
        return undefined;
      }
      const found = keep(decodeText(bytes, file));
      return found === undefined ? undefined : keep(readYaml(found, { file, schema }));
    },
    pages: (within, schema) =>
      folder.files(within).flatMap((name) => {
        const file = `${within}/${name}`;
        const bytes = folder.bytes(file);
        if (!name.endsWith('.mdx') || bytes === undefined) {
          problems.push(strayFile(file, 'Only .mdx files belong in this folder.'));
          return [];
        }
        const id = name.slice(0, -'.mdx'.length);
        if (!Slug.safeParse(id).success) {
          problems.push(notAnAddress(file, id));
          return [];
        }
        const page = keep(readPage(bytes, { file, schema }));
        return page === undefined ? [] : [{ id, page }];
      }),
    withNarrative: ({ id, page }) => ({ id, page, narrative: keep(readNarrative(page)) }),
  };
}

/** A file in a folder that holds only files of another kind. */
export function strayFile(file: string, fix: string): Problem {
  return { check: 'stray-file', severity: 'error', file, message: 'This file would not be read.', fix };
}

/** A file's name is part of the address of its page. */
export function notAnAddress(file: string, id: string): Problem {
  const words = id.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return {
    check: 'wrong-name',
    severity: 'error',
    file,
    message: `“${id}” would be part of a web address, so it can hold only lower-case letters, digits and single hyphens.`,
    fix: words.length === 0 ? 'Give it another name.' : `Call it ${words.join('-')}.`,
  };
}

function missingFile(file: string): Problem {
  return {
    check: 'missing-file',
    severity: 'error',
    file,
    message: 'This file is missing.',
    fix: 'Add it: copy one from another folder of the same kind, or look it up in data/README.md.',
  };
}
