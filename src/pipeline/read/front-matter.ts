import type { z } from 'zod';
import type { Checked } from '../problem.ts';
import { decodeText } from './text.ts';
import { type Lines, readYaml } from './yaml.ts';

/** A text file split into its settings and its words. `bodyLine` is the line on which the words begin. */
export interface Page<T> extends Lines {
  readonly file: string;
  readonly settings: T;
  readonly body: string;
  readonly bodyLine: number;
}

/** Reads an MDX file's front matter, between two lines of `---`, and leaves its body as text. */
export function readPage<T extends z.ZodObject>(
  bytes: Uint8Array,
  { file, schema }: { file: string; schema: T },
): Checked<Page<z.infer<T>> | undefined> {
  const text = decodeText(bytes, file);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  const lines = text.value.split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end === -1) {
    return {
      value: undefined,
      problems: [
        {
          check: 'missing-front-matter',
          severity: 'error',
          file,
          line: 1,
          message:
            'The settings at the top are missing: the file must begin with a line of three hyphens (---), and a second such line must close them.',
          fix: 'Copy the top of another file of this folder and change it.',
        },
      ],
    };
  }
  const yaml = readYaml(lines.slice(1, end).join('\n'), { file, schema, firstLine: 2 });
  if (yaml.value === undefined) return { value: undefined, problems: yaml.problems };
  return {
    value: {
      file,
      settings: yaml.value.data,
      lineOf: yaml.value.lineOf,
      body: lines.slice(end + 1).join('\n'),
      bodyLine: end + 2,
    },
    problems: [],
  };
}
