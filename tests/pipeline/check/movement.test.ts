import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { check } from '../../../scripts/stages.ts';
import { layOver, newFolder, removeFolder, write } from '../temporary-folder.ts';

// The case that the golden folder tells: for every 10,000 of 68,385 children 86.6, then 84.9, with 42 in and 46 out.
const GOLDEN = path.join(import.meta.dirname, '../golden');
const FILE = 'data/exampleton/2024-01-08-quarter-2/care.csv';
const HEAD = 'indicator,period,area,breakdown,value,numerator,denominator,status,note\n';

let root = '';
beforeEach(() => {
  root = newFolder();
  for (const part of ['content', 'data']) layOver(path.join(GOLDEN, 'base', part), path.join(root, part));
  layOver(path.join(GOLDEN, 'a-stock-that-its-flows-do-not-explain/change'), root);
});
afterEach(() => removeFolder(root));

function told({ rate = '84.9', started = '42', ended = '46', note = '' }, before = '86.6,,'): string {
  const rows = [
    `care-rate,2023-24-Q1,E06999991,,${before},,`,
    `care-rate,2023-24-Q2,E06999991,,${rate}${before.endsWith(',,') ? ',,' : ''},,${note}`,
    `care-started,2023-24-Q2,E06999991,,${started},,,,`,
    `care-ended,2023-24-Q2,E06999991,,${ended},,,,`,
  ];
  write(root, FILE, `${HEAD}${rows.join('\n')}\n`);
  return check(root).text;
}

test('a stock that its flows do not explain is told, with both', () => {
  expect(told({})).toMatch(/SUM-005[^]*about 12 fewer[^]*4 fewer/);
});

test.each([
  ['the flows explain it', { ended: '54' }],
  ['the rate rounds to it', { rate: '86.0' }],
  ['the row says why', { note: 'Some children moved to another council' }],
  ['one of the flows is hidden', { started: 'x' }],
])('nothing is told where %s', (_why, changes) => {
  expect(told(changes)).not.toContain('SUM-00');
});

test('the denominator of the row is taken before the settings', () => {
  // Of 20,000 people 173 are 86.5 for every 10,000, and 169 are 84.5.
  const text = told({ rate: '84.5,169,20000' }, '86.5,173,20000');
  expect(text).not.toContain('SUM-00');
  expect(told({ rate: '84.5,169,20000', ended: '47' }, '86.5,173,20000')).toContain(
    '20,000 people (the denominator of the row)',
  );
});
