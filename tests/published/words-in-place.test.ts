import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');

/** Where words are in English only: what is written for programs, and for those who run the site. */
const ENGLISH_ONLY = [
  // What each look is for, said to whoever reads the tests.
  'src/charts/palette.ts',
  'src/components/api/',
  'src/pages/api/',
  // What describes files to programs, in the forms that these read, and what lies in the ZIP beside it.
  ...[
    'catalogue-facts',
    'catalogue',
    'council-files',
    'csvw',
    'data-package',
    'figure-columns',
    'indicator-list',
    'read-me',
    'tables',
  ].map((name) => `src/components/data/${name}.ts`),
];

/** Names of what is made elsewhere, which no language has words for. */
const NAMES = new Set(['CSV', 'Excel', 'JSON', 'kB', 'BibTeX', 'Candour']);

describe('Every word that a page says by itself stands in src/language', () => {
  test.each(filesIn(['src/components', 'src/layouts', 'src/pages'], '.astro'))('and not in %s', (file) => {
    expect(wordsInMarkup(read(file))).toEqual([]);
  });

  test.each(filesIn(['src/charts', 'src/components'], '.ts'))('and not in %s', (file) => {
    expect(wordsInCode(read(file))).toEqual([]);
  });
});

test('a word is found wherever it hides in a component', () => {
  const found = wordsInMarkup(`---
const x = 'Front matter';
---
<p class="note">Words <a href={x > 1 ? 'a' : 'b'}>{say.more}</a> · {count}</p>
<nav aria-label="Main menu" title={say.x}>{isOpen && <b>Open</b>}</nav>
<style>p { color: red }</style><code>value</code>
`);
  expect(found).toEqual(['Words', 'Open', 'aria-label="Main menu"']);
});

test('a sentence is found in code, and an error for whoever builds the site is not one', () => {
  expect(
    wordsInCode(
      [
        '// A comment with some words',
        "import a from 'some-module';",
        "throw new AstroError(`There is no ${file} here.`, 'Add the file to it.');",
        'const label = `Chart of ${name}`;',
        "const words = 'Hidden to protect people';",
        "const css = 'c-text', d = 'M16 1a15 15', font = 'Arial, Helvetica, sans-serif';",
      ].join('\n'),
    ),
  ).toEqual(['Chart of ¤', 'Hidden to protect people']);
});

function filesIn(folders: readonly string[], ending: string): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${folder}/${name.split(path.sep).join('/')}`,
      ),
    )
    .filter((file) => file.endsWith(ending) && !ENGLISH_ONLY.some((place) => file.startsWith(place)))
    .sort();
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** The text and the spoken attributes of a component's markup: whatever no expression stands for. */
function wordsInMarkup(source: string): string[] {
  const markup = source
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/<(style|script|code|pre)\b[^]*?<\/\1>/g, '')
    .replace(/\/\*[^]*?\*\/|<!--[^]*?-->/g, '');
  const attributes = [
    ...markup.matchAll(
      /\s((?:aria-label|alt|title|placeholder|label|caption|description|none|text)="[^"]*[a-z]{2}[^"]*")/g,
    ),
  ].map(([, attribute = '']) => attribute);
  const words = textOf(markup)
    .flatMap((text) => text.split(/\s*\n\s*/))
    .map((text) => text.trim())
    .filter((text) => /[a-z]{2}/i.test(text) && !NAMES.has(text));
  return [...words, ...attributes];
}

/** What stands between tags and outside of expressions; markup inside an expression is looked into. */
function textOf(markup: string): string[] {
  const texts: string[] = [];
  let text = '';
  // What surrounds the place: markup, an expression, or the inside of a tag.
  const around: ('markup' | 'expression' | 'tag')[] = ['markup'];
  let quote = '';
  for (let at = 0; at < markup.length; at += 1) {
    const character = markup.charAt(at);
    const place = around.at(-1);
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
      continue;
    }
    if (place === 'markup') {
      if (character === '{') around.push('expression');
      else if (character === '<') around.push('tag');
      else {
        text += character;
        continue;
      }
      texts.push(text);
      text = '';
      continue;
    }
    if ('"\'`'.includes(character)) quote = character;
    else if (character === '{') around.push('expression');
    else if (character === '}') around.pop();
    else if (place === 'tag' && character === '>' && markup.charAt(at - 1) !== '=') {
      around.pop();
      const tag = markup.slice(markup.lastIndexOf('<', at), at + 1);
      const opens =
        !tag.startsWith('</') && !tag.endsWith('/>') && !/^<(?:br|img|input|meta|link|hr)\b/.test(tag);
      if (tag.startsWith('</')) closeMarkup(around);
      else if (opens) around.push('markup');
    } else if (place === 'expression' && character === '<' && /[A-Za-z/>]/.test(markup.charAt(at + 1)))
      around.push('tag');
  }
  return [...texts, text];
}

/** An element that ends gives back what it stood in; the page itself is markup from beginning to end. */
function closeMarkup(around: ('markup' | 'expression' | 'tag')[]): void {
  if (around.at(-1) === 'markup' && around.length > 1) around.pop();
}

/** Literals that read as words: a capital and a small word after it, or three words. Errors are for whoever builds the site. */
function wordsInCode(source: string): string[] {
  const code = source
    .replace(/\/\*[^]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
    .replace(/^\s*(?:import|export)\s[^;]*?from\s*['"][^'"]*['"];/gm, '')
    .replace(/(?:new (?:AstroError|Error|NoSuchFigure)|missing)\((?:[^()]|\([^()]*\))*\)/g, '');
  const literals = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
    ([, quoted, template]) => (quoted ?? template ?? '').replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '¤'),
  );
  return literals.filter(
    (text) =>
      /^(?:[A-Z][a-z]+|¤,?) [a-z]+(?: |$|[.,:;])/.test(text) ||
      /(?:^|[ ¤])[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(text),
  );
}
