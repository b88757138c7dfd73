import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecords } from '#pipeline/read/csv.ts';

/** Cells as people type them, but for quotes. */
const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', '.', 'é', '\t', '-'), maxLength: 4 });
const row = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(','));
const text = fc
  .tuple(fc.array(row, { maxLength: 8 }), fc.constantFrom('\n', '\r\n', '\r'), fc.boolean())
  .map(([rows, end, isClosed]) => rows.join(end) + (isClosed ? end : ''));
const mixed = fc.string({ unit: fc.constantFrom('a', ',', '\n', '\r', '\r\n', ' '), maxLength: 12 });

test('A table without quotes reads as a parser of CSV reads it, with the same lines', () => {
  fc.assert(
    fc.property(fc.oneof(text, mixed), (written) => {
      expect(readRecords(new TextEncoder().encode(written), 'figures.csv')).toEqual(parsed(written));
    }),
    { numRuns: 2000 },
  );
});

function parsed(written: string): { line: number; cells: string[] }[] {
  const records: { line: number; cells: string[] }[] = [];
  let line = 1;
  parse(written, {
    relax_column_count: true,
    on_record: (cells: string[], { lines }) => {
      if (cells.some((one) => one.trim() !== '')) records.push({ line, cells });
      line = lines + 1;
      return null;
    },
  });
  return records;
}
