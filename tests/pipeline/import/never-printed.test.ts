import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportCouncil } from '#pipeline/import/council.ts';
import { importFile } from '#pipeline/import/import-file.ts';
import { writeTable } from '#pipeline/import/imported.ts';
import { printForTerminal } from '#pipeline/problems/print/terminal.ts';
import { exampleton } from './councils.ts';
import { workbook } from './workbook-file.ts';

/** With so high a threshold a small count can be told from every line, year and code of a message. */
const THRESHOLD = 900_000;
const council = withThreshold(exampleton());

const small = fc.integer({ min: 800_000, max: 899_999 });
const written = [
  (count: number) => `${count}`,
  (count: number) => `${count}*`,
  (count: number) => ` ${count} `,
  (count: number) => `${count}.0`,
  (count: number) => `${count}%`,
  (count: number) => `${count} (p)`,
  (count: number) => `£${count.toLocaleString('en-GB')}`,
  (count: number) => `(${count})`,
  (count: number) => `about ${count}`,
  (count: number) => `${count} of 950000`,
  (count: number) => `<${count}`,
  (count: number) => `-${count}`,
  (count: number) => `${count} children`,
];
const cell = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(small, fc.constantFrom(...written)).map(([count, write]) => write(count)),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'x', '950000', '↑', 'n/a') },
);
const note = small.map((count) => `*${count} of these live elsewhere`);
const label = fc.oneof(
  { arbitrary: note, weight: 1 },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Permanent exclusions from school',
      'Children on a child protection plan',
      'Children missing from home',
      'CPP',
      'Nothing that we know',
      'Total',
      '',
    ),
  },
);
const heads = fc.constantFrom(
  ['Measure', 'Q1 22-23', 'Q2 22-23', 'Q3 22-23'],
  ['Measure', 'Q1 23-23', 'Q2 2022', 'Direction'],
  ['', 'Q1 22-23', 'Q1 22-23', ''],
  ['Measure', 'Then', 'Now', 'Later'],
);
const table = fc.tuple(heads, fc.array(fc.tuple(label, cell, cell, cell), { minLength: 1, maxLength: 5 }));

test('No small count of people in a public repository is imported, and none is printed, however it is typed', async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(table, async ([head, rows]) => {
      const text = [head, ...rows].map((row) => row.map((one) => `"${one}"`).join(',')).join('\n');
      const { tables, problems, understood } = await importFile(new TextEncoder().encode(text), {
        file: 'table.csv',
        council,
      });
      const said = [printForTerminal(problems), ...understood, ...tables.map(writeTable)].join('\n');
      refused += problems.some(({ check }) => check === 'small-count-in-public') ? 1 : 0;
      expect(said.replaceAll(',', '')).not.toMatch(/8\d{5}/);
    }),
    { numRuns: 400, seed: 5 },
  );
  expect(refused).toBeGreaterThan(50);
}, 60_000);

test('A workbook that is cut off or scribbled over is told, and never breaks the import', async () => {
  const whole = await workbook([
    ['Measure', 'Q1 22-23', 'Q2 22-23'],
    ['Children missing from home', 950_001, 950_002],
  ]);
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: whole.length }),
      fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 5 }),
      async (length, scribbles) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of scribbles) bytes[at] = byte;
        const cut = scribbles.length === 0 ? bytes.subarray(0, length) : bytes;
        const { tables, problems } = await importFile(cut, { file: 'table.xlsx', council });
        expect(tables.length + problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 200, seed: 5 },
  );
}, 60_000);

function withThreshold(one: ImportCouncil): ImportCouncil {
  const policy = { ...one.policy, threshold: THRESHOLD };
  return { ...one, policy, settings: { ...one.settings, policy } };
}
