import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Certificate, certify } from '#pipeline/attack/certify.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { layOver, newFolder, removeFolder } from '../temporary-folder.ts';

const GOLDEN = 'tests/pipeline/golden';

describe('The certificate', () => {
  test.each([
    ['the made-up council', ''],
    ['totals that are left out, which the files still hold', 'totals-that-are-left-out-stand-nowhere'],
    ['a total that two breakdowns add up to', 'one-total-split-in-two-ways'],
  ])('has other data for every number that each hidden figure might be, of %s', (_, change) => {
    const certificate = certificateOf(change);
    expect(certificate?.claims).toBeGreaterThan(0);
    expect(certificate?.failed).toEqual([]);
  });

  test('cannot be made for a folder that cannot be published', () => {
    expect(certify(openFolder(GOLDEN))).toBeUndefined();
  });
});

/** Of the made-up council, with what a golden case changes in it. */
function certificateOf(change: string): Certificate | undefined {
  const root = newFolder();
  try {
    for (const part of ['content', 'data']) layOver(path.join(GOLDEN, 'base', part), path.join(root, part));
    if (change !== '') layOver(path.join(GOLDEN, change, 'change'), root);
    return certify(openFolder(root));
  } finally {
    removeFolder(root);
  }
}
