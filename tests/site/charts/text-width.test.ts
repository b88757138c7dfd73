import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesIn, textWidth, wrap } from '#charts/text-width.ts';

test('lines are counted as they are made, for any words at any width', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(...'aiwMW7 .–é'), maxLength: 30 }), { maxLength: 30 }),
      fc.record({
        maxWidth: fc.integer({ min: 20, max: 700 }),
        fontSize: fc.integer({ min: 10, max: 64 }),
        bold: fc.boolean(),
      }),
      (words, set) => {
        const text = words.join(' ');
        expect(linesIn(text, set)).toBe(wrap(text, set).length);
      },
    ),
  );
});

test('a line is no wider than it may be, and holds as much as fits', () => {
  const text =
    'Children who went missing and were offered a return home interview within 72 hours of coming back';
  const set = { maxWidth: 200, fontSize: 16 };
  const lines = wrap(text, set);
  expect(lines.join(' ')).toBe(text);
  for (const line of lines) expect(textWidth(line, set)).toBeLessThanOrEqual(200);
  for (const [index, line] of lines.slice(0, -1).entries()) {
    const [next = ''] = (lines[index + 1] ?? '').split(' ');
    expect(textWidth(`${line} ${next}`, set)).toBeGreaterThan(200);
  }
});
