import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asWritten } from '#pipeline/publish/as-written.ts';
import { parsePeriod } from '#published/period.ts';

const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, -0, parsePeriod('2023-24-Q2'), parsePeriod('2022-07')),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 3 }), tie('tree'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('What is held against the contract is what a reader of the file will read', () => {
  fc.assert(
    fc.property(tree, (value) => {
      const text = JSON.stringify({ value });
      expect(JSON.stringify(asWritten({ value }))).toBe(text);
      expect(asWritten({ value })).toEqual(JSON.parse(text));
    }),
    { numRuns: 1000 },
  );
});
