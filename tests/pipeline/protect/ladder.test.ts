import { describe, expect, test } from 'vitest';
import { ladder, type Node, type Rule } from '#pipeline/protect/ladder.ts';

const RULE: Rule = { threshold: 4, zeros: 'hidden', order: 'totals-first' };
const ZEROS_SHOWN: Rule = { ...RULE, zeros: 'shown' };

describe('a year and its quarters', () => {
  test('are all published when no quarter is small', () => {
    expect(hiddenIn(year([12, 9, 15, 11]))).toEqual([]);
  });

  test('hide the last quarter with a small one, so that nobody can subtract', () => {
    expect(hiddenIn(year([2, 9, 8, 7]))).toEqual(['Q1', 'Q4']);
  });

  test('hide the quarter before when the small one is the last', () => {
    expect(hiddenIn(year([9, 8, 7, 2]))).toEqual(['Q3', 'Q4']);
  });

  test('hide one more when two small quarters leave too little room', () => {
    expect(hiddenIn(year([3, 1, 9, 8]))).toEqual(['Q1', 'Q2', 'Q4']);
  });

  test('stop as soon as what is hidden could be anything', () => {
    expect(hiddenIn(year([3, 9, 9, 4]))).toEqual(['Q1', 'Q4']);
    expect(hiddenIn(year([2, 9, 9, 4]))).toEqual(['Q1', 'Q3', 'Q4']);
  });

  test('are all hidden when the year itself is small', () => {
    expect(hiddenIn(year([1, 0, 1, 1]))).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'year']);
  });

  test('keep the year when it is not small, though every quarter is', () => {
    expect(hiddenIn(year([1, 1, 1, 1]))).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
  });

  test('hide none as well where zeros count as small', () => {
    expect(hiddenIn(year([0, 9, 8, 7]))).toEqual(['Q1', 'Q4']);
  });
});

describe('a council that shows zeros', () => {
  test('publishes them and hides nothing for their sake', () => {
    expect(hiddenIn(year([0, 9, 8, 7]), ZEROS_SHOWN)).toEqual([]);
  });

  test('never uses a zero to cover a small count', () => {
    expect(hiddenIn(year([2, 9, 8, 0]), ZEROS_SHOWN)).toEqual(['Q1', 'Q3']);
  });

  test('hides zeros too where they would give the rest away', () => {
    expect(hiddenIn(year([3, 0, 0, 1]), ZEROS_SHOWN)).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
  });
});

describe('a quarter that is in no file', () => {
  test('is given away by the year when what is left for it is small, so another quarter is hidden', () => {
    expect(hiddenIn(year([9, 8, 7], { total: 26 }))).toEqual(['Q3']);
  });

  test('changes nothing when what is left for it is not small', () => {
    expect(hiddenIn(year([9, 8, 7], { total: 34 }))).toEqual([]);
  });

  test('covers a small quarter when there is enough in it', () => {
    expect(hiddenIn(year([2, 9, 8], { total: 29 }))).toEqual(['Q1']);
  });
});

describe('a count that arrived hidden', () => {
  test('is treated as small, for nobody here knows that it is not', () => {
    expect(hiddenIn(year([undefined, 9, 8, 7], { total: 26 }))).toEqual(['Q1', 'Q4']);
  });

  test('hides its parts when it is a total', () => {
    expect(hiddenIn({ ...year([9, 8, 7, 6]), value: undefined })).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'year']);
  });
});

describe('a borough of districts of wards', () => {
  test('hides wards only in the district that has a small one', () => {
    expect(hiddenIn(borough([2, 9, 8], [5, 6, 7]))).toEqual(['n1', 'n3']);
  });

  test('hides everything below a district that is hidden', () => {
    expect(hiddenIn(borough([1, 1, 1], [9, 9, 9]))).toEqual([
      'n1',
      'n2',
      'n3',
      'north',
      's1',
      's2',
      's3',
      'south',
    ]);
  });
});

describe('parts before totals', () => {
  const rule: Rule = { ...RULE, order: 'parts-first' };

  test('hides the total over a small part, and keeps the other parts', () => {
    expect(hiddenIn(year([2, 9, 8, 7]), rule)).toEqual(['Q1', 'year']);
  });

  test('publishes a total without small parts', () => {
    expect(hiddenIn(year([12, 9, 8, 7]), rule)).toEqual([]);
  });
});

test('a count that must be hidden for another reason is covered like a small one', () => {
  expect([...ladder([year([12, 9, 8, 7])], RULE, { forced: new Set(['Q2']) })].sort()).toEqual(['Q2', 'Q4']);
});

test('a zero that must be hidden for another reason is hidden though zeros are shown, and looks like any other', () => {
  const forced = new Set(['Q1']);
  expect([...ladder([year([0, 9, 17])], ZEROS_SHOWN, { forced })].sort()).toEqual(
    [...ladder([year([1, 9, 16])], ZEROS_SHOWN, { forced })].sort(),
  );
  expect([...ladder([year([0, 9, 17, 8])], ZEROS_SHOWN, { forced })].sort()).toEqual(['Q1', 'Q4']);
});

test('a council that hides everything under six needs more cover than one that hides everything under four', () => {
  expect(hiddenIn(year([3, 9, 8, 7]), { ...RULE, threshold: 6 })).toEqual(['Q1', 'Q3', 'Q4']);
});

function hiddenIn(root: Node, rule = RULE): string[] {
  return [...ladder([root], rule)].sort();
}

function year(quarters: (number | undefined)[], { total: sum }: { total?: number } = {}): Node {
  const parts = quarters.map((value, index): Node => ({ id: `Q${index + 1}`, value, parts: [], missing: 0 }));
  return {
    ...total('year', parts),
    ...(sum === undefined ? {} : { value: sum }),
    missing: 4 - quarters.length,
  };
}

function borough(north: number[], south: number[]): Node {
  return total('borough', [total('north', wards('n', north)), total('south', wards('s', south))]);
}

function wards(letter: string, values: number[]): Node[] {
  return values.map((value, index) => ({ id: `${letter}${index + 1}`, value, parts: [], missing: 0 }));
}

function total(id: string, parts: Node[]): Node {
  return { id, value: parts.reduce((sum, part) => sum + (part.value ?? 0), 0), parts, missing: 0 };
}
