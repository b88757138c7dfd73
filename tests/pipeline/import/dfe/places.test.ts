import { describe, expect, test } from 'vitest';
import { codesOf, sameName, whatBecameOf } from '#pipeline/import/dfe/places.ts';

describe('The name of a place', () => {
  test.each([
    ['Yorkshire and the Humber', 'Yorkshire and The Humber'],
    ['St. Helens', 'St Helens'],
    ['Durham', 'County Durham'],
    ['Bristol, City of', 'Bristol'],
    ['Herefordshire, County of', 'Herefordshire'],
    ['Bournemouth, Christchurch & Poole', 'Bournemouth, Christchurch and Poole'],
    ['London (Inner)', 'Inner London'],
    ['Kingston Upon Hull, City of', 'Kingston upon Hull, City of'],
    ['Poole (Pre LG)', 'Poole'],
  ])('%s is %s', (one, other) => {
    expect(sameName(one, other)).toBe(true);
  });

  test.each([
    ['Derby', 'Derbyshire'],
    ['Nottingham', 'Nottinghamshire'],
    ['North Lincolnshire', 'North East Lincolnshire'],
    ['Inner London', 'Outer London'],
    ['London', 'City of London'],
    ['Cheshire East', 'Cheshire West and Chester'],
  ])('%s is not %s', (one, other) => {
    expect(sameName(one, other)).toBe(false);
  });
});

test('a council keeps its figures when its code changes', () => {
  expect(codesOf('E08000016')).toEqual(codesOf('E08000038'));
  expect(codesOf('E08000016')).not.toEqual(codesOf('E08000019'));
  expect(codesOf('E06000041')).toEqual(['E06000041']);
});

test('what became of a council that was divided is known by its code or its number', () => {
  const nameless = { number: '', code: '', name: 'Cumbria' };
  expect(whatBecameOf({ ...nameless, number: '909' })).toContain('Cumberland');
  expect(whatBecameOf({ ...nameless, code: 'E10000006' })).toContain('Cumberland');
  expect(whatBecameOf({ ...nameless, number: '370' })).toBeUndefined();
});
