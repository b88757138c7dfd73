import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printJson } from '#pipeline/publish/print-json.ts';

describe('What is written to published/', () => {
  test('reads as what it was, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(JSON.parse(printJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('has a figure on a line, so that a change of one is a change of one line', () => {
    const points = Array.from({ length: 30 }, (_, index) => ({ period: `2023-24-Q${index}`, value: index }));
    const changed = points.map((point, index) => (index === 7 ? { ...point, value: 100 } : point));
    const [before, after] = [printJson({ points }), printJson({ points: changed })].map((text) =>
      text.split('\n'),
    );
    expect(after?.filter((line, index) => line !== before?.[index])).toEqual([
      '    {"period":"2023-24-Q7","value":100},',
    ]);
  });

  test('leaves out what is not there', () => {
    const long = 'a'.repeat(300);
    expect(JSON.parse(printJson({ long, nothing: undefined, list: [undefined, long] }))).toEqual({
      long,
      list: [null, long],
    });
  });
});
