import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

/** The import table of the architecture: what the parts of `src/` may and may not know of each other. */
const ROOT = path.join(import.meta.dirname, '../..');

interface Import {
  readonly file: string;
  /** As written, but `./` and `../` are resolved to a path from the project's folder. */
  readonly of: string;
}

describe('the published contract', () => {
  test('knows zod, d3-dsv, itself and the words of a language, and nothing else', () => {
    const others = importsIn('src/published').filter(
      ({ of }) => !/^(?:zod$|d3-dsv$|src\/(?:published|language)\/)/.test(of),
    );
    expect(others).toEqual([]);
  });
});

describe('a language', () => {
  test('knows the published contract and itself, and nothing else', () => {
    const others = importsIn('src/language').filter(({ of }) => !/^src\/(?:published|language)\//.test(of));
    expect(others).toEqual([]);
  });
});

describe('the pipeline', () => {
  test('touches the disk in one folder only', () => {
    const disk = importsIn('src/pipeline').filter(({ of }) => /^node:(?:fs|child_process|http|net)/.test(of));
    expect(disk.filter(({ file }) => !file.startsWith('src/pipeline/read/'))).toEqual([]);
    expect(disk.length).toBeGreaterThan(0);
  });

  test('never imports the site or what builds it', () => {
    const site = /^(?:astro|@astrojs|#charts|src\/(?!pipeline\/|published\/|language\/))/;
    expect(importsIn('src/pipeline').filter(({ of }) => site.test(of))).toEqual([]);
  });
});

describe('the charts', () => {
  test('never import the pipeline, raw figures or what builds the site', () => {
    expect(
      importsIn('src/charts').filter(({ of }) => /^(?:astro|@astrojs)/.test(of) || knowsRawFigures(of)),
    ).toEqual([]);
  });
});

describe('the site', () => {
  test.each([
    'src/pages',
    'src/components',
    'src/layouts',
    'src/integrations',
    'src/dataset.ts',
    'src/content.config.ts',
    'src/narrative',
  ])('never imports the pipeline or raw figures in %s', (within) => {
    expect(importsIn(within).filter(({ of }) => knowsRawFigures(of))).toEqual([]);
  });
});

test('an import is found however it is written', () => {
  const text = `
    import a from 'one';
    import { b,
      c } from "two";
    import type { D } from 'three';
    import 'four';
    export { e } from 'five';
    const f = await import('six');
    const g = import.meta.glob('../data/*.csv');
    import h from '../data/raw.csv?raw';
    // import from 'nowhere' is only said, not done
  `;
  expect(importsOf(text)).toEqual([
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    '../data/*.csv',
    '../data/raw.csv?raw',
  ]);
});

function knowsRawFigures(of: string): boolean {
  return /^(?:#pipeline|src\/pipeline|data\/|\/data\/)/.test(of);
}

/** A folder that is there must hold code, and the contract must be there, so that an empty list says something. */
function importsIn(within: string): Import[] {
  const files = filesIn(within);
  if (files.length === 0 && (within === 'src/published' || existsSync(path.join(ROOT, within)))) {
    throw new Error(`There is no code in ${within}.`);
  }
  return files.flatMap((file) =>
    importsOf(readFileSync(path.join(ROOT, file), 'utf8')).map((of) => ({ file, of: resolved(of, file) })),
  );
}

function filesIn(within: string): string[] {
  const full = path.join(ROOT, within);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [within];
  return readdirSync(full, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mts|js|mjs|astro|mdx)$/.test(name))
    .map((name) => `${within}/${name.split(path.sep).join('/')}`)
    .sort();
}

function importsOf(text: string): string[] {
  const statement =
    /^\s*(?:import|export)\s(?:[^'"`;=()]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport(?:\.meta\.glob)?\(\s*['"`]([^'"`]+)['"`]/gm;
  return [...text.matchAll(statement)].flatMap(([, first, second]) => first ?? second ?? []);
}

function resolved(of: string, file: string): string {
  if (of.startsWith('.')) return path.posix.join(path.posix.dirname(file), of);
  return of.replace(/^#(published|language)\//, 'src/$1/');
}
