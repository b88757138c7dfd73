import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparePeriods,
  financialYearOf,
  parsePeriod,
  partsOfPeriod,
  periodBefore,
  type Period,
  samePeriodLastYear,
  yearOf,
} from '#published/period.ts';

describe('a period as written', () => {
  test.each([
    ['2022-07', 'month', '2022-07-01', '2022-07-31'],
    ['2023-24-Q2', 'quarter', '2023-07-01', '2023-09-30'],
    ['2023-24-Q4', 'quarter', '2024-01-01', '2024-03-31'],
    ['2023-24', 'financial-year', '2023-04-01', '2024-03-31'],
    ['1999-00', 'financial-year', '1999-04-01', '2000-03-31'],
    ['AY2022-23', 'academic-year', '2022-09-01', '2023-08-31'],
    ['CY2022', 'calendar-year', '2022-01-01', '2022-12-31'],
    ['2024-02-29', 'snapshot', '2024-02-29', '2024-02-29'],
    ['R12-2021-09', 'rolling-12-months', '2020-10-01', '2021-09-30'],
    ['YTD-2022-07', 'year-to-date', '2022-04-01', '2022-07-31'],
    ['YTD-2023-01', 'year-to-date', '2022-04-01', '2023-01-31'],
    ['AYTD-2022-07', 'academic-year-to-date', '2021-09-01', '2022-07-31'],
    ['AYTD-2022-09', 'academic-year-to-date', '2022-09-01', '2022-09-30'],
  ])('%s is a %s from %s to %s', (text, kind, start, end) => {
    const { toJSON, ...period } = read(text);
    expect(period).toEqual({ kind, text, start, end });
    expect(toJSON()).toBe(text);
  });

  test.each([
    '',
    ' 2023-24',
    '2023',
    '2023-25',
    '2023-24-Q5',
    '2023-24 Q2',
    'Q2 2023-24',
    '2023/24',
    '2022-13',
    '2022-00',
    '2023-02-29',
    '2023-04-31',
    '2023-4-3',
    'AY2022-24',
    'FY2022-23',
    'R12-2021',
    'R12-2021-13',
    'YTD-2022-7',
    'ytd-2022-07',
    '0000-01',
    'CY22',
  ])('“%s” is not one', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test('of the twelve that could be a month or a financial year is a financial year', () => {
    const ambiguous = Array.from(
      { length: 12 },
      (_, index) => `${2000 + index}-${String(index + 1).padStart(2, '0')}`,
    );
    expect(ambiguous.at(-1)).toBe('2011-12');
    expect(ambiguous.map((text) => read(text).kind)).toEqual(ambiguous.map(() => 'financial-year'));
    expect(read('2012-12').kind).toBe('month');
  });

  test('is read back as it was written, and does not end before it begins', () => {
    fc.assert(
      fc.property(anyPeriodText(), (text) => {
        const period = parsePeriod(text);
        if (period === undefined) return;
        expect(period.text).toBe(text);
        expect(period.start <= period.end).toBe(true);
        expect([period.start, period.end].map((day) => new Date(day).toISOString().slice(0, 10))).toEqual([
          period.start,
          period.end,
        ]);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('periods in order', () => {
  test('put a quarter after its months, and a year after its quarters', () => {
    const order = [
      '2023-04',
      '2023-05',
      '2023-06',
      '2023-24-Q1',
      '2023-24-Q2',
      '2023-24-Q3',
      'CY2023',
      '2024-03',
      '2023-24-Q4',
      '2023-24',
    ];
    const sorted = order
      .toReversed()
      .map(read)
      .toSorted(comparePeriods)
      .map(({ text }) => text);
    expect(sorted.filter((text) => text.includes('Q'))).toEqual([
      '2023-24-Q1',
      '2023-24-Q2',
      '2023-24-Q3',
      '2023-24-Q4',
    ]);
    expect(sorted.indexOf('2023-24-Q1')).toBeGreaterThan(sorted.indexOf('2023-05'));
    expect(sorted.indexOf('2023-24')).toBeGreaterThan(sorted.indexOf('2023-24-Q3'));
  });

  test('that end earlier come first, and only the same one is neither before nor after', () => {
    fc.assert(
      fc.property(anyPeriodText(), anyPeriodText(), (first, second) => {
        const [a, b] = [parsePeriod(first), parsePeriod(second)];
        if (a === undefined || b === undefined) return;
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
        expect(a.end < b.end && comparePeriods(a, b) >= 0).toBe(false);
        expect(comparePeriods(a, b) === 0).toBe(a.kind === b.kind && a.start === b.start && a.end === b.end);
      }),
    );
  });
});

describe('the same period last year', () => {
  test.each([
    ['2023-24-Q4', '2022-23-Q4'],
    ['2023-24-Q1', '2022-23-Q1'],
    ['2000-01-Q2', '1999-00-Q2'],
    ['2023-01', '2022-01'],
    ['2023-24', '2022-23'],
    ['2000-01', '1999-00'],
    ['AY2022-23', 'AY2021-22'],
    ['CY2022', 'CY2021'],
    ['2023-09-30', '2022-09-30'],
    ['2024-02-29', '2023-02-28'],
    ['2025-02-28', '2024-02-29'],
    ['2024-02-28', '2023-02-28'],
    ['R12-2021-09', 'R12-2020-09'],
    ['YTD-2023-01', 'YTD-2022-01'],
    ['YTD-2022-07', 'YTD-2021-07'],
  ])('of %s is %s', (text, expected) => {
    const before = samePeriodLastYear(read(text));
    expect(before.text).toBe(expected);
    expect(before.kind).toBe(read(text).kind);
  });

  test('of a month is a month, also where its text would be read as a financial year', () => {
    const before = samePeriodLastYear(read('2012-12'));
    expect([before.kind, before.start]).toEqual(['month', '2011-12-01']);
  });

  test('is of the same kind and a year earlier, whatever the period', () => {
    fc.assert(
      fc.property(anyPeriodText(), (text) => {
        const period = parsePeriod(text);
        if (period === undefined || period.end < '1900') return;
        const before = samePeriodLastYear(period);
        expect(before.kind).toBe(period.kind);
        expect(Number(before.end.slice(0, 4))).toBe(Number(period.end.slice(0, 4)) - 1);
        expect(before.end.slice(5, 7)).toBe(period.end.slice(5, 7));
      }),
    );
  });
});

describe('the parts of a period', () => {
  test('are the quarters of a year and the months of a quarter', () => {
    expect(partsOfPeriod(read('2023-24')).map(({ text }) => text)).toEqual([
      '2023-24-Q1',
      '2023-24-Q2',
      '2023-24-Q3',
      '2023-24-Q4',
    ]);
    expect(partsOfPeriod(read('2023-24-Q4')).map(({ text }) => text)).toEqual([
      '2024-01',
      '2024-02',
      '2024-03',
    ]);
  });

  test('are none for periods that are not made of others', () => {
    expect(
      ['2023-04', 'AY2022-23', 'CY2022', '2023-03-31', 'R12-2021-09', 'YTD-2022-07'].flatMap((text) =>
        partsOfPeriod(read(text)),
      ),
    ).toEqual([]);
  });

  test('are always smaller than the period itself, so that nothing is a part of itself', () => {
    for (let year = 1995; year < 2030; year += 1) {
      const financialYear = read(`${year}-${String((year + 1) % 100).padStart(2, '0')}`);
      for (const quarter of partsOfPeriod(financialYear)) {
        const months = partsOfPeriod(quarter);
        expect(months.map(({ kind }) => kind)).toEqual(['month', 'month', 'month']);
        expect([months[0]?.start, months[2]?.end]).toEqual([quarter.start, quarter.end]);
      }
    }
  });
});

test('twelve months are twelve, whatever month they end with', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2001, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const { start, end } = read(`R12-${year}-${String(month).padStart(2, '0')}`);
      const next = month === 12 ? 1 : month + 1;
      expect(start).toBe(`${month === 12 ? year : year - 1}-${String(next).padStart(2, '0')}-01`);
      expect(end.slice(0, 7)).toBe(`${year}-${String(month).padStart(2, '0')}`);
    }),
  );
});

test('the period before one is as long and ends the day before', () => {
  const periods = ['2023-24-Q1', '2023-24', '2023-01', 'AY2022-23', 'CY2022'].map(read);
  expect(periods.map((period) => periodBefore(period).text)).toEqual([
    '2022-23-Q4',
    '2022-23',
    '2022-12',
    'AY2021-22',
    'CY2021',
  ]);
});

test('a year to date belongs to the year that it builds up to, and nothing else does', () => {
  const periods = ['YTD-2022-07', 'YTD-2023-03', 'AYTD-2022-09', 'AYTD-2022-08', '2022-23'].map(read);
  expect(periods.map((period) => yearOf(period)?.text)).toEqual([
    '2022-23',
    '2022-23',
    'AY2022-23',
    'AY2021-22',
    undefined,
  ]);
});

test('a financial year begins on the first of April', () => {
  expect(['2023-03-31', '2023-04-01', '2000-03-31'].map(financialYearOf)).toEqual([
    '2022-23',
    '2023-24',
    '1999-00',
  ]);
});

function read(text: string): Period {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(`“${text}” is not a period`);
  return period;
}

/** Mostly periods, in every written form; now and then nearly one. */
function anyPeriodText(): fc.Arbitrary<string> {
  const year = fc.integer({ min: 1900, max: 2099 });
  const pair = year.map((first) => `${first}-${String((first + 1) % 100).padStart(2, '0')}`);
  const month = fc.tuple(year, twoDigits(13)).map((parts) => parts.join('-'));
  return fc.oneof(
    month,
    pair,
    fc.tuple(pair, fc.integer({ min: 0, max: 5 })).map(([years, quarter]) => `${years}-Q${quarter}`),
    pair.map((years) => `AY${years}`),
    year.map((one) => `CY${one}`),
    fc.tuple(month, twoDigits(32)).map((parts) => parts.join('-')),
    month.map((one) => `R12-${one}`),
    month.map((one) => `YTD-${one}`),
  );
}

function twoDigits(max: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max }).map((part) => String(part).padStart(2, '0'));
}
