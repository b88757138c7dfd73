import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printAsJson } from '../../../src/pipeline/changes/print-json.ts';
import { printAsMarkdown } from '../../../src/pipeline/changes/print-markdown.ts';
import { printAsText } from '../../../src/pipeline/changes/print-text.ts';
import { type Told, tellChanges } from '../../../src/pipeline/changes/told.ts';
import { versionIn } from '../../../src/pipeline/changes/version.ts';
import { openFolder } from '../../../src/pipeline/read/folder.ts';
import { layOver, newFolder, removeFolder, takeAway, write } from '../temporary-folder.ts';

/**
 * Each folder of `golden/` is a case, named as a sentence: files laid over the made-up council in both versions (`before/`),
 * files laid over the newer one alone (`change/`), and files taken out of it (`delete.txt`). The comment on the pull request
 * is the file of its name that ends in `.md`.
 */
const GOLDEN = path.join(import.meta.dirname, 'golden');
const BASE = path.join(import.meta.dirname, '../golden/base');
const CASES = readdirSync(GOLDEN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();
const REFUSED = [
  'a-page-removed-without-a-word',
  'a-report-that-would-no-longer-be-what-was-presented',
  'a-retired-address-forgotten',
  'a-theme-removed-without-a-word',
];

let root = '';
beforeEach(() => {
  root = newFolder();
  for (const version of ['old', 'new']) {
    for (const part of ['content', 'data']) layOver(path.join(BASE, part), path.join(root, version, part));
  }
});
afterEach(() => removeFolder(root));

test.each(CASES)('%s is told so that a councillor can read it', async (name) => {
  applyCase(name);
  await expect(printAsMarkdown(told())).toMatchFileSnapshot(path.join(GOLDEN, `${name}.md`));
});

test.each(CASES)('%s may go out only when nothing is lost by it', (name) => {
  applyCase(name);
  expect(told().ok).toBe(!REFUSED.includes(name));
});

describe('Figures that are or were hidden', () => {
  test('are named when they are newly hidden, without what they were or what their total was', () => {
    applyCase('a-figure-newly-hidden');
    expect(everywhere()).toContain('11 and over, 30 June 2023');
    // The total was 42, and two of its parts that were shown are not any more.
    expect(everywhere()).not.toMatch(/\b(?:42|6)\b/);
  });

  test('are named when they are newly shown, without what they are or what their total was', () => {
    applyCase('a-figure-newly-shown');
    expect(everywhere()).toContain('11 and over, 30 September 2023');
    expect(everywhere()).not.toMatch(/\b(?:38|17)\b/);
    expect(everywhere()).not.toMatch(/11 and over, 30 September 2023: /);
  });

  test('give nothing away through an average of councils', () => {
    applyCase('figures-for-other-places-changed');
    expect(everywhere()).not.toMatch(/71\.5|79\.0/);
  });

  test('are not told at the top of the page either', () => {
    applyCase('a-higher-threshold');
    expect(everywhere()).toContain('Hidden to protect identities (July to September 2023).');
    expect(everywhere()).not.toMatch(/\b8 \(July|was 8\b/);
  });
});

describe('Addresses', () => {
  test('that have gone are told although nothing can be published', () => {
    applyCase('a-page-removed-without-a-word');
    const { changes, problems, cannotCompare } = told();
    expect(problems).not.toEqual([]);
    expect(cannotCompare).toMatchInlineSnapshot(
      `"This cannot be published as it is, so its figures cannot be compared with those that are out."`,
    );
    expect(changes.refused.map(({ lines }) => lines)).toEqual([
      expect.stringContaining('- address: indicators/wait-for-first-visit-days'),
    ]);
  });

  test('may go once the lines that are asked for stand in retired.yaml, with a reason', () => {
    applyCase('a-page-removed-without-a-word');
    const [refusal] = told().changes.refused;
    const lines = refusal?.lines.replace('reason: #', 'reason: Nobody counts it any more. #') ?? '';
    write(root, 'new/content/exampleton/retired.yaml', `${lines}\n`);
    expect(told()).toMatchObject({ ok: true, changes: { refused: [] }, problems: [] });
  });

  test('stay refused while the reason is left blank', () => {
    applyCase('a-page-removed-without-a-word');
    write(root, 'new/content/exampleton/retired.yaml', `${told().changes.refused[0]?.lines}\n`);
    expect(told().ok).toBe(false);
  });

  test('of a council that is gone are refused as a whole', () => {
    for (const part of ['content', 'data']) {
      layOver(path.join(BASE, part, 'exampleton'), path.join(root, 'old', part, 'otherton'));
    }
    expect(told().changes.refused.map(({ says }) => says)).toEqual([
      expect.stringContaining('The council “otherton” would be gone'),
    ]);
  });

  test('that all move, because a council joins, are told', () => {
    for (const part of ['content', 'data']) {
      layOver(path.join(BASE, part, 'exampleton'), path.join(root, 'new', part, 'otherton'));
    }
    expect(told().changes.warnings).toContainEqual(
      expect.stringContaining('Every page of exampleton moves from / to /exampleton/'),
    );
  });

  test('of a page about the site are refused when it is gone', () => {
    write(root, 'old/content/pages/about.mdx', '---\ntitle: About\n---\n');
    expect(told().changes.refused.map(({ fix }) => fix)).toEqual([
      'Put content/pages/about.mdx back, with a sentence that says where to read on.',
    ]);
  });

  test('within a page that have gone are told and refuse nothing', () => {
    const plans = `data/exampleton/2024-01-08-quarter-2/plans.csv`;
    const rows = readFileSync(path.join(root, 'new', plans), 'utf8').split('\n');
    write(root, `new/${plans}`, rows.filter((row) => !row.includes('2023-24-Q1')).join('\n'));
    const page = 'content/exampleton/indicators/child-protection-plans.mdx';
    const text = readFileSync(path.join(root, 'new', page), 'utf8');
    write(root, `new/${page}`, text.replaceAll('2023-24-Q1', '2022-23-Q4'));
    const { changes, ok } = told();
    expect(ok).toBe(true);
    expect(changes.warnings).toEqual([
      'On “Children with a child protection plan” there is nothing any more at #period-2023-24-q1: links to it lead to the top of the page.',
    ]);
  });
});

describe('A version that cannot be published', () => {
  test('stands in the way when it is the newer one', () => {
    write(root, 'new/content/exampleton/council.yaml', 'name: Exampleton\n');
    expect(told().ok).toBe(false);
  });

  test('stands in nobody’s way when it is the older one, and it is said that nothing was compared', () => {
    write(root, 'old/data/exampleton/2024-01-08-quarter-2/visits.csv', 'indicator\n');
    expect(told().ok).toBe(true);
    expect(printAsMarkdown(told())).toContain('does not pass today’s checks');
  });
});

describe('A comment', () => {
  test('takes what others wrote as text and not as formatting, links, mentions or lines of its own', () => {
    const release = 'new/data/exampleton/2024-01-08-quarter-2/release.yaml';
    const text = readFileSync(path.join(root, release), 'utf8');
    write(
      root,
      release,
      text.replace(
        /^title: .*/m,
        'title: "Q2 @everyone <img src=x> [a](b) **bold** `code`\\n## Heading #12"',
      ),
    );
    const comment = printAsMarkdown(told());
    expect(comment).toContain(
      'Q2 &#64;everyone &lt;img src=x&gt; \\[a\\](b) \\*\\*bold\\*\\* \\`code\\` ## Heading \\#12',
    );
    expect(comment).not.toMatch(/^## Heading/m);
  });

  test('stays as short as GitHub takes it, and says that there is more', () => {
    applyCase('a-new-release');
    const one = told();
    const [council] = one.changes.councils;
    if (council === undefined) throw new Error('A council has changed.');
    const many = Array.from({ length: 300 }, () => council.indicators).flat();
    const long = { ...one, changes: { ...one.changes, councils: [{ ...council, indicators: many }] } };
    expect(printAsMarkdown(long).length).toBeLessThan(65_536);
    expect(printAsMarkdown(long)).toContain('There is more than fits here.');
    expect(printAsMarkdown(one)).not.toContain('There is more than fits here.');
  });
});

test('at a terminal the same is said without markup', () => {
  applyCase('one-figure-changed');
  expect(printAsText(told())).toMatchInlineSnapshot(`
    "What changes for the public, compared with the version before
    1 indicator changes, 1 text may be out of date.

    Exampleton Borough Council
      Assessments completed on time
        81.4%, was 78.6% (July to September 2023); On target, was Close to target; Better than similar councils, was Similar to; Similar to England, was Worse than.
        Changed, and no release says why. If it is out already, put it back and correct it in a new release.
        The words under “What does this show us?” are as they were, although the figures are not. Do they still hold? They were last reviewed on 8 January 2024.
    "
  `);
});

/** All that is told, in every form. */
function everywhere(): string {
  return [printAsMarkdown, printAsText, printAsJson].map((print) => print(told())).join('\n');
}

function applyCase(name: string): void {
  const folder = path.join(GOLDEN, name);
  for (const version of ['old', 'new']) {
    if (existsSync(path.join(folder, 'before')))
      layOver(path.join(folder, 'before'), path.join(root, version));
  }
  if (existsSync(path.join(folder, 'change'))) layOver(path.join(folder, 'change'), path.join(root, 'new'));
  if (!existsSync(path.join(folder, 'delete.txt'))) return;
  const gone = readFileSync(path.join(folder, 'delete.txt'), 'utf8').split('\n');
  for (const file of gone.filter((line) => line !== '')) takeAway(path.join(root, 'new'), file);
}

function told(): Told {
  const [before, after] = ['old', 'new'].map((version) => versionIn(openFolder(path.join(root, version))));
  if (before === undefined || after === undefined) throw new Error('There are two versions.');
  return tellChanges(before, after, { from: 'the version before', today: '2024-05-01' });
}
