import { describe, expect, test } from 'vitest';
import type { Observation } from '#pipeline/check/observations.ts';
import type { Edition } from '#pipeline/check/sources.ts';
import { throughEditions } from '#pipeline/publish/editions.ts';
import { headlinesThen } from '#pipeline/publish/headlines-then.ts';
import { unheaded } from '../published/indicators.ts';
import { observe, POLICY, settings } from './protect/observations.ts';

describe('What a page said on the day of a release', () => {
  const first = edition('2023-07-10', [observe('2022-23-Q1', 12), observe('2022-23-Q2', 9)]);

  test('is made from the figures as they stood then, and no later one rewrites it', () => {
    const next = edition('2023-10-09', [observe('2022-23-Q3', 15)]);
    const correction = edition('2024-01-08', [observe('2022-23-Q2', 11)]);
    const said = ['9 children went missing in July to September 2022.'];
    expect(sentences([first])).toEqual(said);
    expect(sentences([first, next])).toEqual([
      ...said,
      '15 children went missing in October to December 2022.',
    ]);
    expect(sentences([first, next, correction]).slice(0, 2)).toEqual(sentences([first, next]));
  });

  test('is not told for a release that had no figures of it', () => {
    expect(sentences([first, edition('2023-10-09', [])])).toHaveLength(1);
  });

  test('says that a figure was hidden, and never what it was', () => {
    const [said] = sentences([edition('2023-07-10', [observe('2022-23-Q1', 12), observe('2022-23-Q2', 2)])]);
    expect(said).toContain('The figure for July to September 2022 is hidden to protect identities');
    expect(said).not.toMatch(/\b2 children/);
  });

  test('is no longer told once a correction leaves out what was published, because it could tell a hidden figure', () => {
    const quarters = [2, 9, 8, 7].map((value, index) => observe(`2022-23-Q${index + 1}`, value));
    const year = edition('2023-07-10', [...quarters, observe('2022-23', 26)]);
    const correction = edition('2024-01-08', [observe('2022-23-Q1', 5), observe('2022-23', 29)]);
    const later = edition('2024-07-08', [observe('2023-24-Q1', 12)]);
    expect(releases([year])).toEqual(['2023-07-10-release']);
    expect(releases([year, correction, later])).toEqual(['2024-01-08-release', '2024-07-08-release']);
  });
});

function sentences(editions: readonly Edition[]): string[] {
  return saidBy(editions).map(({ sentence }) => sentence);
}

function releases(editions: readonly Edition[]): string[] {
  return saidBy(editions).map(({ release }) => release);
}

function saidBy(editions: readonly Edition[]) {
  const { series, revisions, states } = throughEditions(editions, {
    id: 'children-missing',
    settings: settings(),
    policy: POLICY,
  });
  const indicator = unheaded({
    reads: '{value} children went missing',
    unit: 'count',
    decimals: 0,
    people: true,
    measured: 'during',
    targets: [],
    series,
    revisions,
  });
  return headlinesThen(indicator, { states, policy: POLICY });
}

function edition(published: string, observations: readonly Observation[]): Edition {
  return {
    id: `${published}-release`,
    settings: {
      title: 'A release',
      published,
      dataTo: published,
      status: 'final',
      summary: 'Made up.',
      reason: 'Late records were entered.',
    },
    observations: [...observations],
  };
}
