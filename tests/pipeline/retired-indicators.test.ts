import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { certify } from '#pipeline/attack/certify.ts';
import { runPipeline } from '#pipeline/index.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { layOver, newFolder, removeFolder, takeAway, write } from './temporary-folder.ts';

const GOLDEN = path.join(import.meta.dirname, 'golden');
const STILL_SHOWN = path.join(GOLDEN, 'a-report-that-still-shows-a-retired-indicator/change');
const RETIRED = 'content/exampleton/retired.yaml';
const REPORT = 'exampleton/reports/autumn-2023.json';

let root = '';
beforeEach(() => {
  root = newFolder();
  for (const part of ['content', 'data']) layOver(path.join(GOLDEN, 'base', part), path.join(root, part));
  layOver(STILL_SHOWN, root);
});
afterEach(() => removeFolder(root));

describe('A retired indicator that a report still shows', () => {
  test('is the same in the report, byte for byte, as before it was retired', () => {
    const after = published();
    takeAway(root, RETIRED);
    const before = published();
    expect(before.files.get(REPORT)).toContain('"suppressed"');
    expect(after.files.get(REPORT)).toBe(before.files.get(REPORT));
  });

  test('has no file of its own, and no place in any list', () => {
    const { files, indicators } = published();
    const naming = [...files].filter(([, text]) => text.includes('children-missing')).map(([name]) => name);
    expect(naming.toSorted()).toEqual(['exampleton/council.json', REPORT]);
    expect(indicators.map(({ id }) => id)).not.toContain('children-missing');
    const council = JSON.parse(files.get('exampleton/council.json') ?? '{}');
    expect(council.themes.flatMap((theme: { indicators: string[] }) => theme.indicators)).not.toContain(
      'children-missing',
    );
    expect(council.retired.map((one: { address: string }) => one.address)).toEqual([
      'indicators/children-missing',
    ]);
  });

  test('is attacked as before: the private report names the same hidden figures', () => {
    const { audit } = runPipeline(openFolder(root));
    takeAway(root, RETIRED);
    const before = runPipeline(openFolder(root)).audit;
    expect(before.some(({ indicator }) => indicator === 'children-missing')).toBe(true);
    expect(audit).toEqual(before);
  });

  test('leaves a certificate as it was: nothing is shown that was not', () => {
    const { fingerprint } = published();
    takeAway(root, RETIRED);
    expect(published().fingerprint).toBe(fingerprint);
  });

  test('has witnesses: every hidden figure that the report shows could be any number its marker stands for', () => {
    const { claims, failed } = certify(openFolder(root)) ?? {};
    expect([claims === undefined || claims === 0, failed]).toEqual([false, []]);
    takeAway(root, RETIRED);
    expect(certify(openFolder(root))?.claims).toBe(claims);
  });

  test('may not be given away by what is published beside it', () => {
    layOver(path.join(GOLDEN, 'a-hidden-figure-that-another-indicator-gives-away/change'), root);
    const { problems, publication } = runPipeline(openFolder(root));
    expect(problems.map(({ check }) => check)).toContain('hidden-figure-given-away');
    expect(publication).toBeUndefined();
  });

  test('is nothing that another page can lead to or name', () => {
    const page = 'content/exampleton/indicators/assessments-on-time-percent.mdx';
    edit(page, (text) =>
      text
        .replace(/^(?:related:.*\n)?---\n\n/m, 'related: [children-missing]\n---\n\n')
        .replace('## What is the background to this?', '$&\n\n<Value indicator="children-missing" />'),
    );
    const { problems } = runPipeline(openFolder(root));
    expect(problems.filter(({ file }) => file === page).map(({ check }) => check)).toEqual([
      'unknown-indicator',
      'unknown-indicator',
    ]);
  });

  test('stays in the funnel of a report, and takes the funnel from the pages', () => {
    write(
      root,
      'content/exampleton/flows/way.yaml',
      `title: The way through
period: 2022-23-Q3
says: These are counts of the same quarter.
steps:
  - { indicator: children-missing, label: Missing }
  - { indicator: child-protection-plans, label: Plans, period: 2022-23-Q4 }
`,
    );
    edit('content/exampleton/reports/autumn-2023.mdx', (text) =>
      text.replace('indicators: [children-missing]', 'flow: way'),
    );
    edit('content/exampleton/indicators/child-protection-plans.mdx', (text) =>
      text.replace('frequency:', 'flow: way\nfrequency:'),
    );
    const after = published();
    expect(JSON.parse(after.files.get('exampleton/council.json') ?? '{}').flows).toEqual([]);
    expect(after.indicators.map(({ flow }) => flow)).toEqual([undefined, undefined, undefined]);
    takeAway(root, RETIRED);
    const before = published();
    expect(JSON.parse(before.files.get('exampleton/council.json') ?? '{}').flows).toHaveLength(1);
    expect(before.indicators.map(({ flow }) => flow)).toContain('way');
    const [report] = after.reports;
    expect(report?.sections.at(-1)?.flow?.steps.map(({ cell }) => cell.kind)).toEqual(['value', 'value']);
    expect(report?.sections).toEqual(before.reports[0]?.sections);
  });

  test('may give its name to the page that takes its place', () => {
    const old = openFolder(root).bytes('content/exampleton/indicators/children-missing.mdx');
    write(root, 'content/exampleton/indicators/children-missing-now.mdx', new TextDecoder().decode(old));
    write(
      root,
      'data/exampleton/2024-01-08-quarter-2/missing-now.csv',
      'indicator,period,area,breakdown,value,numerator,denominator,status,note\nchildren-missing-now,2023-24-Q2,E06999991,,21,,,,\n',
    );
    expect(published().indicators.map(({ id }) => id)).toContain('children-missing-now');
  });
});

function edit(file: string, change: (text: string) => string): void {
  const before = new TextDecoder().decode(openFolder(root).bytes(file));
  const after = change(before);
  expect(after).not.toBe(before);
  write(root, file, after);
}

function published() {
  const { publication, problems } = runPipeline(openFolder(root));
  if (publication === undefined) throw new Error(JSON.stringify(problems, undefined, 2));
  return publication;
}
