import { cpSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, expect, test } from 'vitest';
import { openProject, type Project } from '../../../scripts/bench/project.ts';
import { differences } from '../../../scripts/compare-folders.ts';
import { ordinaryEnvironment } from '../support/workshop.ts';

const open: Project[] = [];
afterAll(() => {
  for (const project of open) project.close();
});

test('A site that is made in parts, on several machines, is the same as one that is made on one', () => {
  const [first, second, alone] = [nation(), nation(), nation()];
  expect(build(first, '--part', '1/2')).toMatch(/Part 1 of 2: the pages of 2 of 3 councils/);
  // The program is the same wherever it is built: that is tested with all pages (same-bytes).
  for (const { root } of [second, alone])
    cpSync(path.join(first.root, PROGRAM), path.join(root, PROGRAM), { recursive: true });
  expect(build(second, '--part', '2/2')).toMatch(/Part 2 of 2: the pages of 1 of 3 councils/);
  cpSync(path.join(second.root, '.cache'), path.join(first.root, '.cache'), { recursive: true });
  expect(build(first)).toMatch(/pictures \([0-9] drawn anew\)/);
  build(alone);
  expect(differences(path.join(first.root, 'dist'), path.join(alone.root, 'dist'))).toEqual([]);
}, 300_000);

test('A part that is none is told what to write', () => {
  const { root } = nation();
  const { status, stdout, stderr } = run(root, '--part', '5/2');
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('npm run build -- --part 2/4');
});

const PROGRAM = '.cache/program';

function nation(): Project {
  const project = openProject({ councils: 3, indicators: 2 });
  open.push(project);
  return project;
}

function build({ root }: Project, ...args: string[]): string {
  const { status, stdout, stderr } = run(root, ...args);
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

function run(cwd: string, ...args: string[]) {
  return spawnSync('npm', ['run', 'build', '--', ...args], {
    cwd,
    encoding: 'utf8',
    env: ordinaryEnvironment(),
  });
}
