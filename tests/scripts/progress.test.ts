import { describe, expect, test } from 'vitest';
import { progressOn } from '../../scripts/progress.ts';

describe('The progress of a run', () => {
  test('is told at a terminal after two seconds, with the stage, the count and the time left', () => {
    const { progress, written, wait } = run({ isTTY: true });
    progress.stage('Pages', 9120);
    wait(1000);
    progress.done(100);
    expect(written()).toBe('');
    wait(5000);
    progress.done(1200);
    expect(written()).toContain('Pages: 1,200 of 9,120, about 40 seconds left');
  });

  test('is one line, which is wiped at the end', () => {
    const { progress, written, wait } = run({ isTTY: true });
    progress.stage('Pages', 10);
    wait(3000);
    progress.done(5);
    progress.end();
    expect(written()).not.toContain('\n');
    expect(written().endsWith('\r\u001B[K')).toBe(true);
  });

  test('names a stage whose steps nobody can count', () => {
    const { progress, written, wait } = run({ isTTY: true });
    wait(3000);
    progress.stage('Search index');
    expect(written()).toContain('Search index …');
  });

  test('does not flicker: the line is written at most five times in a second', () => {
    const { progress, writes, wait } = run({ isTTY: true });
    progress.stage('Pages', 1000);
    wait(2000);
    for (let page = 0; page < 100; page += 1) {
      progress.done(page);
      wait(10);
    }
    expect(writes()).toBe(5);
  });

  test('is not told where nobody watches', () => {
    const { progress, written, wait } = run({ isTTY: false });
    progress.stage('Pages', 10);
    wait(60_000);
    progress.done(5);
    progress.end();
    expect(written()).toBe('');
  });

  test('is a line for each stage where a program measures', () => {
    const { progress, written, wait } = run({ isTTY: false, asLines: true });
    progress.stage('Pages', 10);
    wait(60_000);
    progress.done(5);
    progress.stage('Search index');
    progress.end();
    expect(written()).toBe('stage Pages\nstage Search index\n');
  });
});

function run({ isTTY, asLines = false }: { isTTY: boolean; asLines?: boolean }) {
  let time = 0;
  const texts: string[] = [];
  const screen = { isTTY, write: (text: string) => texts.push(text) };
  return {
    progress: progressOn(screen, { now: () => time, asLines }),
    written: () => texts.join(''),
    writes: () => texts.length,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}
