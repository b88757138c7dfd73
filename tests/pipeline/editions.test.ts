import { describe, expect, test } from 'vitest';
import type { Observation } from '#pipeline/check/observations.ts';
import type { Edition } from '#pipeline/check/sources.ts';
import { throughEditions } from '#pipeline/publish/editions.ts';
import { observe, POLICY, settings, share } from './protect/observations.ts';

const AGES = {
  dimension: 'Age',
  categories: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
  partsOfTotal: true,
};
const CONTEXT = { id: 'children-missing', settings: settings(), policy: POLICY };

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

  test('does not tell what it was, nor what it is, and the corrected year, which would tell it, does not come out', () => {
    const second = edition('2024-01-08', [observe('2022-23-Q1', 5), observe('2022-23', 29)]);
    expect(revisions([first, second])).toEqual([
      '2022-23: x → x (Late records were entered.)',
      '2022-23-Q1: x → x (Late records were entered.)',
    ]);
    // Shown, it would say what it was not, and the rest of the year what the other hidden quarter was not.
    expect(printed([first, second])).toEqual(['x', 'x', '9', '8', 'x']);
  });

  test('that stays hidden is told without figures', () => {
    const second = edition('2024-01-08', [observe('2022-23-Q1', 3), observe('2022-23', 27)]);
    expect(revisions([first, second])).toEqual([
      '2022-23: x → x (Late records were entered.)',
      '2022-23-Q1: x → x (Late records were entered.)',
    ]);
  });

  test('is told without its year once that is hidden, which may have changed or not', () => {
    const second = edition('2024-01-08', [observe('2022-23-Q1', 3), observe('2022-23', 27)]);
    const third = edition('2024-07-08', [observe('2022-23-Q1', 1), observe('2022-23', 25)]);
    expect(revisions([first, second, third]).slice(2)).toEqual([
      '2022-23-Q1: x → x (Late records were entered.)',
    ]);
  });

  test('leaves a year hidden that a still later correction would otherwise bring back', () => {
    const second = edition('2024-01-08', [observe('2022-23-Q1', 3), observe('2022-23', 27)]);
    const third = edition('2024-07-08', [observe('2022-23-Q2', 10), observe('2022-23', 28)]);
    expect(printed([first, second, third])).toEqual(['x', 'x', '10', '8', 'x']);
  });
});

describe('a year that comes out quarter by quarter', () => {
  test('withholds the quarter after a small one, and never takes back one that is out', () => {
    const [q1, q2, q3, q4] = releases([5, 2, 9, 8]);
    if (q1 === undefined || q2 === undefined || q3 === undefined || q4 === undefined) throw new Error('four');
    expect(printed([q1, q2])).toEqual(['5', 'x']);
    expect(printed([q1, q2, q3])).toEqual(['5', 'x', 'x']);
    expect(printed([q1, q2, q3, q4, total(24)])).toEqual(['24', '5', 'x', 'x', '8']);
  });

  test('has no total while a small quarter is not covered', () => {
    expect(printed([...releases([5, 9, 8, 2]), total(24)])).toEqual(['x', '5', '9', '8', 'x']);
  });

  test('keeps a covering quarter hidden that comes again with its year', () => {
    const again = edition('2023-06-01', [...quarters([5, 2, 9, 8]), observe('2022-23', 24)]);
    expect(printed([...releases([5, 2, 9, 8]), again])).toEqual(['24', '5', 'x', 'x', '8']);
  });

  test('hides the small quarter only, and the year over it, where parts come first', () => {
    const context = { ...CONTEXT, settings: settings({ disclosure: { order: 'parts-first' } }) };
    expect(printed([...releases([5, 2, 9, 8]), total(24)], context)).toEqual(['x', '5', 'x', '9', '8']);
  });

  test('hides the small quarter only where years are not sums', () => {
    const context = { ...CONTEXT, settings: settings({ year: 'none' }) };
    expect(printed(releases([5, 2, 9, 8]), context)).toEqual(['5', 'x', '9', '8']);
  });

  test('gives the same rule to numerators and denominators of a rate', () => {
    const context = { ...CONTEXT, settings: settings({ unit: 'percent', year: 'rate' }) };
    const shares = [20, 2, 30].map((top, index) =>
      edition(`2022-0${index + 4}-01`, [share(`2022-23-Q${index + 1}`, top, 40)]),
    );
    expect(printed(shares, context)).toEqual(['50', 'x', 'x']);
  });
});

describe('a figure that is out and would have to be hidden', () => {
  const first = edition('2023-07-10', [observe('2022-23', 26)]);

  test('stops the build, and the problem says which release it came out in and what to do', () => {
    const second = edition('2024-01-08', [observe('2022-23-Q1', 2)]);
    expect(throughEditions([first, second], CONTEXT).problems).toMatchInlineSnapshot(`
      [
        {
          "check": "would-need-hiding",
          "column": "value",
          "file": "figures.csv",
          "fix": "Leave the new figure that it gives away out of “2024-01-08-release”; or, in the settings of the indicator, say under “year” that a year is not the sum of its parts, if it is not, or choose disclosure: { order: parts-first } before the total comes out.",
          "line": 2,
          "message": "The value of children-missing, 2022-23 came out in “2023-07-10-release”. With what “2024-01-08-release” adds, it would let people work out a count under 4, so it would have to be hidden; but what is out cannot be taken back.",
          "severity": "error",
        },
      ]
    `);
  });

  test('does not when enough other quarters come to cover the small one', () => {
    const second = edition('2024-01-08', quarters([2, 9, 8, 7]));
    expect(throughEditions([first, second], CONTEXT).problems).toEqual([]);
    expect(printed([first, second])).toEqual(['26', 'x', 'x', '8', '7']);
  });

  test('a quarter that a correction makes small is hidden with its year, and no other quarter is taken back', () => {
    const year = edition('2023-07-10', [...quarters([5, 9, 8, 7]), observe('2022-23', 29)]);
    const second = edition('2024-01-08', [observe('2022-23-Q1', 2), observe('2022-23', 26)]);
    expect(throughEditions([year, second], CONTEXT).problems).toEqual([]);
    expect(printed([year, second])).toEqual(['x', 'x', '9', '8', '7']);
  });
});

describe('categories and their total that come out in different editions', () => {
  const context = { ...CONTEXT, settings: settings({ year: 'none', breakdowns: [AGES] }) };
  test('show the total when it comes first, and cover the small category', () => {
    const told = [
      edition('2023-07-10', [observe('2022-23', 31)]),
      edition('2024-01-08', ages({ a: 2, b: 12, c: 17 })),
    ];
    expect(printed(told, context)).toEqual(['31', 'x', '12', 'x']);
  });

  test('hide the total when it comes after a small category that nothing covers', () => {
    const told = [
      edition('2023-07-10', ages({ a: 2, b: 12, c: 17 })),
      edition('2024-01-08', [observe('2022-23', 31)]),
    ];
    expect(printed(told, context)).toEqual(['x', 'x', '12', '17']);
  });

  test('leave a zero that is out as it is, though the total turns out to be small', () => {
    const shown = { ...context, policy: { ...POLICY, zeros: 'shown' as const } };
    const told = [
      edition('2023-07-10', ages({ a: 0 })),
      edition('2024-01-08', [observe('2022-23', 2), ...ages({ b: 1, c: 1 })]),
    ];
    expect(throughEditions(told, shown).problems).toEqual([]);
    expect(printed(told, shown)).toEqual(['x', '0', 'x', 'x']);
  });

  test('show all when none is small, whatever comes first', () => {
    const told = [
      edition('2023-07-10', ages({ a: 9, b: 12 })),
      edition('2024-01-08', [observe('2022-23', 38), ...ages({ c: 17 })]),
    ];
    expect(printed(told, context)).toEqual(['38', '9', '12', '17']);
  });
});

describe('a share that a later release corrects', () => {
  const context = { ...CONTEXT, settings: settings({ unit: 'percent', year: 'none' }) };

  test('is hidden when it becomes small, also when only its denominator has changed', () => {
    const told = [
      edition('2023-07-10', [share('2022-23-Q1', 20, 40)]),
      edition('2024-01-08', [share('2022-23-Q1', 20, 22)]),
    ];
    expect(throughEditions(told, context).problems).toEqual([]);
    expect(printed(told, context)).toEqual(['x']);
  });
});

function ages(counts: Record<string, number>): Observation[] {
  return Object.entries(counts).map(([category, count]) => observe('2022-23', count, { category }));
}

function releases(values: readonly number[]): Edition[] {
  return quarters(values).map((quarter, index) => edition(`2022-0${index + 4}-01`, [quarter]));
}

function total(value: number): Edition {
  return edition('2023-06-01', [observe('2022-23', value)]);
}

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

/** The figures after all editions: the year first, then its quarters. */
function printed(editions: readonly Edition[], context = CONTEXT): string[] {
  const points = throughEditions(editions, context).series.flatMap(({ points: own }) => own);
  return points
    .toSorted((a, b) => a.period.text.length - b.period.text.length)
    .map(({ cell }) => (cell.kind === 'value' ? String(cell.value) : 'x'));
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
