import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { check, publish } from '../../../scripts/stages.ts';
import { tellingOf } from '../../../scripts/telling.ts';
import { layOver, newFolder, removeFolder, write } from '../temporary-folder.ts';

const BASE = path.join(import.meta.dirname, '../golden/base');

let root = '';
beforeEach(() => {
  root = newFolder();
  for (const part of ['content', 'data']) layOver(path.join(BASE, part), path.join(root, part));
});
afterEach(() => removeFolder(root));

describe('How problems are told', () => {
  test.each([
    ['a person at a terminal', [], {}, { format: 'terminal' }],
    ['GitHub, by itself', [], { GITHUB_ACTIONS: 'true' }, { format: 'github' }],
    [
      'GitHub, with the summary of the job',
      [],
      { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md' },
      { format: 'github', out: 'summary.md' },
    ],
    [
      'GitLab, by itself, in the file it is told to keep',
      [],
      { GITLAB_CI: 'true' },
      { format: 'gitlab', out: 'gl-code-quality-report.json' },
    ],
    ['whoever asks, also on GitHub', ['--format', 'json'], { GITHUB_ACTIONS: 'true' }, { format: 'json' }],
    ['a file', ['--format=html', '--out=a.html'], {}, { format: 'html', out: 'a.html' }],
    ['whoever asks for another time', ['--now', '2024-01-08T09:30'], {}, { format: 'terminal' }],
  ])('is right for %s', (_who, args, env, wanted) => {
    expect(tellingOf(args, env)).toEqual(wanted);
  });

  test.each([[['--format', 'xml']], [['--format']], [['--out']], [['--fromat', 'json']], [['json']]])(
    'is not guessed from %j',
    (args) => {
      expect(tellingOf(args, {})).toBeUndefined();
    },
  );
});

describe('With problems', () => {
  beforeEach(() => write(root, 'content/exampleton/indicators/notes.txt', ''));

  test.each([check, publish])('a file gets the form, and the screen the words', (stage) => {
    const report = stage(root, { telling: { format: 'json', out: 'problems.json' } });
    expect(report.ok).toBe(false);
    expect(report.document).toBeUndefined();
    expect(report.text).toBe(stage(root).text);
    expect(readFileSync(path.join(root, 'problems.json'), 'utf8')).toBe(
      stage(root, { telling: { format: 'json' } }).document,
    );
  });

  test('GitHub gets a line for each, the summary all of them, and the log no words at the start of a line', () => {
    write(root, 'summary.md', '## Before\n');
    const { ok, text, document } = check(root, { telling: { format: 'github', out: 'summary.md' } });
    expect(ok).toBe(false);
    expect(document).toBe(
      '::error file=content/exampleton/indicators/notes.txt,title=FIL-003::This file would not be read.%0AWhat to do: Only .mdx files belong in this folder.%0AMore: /help/FIL-003/\n',
    );
    expect(text).toBe('1 problem to put right.\nNothing was changed.\n');
    expect(readFileSync(path.join(root, 'summary.md'), 'utf8')).toMatch(
      /^## Before\n## 1 problem to put right\.\n[^]*\| FIL-003 \|\n/,
    );
  });
});

describe('Without problems', () => {
  test('every form says how much there is', () => {
    const { text } = check(root);
    expect(text).toMatch(/^All is well/);
    expect(check(root, { telling: { format: 'json' } })).toEqual({ ok: true, text, document: '[]\n' });
    expect(check(root, { telling: { format: 'github', out: 'summary.md' } })).toEqual({
      ok: true,
      text,
      document: '',
    });
    expect(existsSync(path.join(root, 'summary.md'))).toBe(false);
  });

  test('GitLab gets an empty report, so that it sees what has been put right', () => {
    expect(check(root, { telling: { format: 'gitlab', out: 'quality.json' } }).ok).toBe(true);
    expect(readFileSync(path.join(root, 'quality.json'), 'utf8')).toBe('[]\n');
  });
});
