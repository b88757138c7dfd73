import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences } from '../../../scripts/compare-folders.ts';
import { DIST } from '../support/dist.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
});
afterAll(() => workshop?.close());

describe('The same commit', () => {
  test('makes the same bytes in another folder, on another day', () => {
    const build = workshop.build();
    expect(build.ok, build.output).toBe(true);
    expect(differences(DIST, workshop.dist)).toEqual([]);
  }, 240_000);

  test('makes the same bytes from published/ alone, with data/ and the pipeline deleted', () => {
    workshop.remove('data');
    workshop.remove('src/pipeline');
    workshop.remove('dist');
    const build = workshop.build();
    expect(build.ok, build.output).toBe(true);
    expect(differences(DIST, workshop.dist)).toEqual([]);
  }, 240_000);
});
