import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isTakenFromCouncils } from '#pipeline/read/site-addresses.ts';
import { Slug } from '#published/indicator.ts';
import { councilsOf, DIST } from '../support/dist.ts';

test('A council can have the name of nothing that the site has at its top', () => {
  const councils = councilsOf(DIST);
  expect(councils).not.toEqual([]);
  const pages = readdirSync('content/pages').map((name) => name.replace(/\.mdx$/, ''));
  const names = readdirSync(DIST)
    // A folder and a file with an ending can stand side by side.
    .filter((name) => !name.includes('.') || name.endsWith('.html'))
    .map((name) => name.replace(/\.html$/, ''))
    .filter((name) => Slug.safeParse(name).success && !councils.includes(name));
  expect(names).toContain('assets');
  expect(names.filter((name) => !isTakenFromCouncils(name, pages))).toEqual([]);
  expect(councils.filter((council) => isTakenFromCouncils(council, pages))).toEqual([]);
});
