import { expect, test } from 'vitest';
import { whenOf } from '#published/label.ts';
import type { Comparable, ComparableRow } from '../../src/components/compare/comparable.ts';
import { groupsOf } from '../../src/components/compare/groups.ts';
import { COUNCIL, indicator, period } from './indicators.ts';

const REGIONS = ['South West', 'North East', 'London'];

function comparison(councils: number): Comparable {
  const rows = Array.from({ length: councils }, (_, index): ComparableRow => {
    const name = REGIONS[index % REGIONS.length] ?? '';
    return {
      council: { ...COUNCIL, slug: `council-${index}`, region: { code: `E1200000${index}`, name } },
      indicator: indicator({}),
      category: undefined,
      target: undefined,
      good: 'Higher',
      period: '2022-23',
      briefPeriod: '2022-23',
      when: whenOf(period('2022-23')),
    };
  });
  return {
    id: 'assessments',
    name: 'Assessments',
    definition: 'What it is.',
    unit: 'percent',
    decimals: 0,
    hasOnePeriod: true,
    rows,
    england: [],
  };
}

test('a few councils stand together', () => {
  const few = comparison(24);
  expect(groupsOf(few)).toEqual([{ region: undefined, comparable: few }]);
});

test('many councils stand by region, each once and in the same order', () => {
  const many = comparison(152);
  const groups = groupsOf(many);
  expect(groups.map(({ region }) => region)).toEqual([
    { id: 'london', name: 'London' },
    { id: 'north-east', name: 'North East' },
    { id: 'south-west', name: 'South West' },
  ]);
  for (const { region, comparable } of groups)
    expect(comparable.rows).toEqual(many.rows.filter(({ council }) => council.region.name === region?.name));
  expect(groups.flatMap(({ comparable }) => comparable.rows)).toHaveLength(152);
});
