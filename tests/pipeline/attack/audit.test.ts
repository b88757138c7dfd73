import { describe, expect, test } from 'vitest';
import { type Cell, figure, SUPPRESSED } from '#published/cell.ts';
import type { Observation } from '#pipeline/check/observations.ts';
import { auditIndicator } from '#pipeline/attack/audit.ts';
import { protect } from '#pipeline/protect/protect.ts';
import type { IndicatorSettings } from '#pipeline/read/settings.ts';
import { observe, POLICY, settings, share } from '../protect/observations.ts';

/** Whether nothing hidden can be narrowed when the counts of these periods are hidden and all others are printed. */
function holds(
  observations: readonly Observation[],
  { hidden, about = settings() }: { hidden: readonly string[]; about?: IndicatorSettings },
): boolean {
  const cell = (
    observation: Observation,
    measure: 'value' | 'numerator' | 'denominator',
  ): Cell | undefined => {
    const reading = observation[measure];
    if (reading === undefined) return undefined;
    const isHidden =
      hidden.includes(`${observation.category ?? ''}${observation.period.text}`) && measure !== 'denominator';
    return isHidden || reading.kind !== 'number' ? SUPPRESSED : figure(reading.value);
  };
  return audited(observations, about, cell).every(({ full }) => full);
}

function audited(
  observations: readonly Observation[],
  about: IndicatorSettings,
  cell: (observation: Observation, measure: 'value' | 'numerator' | 'denominator') => Cell | undefined,
) {
  const series = observations.map((observation) => {
    const numerator = cell(observation, 'numerator');
    const denominator = cell(observation, 'denominator');
    return {
      category: observation.category,
      kind: observation.period.kind,
      points: [
        {
          period: observation.period,
          cell: cell(observation, 'value') ?? SUPPRESSED,
          ...(numerator === undefined ? {} : { numerator }),
          ...(denominator === undefined ? {} : { denominator }),
          release: '2024-01-08-q2',
        },
      ],
    };
  });
  return auditIndicator(
    { id: 'children-missing', council: 'exampleton', series },
    { observations, settings: about, policy: POLICY },
  );
}

const YEAR = [
  observe('2022-23-Q1', 2),
  observe('2022-23-Q2', 9),
  observe('2022-23-Q3', 8),
  observe('2022-23-Q4', 7),
  observe('2022-23', 26),
];

describe('The audit', () => {
  test('finds a hidden quarter that the year gives away', () => {
    expect(holds(YEAR, { hidden: ['2022-23-Q1'] })).toBe(false);
    expect(holds(YEAR, { hidden: ['2022-23-Q1', '2022-23-Q4'] })).toBe(true);
  });

  test('finds two small quarters that leave too little between them', () => {
    const year = [
      observe('2022-23-Q1', 1),
      observe('2022-23-Q2', 3),
      ...YEAR.slice(2, 4),
      observe('2022-23', 19),
    ];
    expect(holds(year, { hidden: ['2022-23-Q1', '2022-23-Q2'] })).toBe(false);
    expect(holds(year, { hidden: ['2022-23-Q1', '2022-23-Q2', '2022-23-Q4'] })).toBe(true);
  });

  test('finds a total over other months that says what the quarters do not', () => {
    const rows = [...YEAR.slice(0, 4), observe('R12-2023-03', 26)];
    expect(holds(rows, { hidden: ['2022-23-Q1'] })).toBe(false);
    expect(holds(rows.slice(0, 4), { hidden: ['2022-23-Q1'] })).toBe(true);
  });

  test('finds a year of different people that is as many as its quarters together', () => {
    const about = settings({ year: 'distinct' });
    expect(holds([...YEAR.slice(0, 4), observe('2022-23', 10)], { hidden: ['2022-23-Q1'], about })).toBe(
      true,
    );
    expect(holds(YEAR, { hidden: ['2022-23-Q1'], about })).toBe(false);
    const few = [observe('2022-23-Q1', 2), observe('2022-23', 2)];
    expect(holds(few, { hidden: ['2022-23-Q1'], about })).toBe(false);
  });

  test('finds a category that the total and the others give away', () => {
    const about = settings({
      year: 'none',
      breakdowns: [
        {
          dimension: 'Kind',
          categories: [
            { id: 'home', label: 'Home' },
            { id: 'care', label: 'Care' },
          ],
          partsOfTotal: true,
        },
      ],
    });
    const rows = [
      observe('2022-23-Q1', 12),
      observe('2022-23-Q1', 10, { category: 'home' }),
      observe('2022-23-Q1', 2, { category: 'care' }),
    ];
    expect(holds(rows, { hidden: ['care2022-23-Q1'], about })).toBe(false);
    expect(holds(rows, { hidden: ['care2022-23-Q1', 'home2022-23-Q1'], about })).toBe(true);
  });

  test('finds a day that stands under two names', () => {
    const about = settings({ measured: 'at-end', year: 'end' });
    const rows = [observe('2022-23-Q4', 2), observe('2022-23', 2)];
    expect(holds(rows, { hidden: ['2022-23-Q4'], about })).toBe(false);
    expect(holds(rows, { hidden: ['2022-23-Q4', '2022-23'], about })).toBe(true);
  });

  test('does not take the parts of a hidden total for small ones, since nothing says so', () => {
    const months = [1, 1, 0, 3, 3, 3].map((count, index) =>
      observe(['2022-04', '2022-05', '2022-06', '2023-01', '2023-02', '2023-03'][index] ?? '', count),
    );
    const year = [
      observe('2022-23-Q1', 2),
      observe('2022-23-Q2', 10),
      observe('2022-23-Q3', 12),
      observe('2022-23-Q4', 9),
      observe('2022-23', 33),
    ];
    const hidden = [...months.map(({ period }) => period.text), '2022-23-Q1', '2022-23-Q4'];
    expect(holds([...months, ...year], { hidden })).toBe(true);
  });

  test('finds nothing where only the number on top of a share is hidden', () => {
    const about = settings({ unit: 'percent', year: 'none' });
    expect(holds([share('2022-23-Q1', 2, 40)], { hidden: ['2022-23-Q1'], about })).toBe(true);
  });

  test('finds nothing in what the rule publishes', () => {
    const published = protect(YEAR, { settings: settings(), policy: POLICY });
    const cells = new Map(published.map(({ observation, value }) => [observation.period.text, value]));
    const found = audited(YEAR, settings(), ({ period }) => cells.get(period.text));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ full }) => full)).toBe(true);
  });

  test('lets every year of four quarters through as the rule publishes it', () => {
    const refused: string[] = [];
    const counts = Array.from({ length: 11 }, (_, count) => count);
    for (const quarters of pairs(counts).flatMap((first) =>
      pairs(counts).map((last) => [...first, ...last]),
    )) {
      const rows = quarters.map((count, index) => observe(`2022-23-Q${index + 1}`, count));
      rows.push(
        observe(
          '2022-23',
          quarters.reduce((sum, count) => sum + count, 0),
        ),
      );
      const published = new Map(
        protect(rows, { settings: settings(), policy: POLICY }).map(({ observation, value }) => [
          observation.period.text,
          value,
        ]),
      );
      const found = audited(rows, settings(), (row, measure) =>
        measure === 'value' ? published.get(row.period.text) : undefined,
      );
      // Which markers there are, and no count.
      if (found.some(({ full }) => !full)) refused.push(found.map(({ period }) => period.text).join(' '));
    }
    expect(refused).toEqual([]);
  });
});

function pairs(counts: readonly number[]): [number, number][] {
  return counts.flatMap((a) => counts.map((b): [number, number] => [a, b]));
}
