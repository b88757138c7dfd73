import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ladder, type Node, type Rule } from '#pipeline/protect/ladder.ts';

/**
 * Worked cases of disclosure control, kept outside this repository, each with the pattern that the residual ladder must give.
 * Cells that are not on a case's tree (a year to date, a second margin, a number in the text) are left out here:
 * what they show is decided after the ladder, in `protect.ts`.
 */
const FOLDER = path.join(import.meta.dirname, '../../../../shared/cases/disclosure');

const Case = z.object({
  name: z.string(),
  threshold: z.number(),
  zerosSuppressed: z.boolean(),
  cells: z.array(z.object({ id: z.string(), value: z.number() })),
  residualLadder: z
    .object({
      root: z.string(),
      children: z.record(z.string(), z.array(z.string())),
      hidden: z.array(z.string()),
      witnesses: z.array(
        z.object({ cell: z.string(), value: z.number(), raw: z.record(z.string(), z.number()) }),
      ),
    })
    .optional(),
});
type Case = z.infer<typeof Case>;
type Expected = NonNullable<Case['residualLadder']>;

const cases = readCases();

describe.skipIf(cases.length === 0)(
  'worked cases (skipped when ../shared/cases/disclosure is not there)',
  () => {
    test('are all there', () => {
      expect(cases.length).toBeGreaterThan(30);
    });

    test.each(cases)('$name hides what was worked out by hand', ({ expected, rule, values }) => {
      const root = nodeOf(expected.root, { expected, values });
      const onTree = new Set(idsOf(root));
      expect([...ladder([root], rule)].sort()).toEqual(expected.hidden.filter((id) => onTree.has(id)).sort());
    });

    test.each(cases)(
      '$name prints the same for the other data that it could have been',
      ({ expected, rule, values }) => {
        const printed = print(nodeOf(expected.root, { expected, values }), rule);
        expect(expected.witnesses.length).toBeGreaterThan(0);
        for (const { raw } of expected.witnesses) {
          const other = nodeOf(expected.root, { expected, values: new Map(Object.entries(raw)) });
          expect(print(other, rule)).toEqual(printed);
        }
      },
    );
  },
);

function readCases(): {
  name: string;
  expected: Expected;
  rule: Rule;
  values: ReadonlyMap<string, number>;
}[] {
  if (!existsSync(FOLDER)) return [];
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json') && file !== 'index.json')
    .sort()
    .flatMap((file) => {
      const { name, threshold, zerosSuppressed, cells, residualLadder } = Case.parse(
        JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8')),
      );
      if (residualLadder === undefined) return [];
      const rule: Rule = { threshold, zeros: zerosSuppressed ? 'hidden' : 'shown', order: 'totals-first' };
      return [
        { name, expected: residualLadder, rule, values: new Map(cells.map(({ id, value }) => [id, value])) },
      ];
    });
}

/** A witness gives the counts only, so a total is the sum of its parts. */
function nodeOf(id: string, context: { expected: Expected; values: ReadonlyMap<string, number> }): Node {
  const parts = (context.expected.children[id] ?? []).map((part) => nodeOf(part, context));
  const value =
    parts.length === 0 ? context.values.get(id) : parts.reduce((sum, part) => sum + (part.value ?? 0), 0);
  return { id, value, parts, missing: 0 };
}

function idsOf(node: Node): string[] {
  return [node.id, ...node.parts.flatMap(idsOf)];
}

function print(root: Node, rule: Rule): [string, number | undefined][] {
  const hidden = ladder([root], rule);
  const cells = (node: Node): [string, number | undefined][] => [
    [node.id, hidden.has(node.id) ? undefined : node.value],
    ...node.parts.flatMap(cells),
  ];
  return cells(root);
}
