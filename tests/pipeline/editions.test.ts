import { describe, expect, test } from 'vitest';
import type { Observation } from '#pipeline/check/observations.ts';
import type { Edition } from '#pipeline/check/sources.ts';
import { throughEditions } from '#pipeline/publish/editions.ts';
import { observe, POLICY, settings } from './protect/observations.ts';

describe('a figure that a later release gives again', () => {
  const first = edition('2023-07-10', [observe('2022-23-Q1', 12), observe('2022-23-Q2', 9)]);

  test('is replaced, and the change is told with its reason', () => {
    expect(revisions([first, edition('2024-01-08', [observe('2022-23-Q1', 14)])])).toEqual([
      '2022-23-Q1: 12 → 14 (Late records were entered.)',
    ]);
  });

  test('unchanged is no revision, and belongs to the newest release', () => {
    const again = throughEditions([first, edition('2024-01-08', [observe('2022-23-Q1', 12)])], CONTEXT);
    expect(again.revisions).toEqual([]);
    expect(again.series.flatMap(({ points }) => points.map(({ release }) => release))).toEqual([
      '2024-01-08-release',
      '2023-07-10-release',
    ]);
    expect(again.lastUpdated).toBe('2024-01-08');
  });
});

describe('a correction of a hidden figure', () => {
  const first = edition('2023-07-10', [...quarters([2, 9, 8, 7]), observe('2022-23', 26)]);

  test('does not tell what it was, nor what the year was, which would tell it', () => {
    const second = edition('2024-01-08', [observe('2022-23-Q1', 5), observe('2022-23', 29)]);
    expect(revisions([first, second])).toEqual([
      '2022-23: x → 29 (Late records were entered.)',
      '2022-23-Q1: x → 5 (Late records were entered.)',
    ]);
  });

  test('that stays hidden is told without figures', () => {
    const second = edition('2024-01-08', [observe('2022-23-Q1', 3), observe('2022-23', 27)]);
    expect(revisions([first, second])).toEqual([
      '2022-23: x → 27 (Late records were entered.)',
      '2022-23-Q1: x → x (Late records were entered.)',
    ]);
  });
});

const CONTEXT = { id: 'children-missing', settings: settings(), policy: POLICY };

function edition(published: string, observations: readonly Observation[]): Edition {
  return {
    id: `${published}-release`,
    settings: {
      title: 'A release',
      published,
      dataTo: published,
      status: 'final',
      summary: 'Figures.',
      reason: 'Late records were entered.',
    },
    observations,
  };
}

function revisions(editions: readonly Edition[]): string[] {
  return throughEditions(editions, CONTEXT).revisions.map(({ period, before, after, reason }) => {
    const [was, is] = [before, after].map((cell) => (cell.kind === 'value' ? cell.value : 'x'));
    return `${period.text}: ${was} → ${is} (${reason})`;
  });
}

function quarters(values: readonly number[]): Observation[] {
  return values.map((value, index) => observe(`2022-23-Q${index + 1}`, value));
}
