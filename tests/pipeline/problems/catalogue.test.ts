import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '#pipeline/problem.ts';
import { FAMILIES } from '#pipeline/problems/catalogue.ts';
import { problemGuide } from '#pipeline/problems/guide.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const GUIDE = problemGuide();
const ENTRIES = GUIDE.families.flatMap(({ id, problems }) =>
  problems.map((problem) => ({ family: id, ...problem })),
);

/**
 * Every code that was ever given out, with its check: people write codes into emails and link to their pages. A line may be
 * added; where a check is gone for good, `retired` stands in its place, so that its code is never given to another.
 */
const GIVEN_OUT = readFileSync(path.join(import.meta.dirname, 'codes.txt'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [code = '', check = ''] = line.split(' ');
    return { code, check };
  });

describe('A code', () => {
  test('that was given out keeps its meaning', () => {
    const now = new Map(ENTRIES.map(({ code, check }) => [code, check]));
    const changed = GIVEN_OUT.filter(({ code, check }) => (now.get(code) ?? 'retired') !== check).map(
      ({ code, check }) =>
        `${code} was “${check}” and is now “${now.get(code) ?? 'nothing'}”. People have noted it and linked to /help/${code}/: give the new meaning a new code. If the check is gone for good, write “${code} retired” in codes.txt.`,
    );
    expect(changed).toEqual([]);
  });

  test('that is new is written down', () => {
    const known = new Set(GIVEN_OUT.map(({ code }) => code));
    const missing = ENTRIES.filter(({ code }) => !known.has(code)).map(
      ({ code, check }) => `${code} ${check}`,
    );
    expect(missing, 'Add these lines to tests/pipeline/problems/codes.txt').toEqual([]);
  });

  test('belongs to one check, and to the family that it begins with', () => {
    expect(repeated(ENTRIES.map(({ code }) => code))).toEqual([]);
    expect(repeated(GIVEN_OUT.map(({ code }) => code))).toEqual([]);
    expect(ENTRIES.filter(({ family, code }) => !code.startsWith(`${family}-`))).toEqual([]);
  });
});

describe('The catalogue', () => {
  test('has no check twice, in one family or in two', () => {
    expect(repeated(FAMILIES.flatMap(({ entries }) => Object.keys(entries)))).toEqual([]);
  });

  test('describes no check that nothing does', () => {
    const code = [...codeIn('src/pipeline'), ...codeIn('scripts')].join('\n');
    expect(ENTRIES.filter(({ check }) => !code.includes(`'${check}'`)).map(({ check }) => check)).toEqual([]);
  });

  test('describes every check: another does not compile', () => {
    const problem: Problem = {
      // @ts-expect-error Nobody has described it.
      check: 'no-such-check',
      severity: 'error',
      file: '',
      message: '',
      fix: '',
    };
    expect(ENTRIES.map(({ check }) => check)).not.toContain(problem.check);
  });

  test('has a title of its own for everything, short enough for a list', () => {
    expect(repeated(ENTRIES.map(({ title }) => title))).toEqual([]);
    expect(ENTRIES.filter(({ title }) => title.length > 75 || title.endsWith('.'))).toEqual([]);
  });

  test('shows with every example what is different when it is right', () => {
    expect(ENTRIES.filter(({ wrong, right }) => wrong === right)).toEqual([]);
  });

  test('speaks in sentences, without Latin abbreviations', () => {
    const words = ENTRIES.flatMap(({ means, mend }) => [means, mend]);
    expect(words.filter((text) => !/^[A-Z0-9“<].*[.”]$/s.test(text))).toEqual([]);
    expect(words.filter((text) => /\b(?:e\.g|i\.e|etc|via)\b/i.test(text))).toEqual([]);
  });
});

function repeated(all: readonly string[]): string[] {
  return all.filter((one, index) => all.indexOf(one) !== index);
}

/** Everything but the catalogue itself. */
function codeIn(within: string): string[] {
  return readdirSync(path.join(ROOT, within), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(within, name.split(path.sep).join('/')))
    .filter((name) => name.endsWith('.ts') && !name.startsWith('src/pipeline/problems/'))
    .map((name) => readFileSync(path.join(ROOT, name), 'utf8'));
}
