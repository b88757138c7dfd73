import { expect, test } from 'vitest';
import { nationalMap, NationalFigures } from '#published/national-map.ts';
import { parsePeriod } from '#published/period.ts';

const figures = NationalFigures.parse({
  figures: [
    {
      indicator: 'referrals',
      period: '2022-23',
      councils: ['E01', 'E02', 'E03'].map((code, index) => ({
        code,
        name: `Council ${code}`,
        region: 'North',
        cell: { kind: 'value', value: index + 10, status: 'final' },
      })),
    },
  ],
});

function indicator(id: string, text: string) {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(text);
  return { id, nationalMap: { period, without: ['E02'], source: 'A release', vintage: 'May 2024' } };
}

test('A map has the figures of all councils but the one whose page it is', () => {
  const map = nationalMap(indicator('referrals', '2022-23'), figures);
  expect(map?.councils.map(({ code }) => code)).toEqual(['E01', 'E03']);
  expect(map).toMatchObject({ source: 'A release', vintage: 'May 2024' });
});

test('An indicator without a map has none', () => {
  expect(nationalMap({ id: 'referrals' }, figures)).toBeUndefined();
});

test.each([
  ['another indicator', indicator('assessments', '2022-23')],
  ['another period', indicator('referrals', '2021-22')],
])('A map whose figures are not there stops the build: %s', (_which, one) => {
  expect(() => nationalMap(one, figures)).toThrow('There are no national figures of');
});
