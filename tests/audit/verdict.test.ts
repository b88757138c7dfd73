import { expect, test } from 'vitest';
import { blind, legend, symbol, type HiddenCell, type Publication } from '../../src/audit/publication.ts';
import { network } from '../../src/audit/network.ts';
import { oneEquation } from '../../src/audit/one-equation.ts';
import { verdictOn } from '../../src/audit/verdict.ts';

const SENSITIVE = { min: 0, max: 3 };
const methods = [oneEquation, network];

test('two quarters marked x that come to four are narrowed when zeros are hidden too, and not when zeros are shown', () => {
  const row = year({ q3: 9, q4: 8, year: 21 }, ['q1', 'q2']);
  expect(verdictOn(row, { attack: legend(SENSITIVE), sensitive: SENSITIVE, methods })).toEqual({
    kind: 'unsafe',
    narrowed: ['q1', 'q2'],
  });
  const shown = { min: 1, max: 3 };
  expect(verdictOn(row, { attack: legend(shown), sensitive: shown, methods })).toEqual({ kind: 'safe' });
  expect(verdictOn(row, { attack: blind, sensitive: SENSITIVE, methods })).toEqual({ kind: 'safe' });
});

test('a count that is hidden on one page and printed on another is not hidden', () => {
  const row = year({ q1: 2, q3: 9, q4: 8 }, ['q1', 'q2']);
  expect(verdictOn(row, { attack: blind, sensitive: SENSITIVE, methods })).toEqual({
    kind: 'unsafe',
    narrowed: ['q1'],
  });
});

test('a total that nobody prints gives nothing away', () => {
  const row = year({ q2: 9, q3: 9, q4: 8 }, ['q1']);
  expect(verdictOn(row, { attack: blind, sensitive: SENSITIVE, methods })).toEqual({ kind: 'safe' });
});

test('markers that tell cover from small counts give a small one away', () => {
  const row = year({ q3: 9, q4: 8, year: 21 }, ['q1'], ['q2']);
  const attack = symbol({ sensitive: SENSITIVE, threshold: 4 });
  expect(verdictOn(row, { attack, sensitive: SENSITIVE, methods })).toEqual({
    kind: 'unsafe',
    narrowed: ['q1'],
  });
  expect(verdictOn(row, { attack: blind, sensitive: SENSITIVE, methods })).toEqual({ kind: 'safe' });
});

test('a total smaller than its printed parts is a contradiction, whatever is hidden', () => {
  const row = year({ q3: 9, q4: 8, year: 16 }, ['q1', 'q2']);
  expect(verdictOn(row, { attack: blind, sensitive: SENSITIVE, methods })).toEqual({ kind: 'contradiction' });
});

function year(published: Record<string, number>, small: string[], cover: string[] = []): Publication {
  const hidden = [
    ...small.map((id): [string, HiddenCell] => [id, { kind: 'small' }]),
    ...cover.map((id): [string, HiddenCell] => [id, { kind: 'cover' }]),
  ];
  return {
    published: new Map(Object.entries(published)),
    hidden: new Map(hidden),
    relations: [{ total: 'year', parts: ['q1', 'q2', 'q3', 'q4'] }],
    facts: [],
  };
}
