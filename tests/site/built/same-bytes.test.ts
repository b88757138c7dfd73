import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIST, filesOf } from '../support/dist.ts';
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
    expect(differences(workshop.dist)).toEqual([]);
  }, 240_000);

  test('makes the same bytes from published/ alone, with data/ and the pipeline deleted', () => {
    workshop.remove('data');
    workshop.remove('src/pipeline');
    workshop.remove('dist');
    const build = workshop.build();
    expect(build.ok, build.output).toBe(true);
    expect(differences(workshop.dist)).toEqual([]);
  }, 240_000);
});

/** Files that are not in both sites with the same bytes. */
function differences(other: string): string[] {
  const names = [...new Set([...filesOf(DIST), ...filesOf(other)])].sort();
  return names.filter((name) => read(DIST, name) !== read(other, name));
}

function read(folder: string, name: string): string | undefined {
  try {
    return readFileSync(path.join(folder, name)).toString('base64');
  } catch {
    return undefined;
  }
}
