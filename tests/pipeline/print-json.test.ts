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

  test('has on one line whatever fits, and nothing that does not', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.integer({ min: 1, max: 60 }), (value, times) => {
        const long = Array.from({ length: times }, () => value);
        expect(printJson({ value, long })).toBe(`${printedPlainly({ value, long }, '')}\n`);
      }),
    );
  });
});

/** The rule as it is said: each value is tried on a line first. */
function printedPlainly(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (flat.length + indent.length <= 240 || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item: unknown) => printedPlainly(item ?? null, inner))
    : Object.entries(value).map(([key, its]) => `${JSON.stringify(key)}: ${printedPlainly(its, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
