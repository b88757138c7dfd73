import { describe, expect, test } from 'vitest';
import { certify } from '#pipeline/attack/certify.ts';
import { openFolder } from '#pipeline/read/folder.ts';

describe('The certificate', () => {
  const certificate = certify(openFolder('tests/pipeline/golden/base'));

  test('has other data for every number that each hidden figure might be', () => {
    expect(certificate?.claims).toBeGreaterThan(0);
    expect(certificate?.failed).toEqual([]);
  });

  test('cannot be made for a folder that cannot be published', () => {
    expect(certify(openFolder('tests/pipeline/golden'))).toBeUndefined();
  });
});
