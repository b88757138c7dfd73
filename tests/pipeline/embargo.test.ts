import { cpSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { certify } from '#pipeline/attack/certify.ts';
import { problemsToCome, sourcesAt, waitingInPublic } from '#pipeline/embargo.ts';
import { runPipeline } from '#pipeline/index.ts';
import { LondonTime, timeInWords } from '#pipeline/moment.ts';
import { instantOf, londonTime } from '#published/london-time.ts';
import type { Problem } from '#pipeline/problem.ts';
import { newSeals } from '#pipeline/check/seals.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { readSources } from '#pipeline/read/sources.ts';
import { momentOf } from '../../scripts/now.ts';
import { check } from '../../scripts/stages.ts';
import { newFolder, removeFolder } from './temporary-folder.ts';

const GOLDEN = path.join(import.meta.dirname, 'golden');
const BEFORE = momentOf('2024-04-08T08:29:59Z');
const AFTER = momentOf('2024-04-08T08:30:00Z');

describe('A time in the United Kingdom', () => {
  test.each([
    ['in winter', '2024-01-08T09:30', '2024-01-08T09:30:00.000Z'],
    ['in summer', '2024-07-08T09:30', '2024-07-08T08:30:00.000Z'],
    ['on the last day of winter time', '2024-03-30T09:30', '2024-03-30T09:30:00.000Z'],
    ['in the hour that the spring leaves out', '2024-03-31T01:30', '2024-03-31T01:30:00.000Z'],
    ['in the hour that the autumn has twice', '2024-10-27T01:30', '2024-10-27T01:30:00.000Z'],
    ['at midnight in summer', '2024-07-08T00:00', '2024-07-07T23:00:00.000Z'],
  ])('%s is never taken for an earlier one', (_when, time, instant) => {
    expect(instantOf(time).toISOString()).toBe(instant);
  });

  test('is what its clocks show', () => {
    for (const time of ['2024-01-08T09:30', '2024-07-08T09:30', '2024-07-08T00:00']) {
      expect(londonTime(instantOf(time))).toBe(time);
    }
  });

  test('is told as people say it', () => {
    expect(
      [
        '2024-01-08T09:30',
        '2024-01-08T17:00',
        '2024-01-08T00:00',
        '2024-01-08T12:00',
        '2024-01-08T12:05',
      ].map(timeInWords),
    ).toEqual([
      '9:30am on 8 January 2024',
      '5pm on 8 January 2024',
      'midnight on 8 January 2024',
      'midday on 8 January 2024',
      '12:05pm on 8 January 2024',
    ]);
  });

  test.each(['2024-02-30T09:30', '2024-01-08T24:00', '2024-01-08', '2024-01-08 09:30', '2024-01-08T09:30Z'])(
    '%s is none',
    (text) => {
      expect(LondonTime.safeParse(text).success).toBe(false);
    },
  );
});

describe('A release that waits', () => {
  let root = '';
  beforeEach(() => {
    root = newFolder();
    cpSync(path.join(GOLDEN, 'base'), root, { recursive: true });
    cpSync(path.join(GOLDEN, 'a-release-in-summer-is-out-at-its-time/change'), root, { recursive: true });
  });
  afterEach(() => removeFolder(root));

  test('is named by a check, with its time and what came with it', () => {
    expect(check(root, { now: BEFORE }).text).toMatchInlineSnapshot(`
      "All is well: 4 indicators, 27 figures to publish, 5 hidden.
      1 file of comparators waits until 9:30am on 8 April 2024: comparators/new-national.csv.
      1 release waits until 9:30am on 8 April 2024: exampleton/2024-04-08-quarter-3.
      Nothing of that is published before. Words in content/ never wait.
      "
    `);
    expect(check(root, { now: AFTER }).text).not.toContain('wait');
  });

  test('does not come out when nobody says what time it is', () => {
    expect(runPipeline(openFolder(root)).publication?.files).toEqual(
      runPipeline(openFolder(root), { now: BEFORE }).publication?.files,
    );
  });

  test('is in no file that is published: neither its name nor a word or figure of it', () => {
    const [files = [], out = []] = [BEFORE, AFTER].map((now) =>
      // The help with problems is the same for everyone, and has made-up examples.
      [...(runPipeline(openFolder(root), { now }).publication?.files ?? [])].filter(
        ([name]) => name !== 'problems.json',
      ),
    );
    expect(files.length).toBeGreaterThan(5);
    const words = [
      'quarter-3',
      'Quarter 3',
      'visits-on-time',
      'Late records',
      '2023-24-Q3',
      '80.3',
      'visits"',
    ];
    for (const word of words) {
      expect(out.some(([name, text]) => (name + text).includes(word))).toBe(true);
      expect(files.filter(([name, text]) => (name + text).includes(word)).map(([name]) => name)).toEqual([]);
    }
  });

  test('is not sealed before it is out', () => {
    expect(toSeal(root, BEFORE)).toEqual(['2024-01-08-quarter-2']);
    expect(toSeal(root, AFTER)).toEqual(['2024-01-08-quarter-2', '2024-04-08-quarter-3']);
  });

  test('is not part of what is proved of the hidden figures before it is out', () => {
    const fingerprint = certify(openFolder(root), { now: BEFORE })?.fingerprint;
    expect(fingerprint).toBe(certify(openFolder(path.join(GOLDEN, 'base')))?.fingerprint);
    expect(certify(openFolder(root), { now: AFTER })?.fingerprint).not.toBe(fingerprint);
  });

  test('is told to wait in vain in a public repository, where everyone can read it', () => {
    const { sources } = readSources(openFolder(root));
    const { waiting } = sourcesAt(sources, BEFORE);
    expect(waitingInPublic(waiting, sources)).toEqual([]);
    const site = sources.site && { ...sources.site, repository: 'public' as const };
    const [problem] = waitingInPublic(waiting, { ...sources, site });
    expect(problem).toMatchObject({ check: 'waits-in-public', severity: 'warning' });
    expect(problem?.message).toMatchInlineSnapshot(
      `"The site keeps this back until 9:30am on 8 April 2024, but the repository is public: whatever is committed, figures and words, can be read there at once."`,
    );
  });

  test('leaves no council of which it is the only release', () => {
    const { sources } = readSources(openFolder(root));
    const [council] = sources.councils;
    if (council === undefined) throw new Error('There is no council.');
    const releases = council.releases.filter(({ settings }) => settings.publishAt !== undefined);
    const only = { ...sources, councils: [{ ...council, releases }] };
    expect(sourcesAt(only, BEFORE).sources.councils).toEqual([]);
    expect(sourcesAt(only, AFTER).sources.councils).toHaveLength(1);
  });
});

describe('What will be wrong once a release is out', () => {
  const wrong: Problem = {
    check: 'typed-figure',
    severity: 'error',
    file: 'content/exampleton/indicators/plans.mdx',
    line: 30,
    message: 'The words disagree with the figure.',
    fix: 'Correct them.',
  };
  const waiting = [{ name: 'exampleton/q3', file: 'release.yaml', line: 1, until: '2024-04-08T09:30' }];

  test('is told of words without stopping anything, because they cannot be right on both days', () => {
    expect(problemsToCome([wrong], [], { waiting, isPublic: false })).toMatchInlineSnapshot(`
      [
        {
          "check": "typed-figure",
          "file": "content/exampleton/indicators/plans.mdx",
          "fix": "Change it in the commit that is merged on the day. Correct them.",
          "line": 30,
          "message": "Once the figures that wait until 9:30am on 8 April 2024 are out: The words disagree with the figure.",
          "severity": "warning",
        },
      ]
    `);
  });

  test('stops the build when it is in the figures, which can be put right now', () => {
    const figures: Problem = { ...wrong, check: 'year-is-not-its-end' };
    expect(problemsToCome([figures], [], { waiting, isPublic: false })).toEqual([figures]);
  });

  test('is told in a public repository by its place and its kind only, whatever it is about', () => {
    const quoting: Problem = { ...wrong, message: 'It rose to 84.1%.', fix: 'Write 84.1.' };
    const others: Problem[] = [
      quoting,
      { ...quoting, check: 'disagrees-with-its-numbers', file: 'data/x/q3/a.csv' },
    ];
    const told = problemsToCome(others, [], { waiting, isPublic: true });
    expect(told.map(({ severity, file, line }) => [severity, file, line])).toEqual([
      ['warning', wrong.file, 30],
      ['error', 'data/x/q3/a.csv', 30],
    ]);
    for (const { message, fix } of told) {
      expect(`${message} ${fix}`).not.toContain('84');
      expect(message).toContain('What it says is not told before that time.');
    }
    expect(told[0]?.message).toMatchInlineSnapshot(
      `"Once the figures that wait until 9:30am on 8 April 2024 are out: A figure is typed in the text. What it says is not told before that time."`,
    );
  });

  test('is told once when it is wrong today already', () => {
    expect(problemsToCome([wrong], [wrong], { waiting, isPublic: false })).toEqual([]);
  });
});

/** The releases that a seal would be put on. */
function toSeal(root: string, now: Date): string[] {
  const { councils } = sourcesAt(readSources(openFolder(root)).sources, now).sources;
  return [...new Set(councils.flatMap(newSeals).map(([release = '']) => release))];
}
