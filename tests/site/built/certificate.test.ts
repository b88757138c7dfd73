import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

let workshop: Workshop;

/** A made-up council with small figures of its own: the example councils' arrived hidden. */
beforeAll(() => {
  workshop = openWorkshop();
  workshop.keepCouncils();
  workshop.remove('data');
  workshop.lay(path.resolve('tests/pipeline/golden/base'), '.');
});
afterAll(() => workshop?.close());

describe('The certificate', () => {
  test('builds the same site, byte for byte, from other data for every hidden figure', () => {
    const { ok, output } = workshop.npm(['run', 'prove', '--', '--render']);
    expect(output).toMatch(/^0 of \d+ hidden figures can be narrowed/m);
    expect(output).toMatch(/[1-9]\d* sites built from other data are the same as the real one/);
    expect(ok).toBe(true);
  }, 600_000);

  test('stands on the public page until the figures change', () => {
    const page = () => workshop.read('dist/how-we-hide-small-numbers/index.html');
    expect(workshop.build().ok).toBe(true);
    expect(page()).toMatch(/0 of \d+ hidden figures can be narrowed/);
    workshop.remove('data/exampleton/sealed.csv');
    workshop.edit('data/exampleton/2024-01-08-quarter-2/assessments.csv', (text) =>
      text.replace(',81.5,53,65,', ',80,52,65,'),
    );
    expect(workshop.build().ok).toBe(true);
    expect(page()).not.toMatch(/hidden figures can be narrowed/);
  }, 240_000);
});
