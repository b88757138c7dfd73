import { csvFormatRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openLongTable } from '#pipeline/import/dfe/lines.ts';

const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '7', 'é'), maxLength: 6 });

describe('A long table', () => {
  test('gives back every cell that was written, whatever is in it, with the line it starts on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        fc.boolean(),
        (body, hasMark, hasReturns) => {
          const text = csvFormatRows([['x', 'y', 'z'], ...body]);
          const written = hasReturns ? text.replaceAll('\n', '\r\n') : text;
          const { table, problems } = openLongTable(bytes(`${hasMark ? '\uFEFF' : ''}${written}\n`), 'f.csv');
          expect(problems).toEqual([]);
          expect(table?.header).toEqual(['x', 'y', 'z']);
          const rows: { cells: string[]; line: number }[] = [];
          expect(table?.each((cells, line) => rows.push({ cells: [...cells], line }))).toEqual([]);
          expect(rows.map(({ cells }) => cells)).toEqual(body);
          const starts = body.map(
            (_, index) => csvFormatRows([['x'], ...body.slice(0, index)]).split('\n').length + 1,
          );
          expect(rows.map(({ line }) => line)).toEqual(starts);
        },
      ),
    );
  });

  test('a quote that is never closed is told with the line it stands on', () => {
    const { table } = openLongTable(bytes('x,y\n1,2\n3,"4\n5,6\n'), 'f.csv');
    expect(table?.each(() => undefined)).toMatchObject([{ check: 'stray-quote', line: 3 }]);
  });

  test('rows of another length are told once, with how many they are', () => {
    const { table } = openLongTable(bytes('x,y\n1,2\n3\n5,6,7\n\n'), 'f.csv');
    expect(table?.each(() => undefined)).toMatchInlineSnapshot(`
      [
        {
          "check": "ragged-row",
          "file": "f.csv",
          "fix": "Download the file again: it should be as the department published it.",
          "line": 3,
          "message": "This row is longer or shorter than the first row, which has 2 columns, and so are 1 others.",
          "severity": "error",
        },
      ]
    `);
  });

  test('an empty file is told', () => {
    expect(openLongTable(bytes(''), 'f.csv').problems).toMatchObject([{ check: 'empty-file' }]);
  });

  test('half a million rows are walked over in a few seconds', () => {
    const row =
      '2024,Reporting year,Local authority,E92000001,England,E12000003,Yorkshire,370,E08000038,Barnsley,7\n';
    const { table } = openLongTable(bytes(`${'c,'.repeat(10)}c\n${row.repeat(500_000)}`), 'f.csv');
    let rows = 0;
    const started = performance.now();
    table?.each(() => (rows += 1));
    expect(rows).toBe(500_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
