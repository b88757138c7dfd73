import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { batchAt, batchesOf } from '../../scripts/pages/batches.ts';
import { isCurrent } from '../../scripts/pages/ledger.ts';

const INDICATOR = { id: 'referrals', council: 'ayton', theme: 'front-door', name: 'Referrals', related: [] };
const PROGRAM = ['a program'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'candour-batches-'));
  write('site.json', { councils: ['ayton', 'beeton'], title: 'A site' });
  write('problems.json', []);
  write('national.json', { figures: [{ indicator: 'referrals', period: '2022-23', councils: [10] }] });
  for (const council of ['ayton', 'beeton']) {
    write(`${council}/council.json`, { slug: council, releases: [release('It was 10.')] });
    for (const id of ['referrals', 'assessments']) {
      write(`${council}/indicators/${id}.json`, { ...INDICATOR, id, council, value: 10 });
      write(`${council}/indicators/${id}.csv`, 10);
    }
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('Pages are made again', () => {
  test.each([
    [
      'a figure',
      'ayton/indicators/referrals.json',
      { ...INDICATOR, value: 11 },
      ['ayton/referrals', 'ayton', ''],
    ],
    [
      'what an indicator is called, which others may say',
      'ayton/indicators/referrals.json',
      { ...INDICATOR, name: 'All referrals', value: 10 },
      ['ayton/referrals', 'ayton/assessments', 'ayton', 'help', ''],
    ],
    [
      'the settings of a council',
      'ayton/council.json',
      { slug: 'ayton', hold: 'An election', releases: [release('It was 10.')] },
      ['ayton/referrals', 'ayton/assessments', 'ayton', 'help', ''],
    ],
    [
      'a figure on the maps of an indicator',
      'national.json',
      { figures: [{ indicator: 'referrals', period: '2022-23', councils: [11] }] },
      ['ayton/referrals', 'ayton', 'beeton/referrals', 'beeton', ''],
    ],
    [
      'what a release said of an indicator',
      'ayton/council.json',
      { slug: 'ayton', releases: [release('It was 11.')] },
      ['ayton/referrals', 'ayton', ''],
    ],
    [
      'what all pages share',
      'site.json',
      { councils: ['ayton', 'beeton'], title: 'Another site' },
      [
        'ayton/referrals',
        'ayton/assessments',
        'ayton',
        'beeton/referrals',
        'beeton/assessments',
        'beeton',
        'help',
        '',
      ],
    ],
  ])('when %s changes: those that may show it, and no others', (_, file, content, expected) => {
    const before = batchesOf(folder, PROGRAM);
    write(file, content);
    // Whatever is published anew has its CSV written anew.
    if (file.startsWith('ayton/indicators/')) write(file.replace('.json', '.csv'), 11);
    const after = batchesOf(folder, PROGRAM);
    const changed = [...after.batches].filter(([name, { key }]) => before.batches.get(name)?.key !== key);
    expect(changed.map(([name]) => name).sort()).toEqual([...expected].sort());
  });

  test('when the program changes: all of them', () => {
    const before = batchesOf(folder, PROGRAM);
    const after = batchesOf(folder, ['another program']);
    for (const [name, { key }] of after.batches) expect(before.batches.get(name)?.key).not.toBe(key);
  });

  test('when a figure that they read of another indicator does', () => {
    const before = batchesOf(folder, PROGRAM);
    const entry = {
      key: before.batches.get('ayton/assessments')?.key ?? '',
      others: { 'ayton/referrals': before.figures.get('ayton/referrals') ?? '' },
      files: {},
    };
    expect(isCurrent('ayton/assessments', entry, before)).toBe(true);
    write('ayton/indicators/referrals.json', { ...INDICATOR, value: 11 });
    const after = batchesOf(folder, PROGRAM);
    expect(isCurrent('ayton/assessments', entry, after)).toBe(false);
    expect(isCurrent('ayton/assessments', { ...entry, others: {} }, after)).toBe(true);
  });
});

test.each([
  ['/ayton/indicators/referrals', 'ayton', 'ayton/referrals'],
  ['/ayton/indicators/referrals.xlsx', 'ayton', 'ayton/referrals'],
  ['/cy/ayton/indicators/referrals', 'ayton', 'ayton/referrals'],
  ['/ayton/embed/referrals/trend', 'ayton', 'ayton/referrals'],
  ['/api/v1/councils/ayton/indicators/referrals.json', 'ayton', 'ayton/referrals'],
  ['/ayton/indicators/gone', 'ayton', 'ayton'],
  ['/ayton/themes/front-door', 'ayton', 'ayton'],
  ['/help/CSV-001', '', 'help'],
  ['/cy/help/CSV-001', '', 'help'],
  ['/a-to-z', '', ''],
])('%s of “%s” is made with “%s”', (pathname, council, batch) => {
  const { batches } = batchesOf(folder, PROGRAM);
  expect(batchAt(pathname, council, (name) => batches.has(name))).toBe(batch);
});

function release(sentence: string) {
  return { id: 'quarter-2', headlines: [{ indicator: 'referrals', sentence, direction: 'going-up' }] };
}

function write(name: string, content: unknown): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
}
