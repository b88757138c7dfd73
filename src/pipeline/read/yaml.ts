import { isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { didYouMean } from '../near-miss.ts';
import type { Checked, Problem } from '../problem.ts';
import { FORMER_SETTINGS } from './former-settings.ts';

/** Where the parts of a YAML document stand, so that a later check can name the line of a key. */
export interface Lines {
  lineOf(path: readonly PropertyKey[]): number;
}

/**
 * Reads YAML into what a schema says it must be. Malformed YAML and everything the schema refuses become problems,
 * each with its line and the description that the schema gives of the key.
 * `firstLine` is the line of the file on which the YAML begins.
 */
export function readYaml<T extends z.ZodObject>(
  text: string,
  { file, schema, firstLine = 1 }: { file: string; schema: T; firstLine?: number },
): Checked<(Lines & { data: z.infer<T> }) | undefined> {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineAt = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  if (document.errors.length > 0) {
    return {
      value: undefined,
      problems: document.errors.slice(0, 1).map((error) => ({
        check: 'malformed-yaml',
        severity: 'error',
        file,
        line: lineAt(error.pos[0]),
        message: `The settings cannot be read from here: “${text.split(/\r?\n/)[counter.linePos(error.pos[0]).line - 1]?.trim() ?? ''}”.`,
        fix: 'Check the line and the one above it: a colon needs a space after it, text with a colon or a # needs quotes around it, and indents must line up.',
      })),
    };
  }
  const findLine = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const parent = document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      const pair = isMap(parent)
        ? parent.items.find((item) => isNode(item.key) && String(item.key) === String(key))
        : undefined;
      const node = pair?.key ?? document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  // Councils that share a page ask for the same lines again and again.
  const lines = new Map<string, number>();
  const lineOf = (path: readonly PropertyKey[]): number => {
    const key = path.map(String).join('\n');
    const line = lines.get(key) ?? findLine(path);
    lines.set(key, line);
    return line;
  };
  const parsed = schema.safeParse(document.toJS() ?? {}, { reportInput: true });
  if (parsed.success) return { value: { data: parsed.data, lineOf }, problems: [] };
  return {
    value: undefined,
    problems: parsed.error.issues.flatMap((issue) => explain(issue, { file, schema, lineOf })),
  };
}

function explain(
  issue: z.core.$ZodIssue,
  { file, schema, lineOf }: { file: string; schema: z.ZodObject } & Lines,
): Problem[] {
  const key = issue.path.map(String).join('.');
  const hint = schema.shape[String(issue.path[0])]?.description;
  const at = { severity: 'error', file, line: lineOf(issue.path) } as const;
  if (issue.code === 'unrecognized_keys') {
    const names = issue.path.filter((part) => typeof part === 'string');
    return issue.keys.map((unknown) => ({
      ...at,
      check: 'unknown-key',
      line: lineOf([...issue.path, unknown]),
      column: unknown,
      message: `There is no setting called “${unknown}”${key === '' ? '' : ` in “${key}”`}.`,
      fix:
        FORMER_SETTINGS.get([...names, unknown].join('.')) ??
        `${didYouMean(unknown, key === '' ? Object.keys(schema.shape) : [])}Take it away, or correct its name.`,
    }));
  }
  if (issue.input === undefined) {
    return [
      {
        ...at,
        check: 'missing-key',
        column: key,
        message: `“${key}” is missing.`,
        fix: `Add it. ${hint ?? ''}`.trim(),
      },
    ];
  }
  return [
    {
      ...at,
      check: 'wrong-value',
      column: key,
      message: `“${key}” says “${shown(issue.input)}”, ${whyNot(issue)}.`,
      fix: `${near(issue) || 'Correct it. '}${hint ?? ''}`.trim(),
    },
  ];
}

function near(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_value' ? didYouMean(String(issue.input), issue.values.map(String)) : '';
}

function shown(input: unknown): string {
  return typeof input === 'object' ? JSON.stringify(input) : String(input);
}

function whyNot(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `but it must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `but it must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}`;
    default:
      // Our own words begin with “it”; zod's speak of patterns.
      return `which cannot be right${issue.message.startsWith('it ') ? `: ${issue.message}` : ''}`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'words (in quotes, if they could be read as a number or a date)',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, as in [one, another]',
  object: 'a group of settings',
  record: 'a group of settings',
};
