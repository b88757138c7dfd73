import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFiles } from '../../../scripts/import-files.ts';
import { wishesOf } from '../../../scripts/import-wishes.ts';
import { FORMATS } from '../../../scripts/telling.ts';
import { contentsOf, layOver, newFolder, removeFolder, write } from '../temporary-folder.ts';

const TABLE = `Measure,Q1 22-23,Q2 22-23
Referrals to children's social care,391,355
`;
const SMALL = `Measure,Q1 22-23,Q2 22-23
Permanent exclusions from school,2,9
`;
const DATA = 'data/exampleton/2022-11-01-q2';

let root = '';
beforeEach(() => {
  root = newFolder();
  layOver(path.join(import.meta.dirname, 'base', 'content'), path.join(root, 'content'));
});
afterEach(() => removeFolder(root));

test('Without --write an import says what it understood, and writes nothing', async () => {
  write(root, 'q2.csv', TABLE);
  const before = contentsOf(root);
  const report = await run('q2.csv');
  expect(report).toMatchObject({ ok: true });
  expect(report.text).toContain("“Referrals to children's social care”: referrals");
  expect(report.text).toContain('2 figures can be imported. Nothing was written: add --write to write them.');
  expect(contentsOf(root)).toEqual(before);
});

test('With --write an import makes a release folder', async () => {
  write(root, 'Q2 dashboard.csv', TABLE);
  const report = await run('Q2 dashboard.csv', '--release', '2022-11-01-q2', '--write');
  expect(report).toMatchObject({ ok: true });
  const written = contentsOf(root);
  expect(written.get(`${DATA}/q2-dashboard.csv`))
    .toBe(`indicator,period,area,breakdown,value,numerator,denominator,status,note
referrals,2022-23-Q1,E06999991,,391,,,,
referrals,2022-23-Q2,E06999991,,355,,,,
`);
  expect(written.get(`${DATA}/release.yaml`)).toBe(`title: "Exampleton: figures to 30 September 2022"
published: 2022-11-01
dataTo: 2022-09-30
status: final
summary: Figures to 30 September 2022.
`);
});

test('An import never overwrites what is there, and leaves release.yaml as somebody wrote it', async () => {
  write(root, 'q2.csv', TABLE);
  write(root, `${DATA}/release.yaml`, 'title: Ours\n');
  expect(await run('q2.csv', '--release', '2022-11-01-q2', '--write')).toMatchObject({ ok: true });
  expect(contentsOf(root).get(`${DATA}/release.yaml`)).toBe('title: Ours\n');
  const before = contentsOf(root);
  const again = await run('q2.csv', '--release', '2022-11-01-q2', '--write');
  expect(again).toMatchObject({ ok: false });
  expect(again.text).toContain('already-there');
  expect(contentsOf(root)).toEqual(before);
});

test('A release that has gone live takes nothing more', async () => {
  write(root, 'q2.csv', TABLE);
  write(root, 'data/exampleton/sealed.csv', 'release,file,sha256\n2022-11-01-q2,q1.csv,0\n');
  const report = await run('q2.csv', '--release', '2022-11-01-q2', '--write');
  expect(report).toMatchObject({ ok: false });
  expect(report.text).toContain('This release has gone live');
});

test('One file that is wrong keeps all from being written', async () => {
  write(root, 'right.csv', TABLE);
  write(root, 'wrong.csv', TABLE.replace('391', ''));
  const before = contentsOf(root);
  expect(await run('right.csv', 'wrong.csv', '--release', '2022-11-01-q2', '--write')).toMatchObject({
    ok: false,
  });
  expect(contentsOf(root)).toEqual(before);
});

test('The same figure in two files of one import is told', async () => {
  write(root, 'one.csv', TABLE);
  write(root, 'two.csv', TABLE);
  const report = await run('one.csv', 'two.csv', '--release', '2022-11-01-q2', '--write');
  expect(report).toMatchObject({ ok: false });
  expect(report.text).toContain('stands in one.csv too');
});

test('A small number is refused in a public repository, and never printed', async () => {
  write(root, 'exclusions.csv', SMALL);
  const report = await run('exclusions.csv', '--release', '2022-11-01-q2', '--write');
  expect(report).toMatchObject({ ok: false });
  expect(report.text).toContain('small-count-in-public');
  expect(withoutKnown(report.text)).not.toMatch(/\b[0-3]\b/);
});

test('A small number may stand in a private repository', async () => {
  write(root, 'exclusions.csv', SMALL);
  write(
    root,
    'content/site.yaml',
    (contentsOf(root).get('content/site.yaml') ?? '').replace('public', 'private'),
  );
  expect(await run('exclusions.csv', '--release', '2022-11-01-q2', '--write')).toMatchObject({ ok: true });
});

test('Whatever is dropped in the inbox of a council is imported, and its folder says the release', async () => {
  write(root, 'inbox/exampleton/2022-11-01-q2/dashboard.csv', TABLE);
  write(root, 'inbox/exampleton/2022-11-01-q2/~$dashboard.xlsx', 'the lock of Excel');
  const report = await run('--inbox', '--write');
  expect(report).toMatchObject({ ok: true });
  expect([...contentsOf(root).keys()]).toContain(`${DATA}/dashboard.csv`);
});

test('An empty inbox is no mistake; a folder of nobody in it is', async () => {
  expect(await run('--inbox')).toEqual({ ok: true, text: 'There is nothing to import.\n' });
  write(root, 'inbox/exampletown/q2.csv', TABLE);
  expect((await run('--inbox')).text).toBe(
    'inbox/exampletown is no folder of a council. There is: inbox/exampleton.\nNothing was written.\n',
  );
});

test('A wish that cannot be granted says what is missing', async () => {
  write(root, 'q2.csv', TABLE);
  expect((await run('q2.csv', '--write')).text).toContain('Say which release to write');
  expect((await run('q3.csv')).text).toBe('There is no file “q3.csv”.\nNothing was written.\n');
  expect((await run('q2.csv', '--council', 'elsewhere')).text).toContain(
    'There is no council “elsewhere” here.',
  );
  expect((await run('q2.csv', '--write', '--release', 'Q3')).text).toContain('is not a name for a release');
  expect([wishesOf([]), wishesOf(['--what'])]).toEqual([undefined, undefined]);
});

test.each(FORMATS)(
  'Problems of an import are told in the form for %s, and what was understood beside it',
  async (format) => {
    write(root, 'q2.csv', TABLE.replace('391', 'many'));
    const report = await run('q2.csv', '--format', format);
    expect(report.ok).toBe(false);
    expect(report.text).toContain("“Referrals to children's social care”: referrals");
    const told = format === 'terminal' ? report.text : (report.document ?? '');
    expect(told).toMatch(/CSV-011/);
  },
);

test('What an import says is told in the form that the machine can show, and a format that nobody knows is refused', () => {
  expect(wishesOf(['q2.csv'], { GITHUB_ACTIONS: 'true' })?.telling).toEqual({ format: 'github' });
  expect(wishesOf(['q2.csv', '--format', 'paper'])).toBeUndefined();
});

test('At GitHub no name of a measure is taken for a command', async () => {
  write(root, 'q2.csv', `${TABLE}::error::all is lost,1000,2000\n`);
  const report = await run('q2.csv', '--format', 'github');
  expect(report.text).not.toMatch(/^\s*(?:::|##\[)/m);
});

test('No message holds the place of the project on this machine', async () => {
  write(root, 'q2.csv', TABLE.replace('391', 'many'));
  expect((await run(path.join(root, 'q2.csv'))).text).not.toContain(root);
});

function run(...args: string[]) {
  const wishes = wishesOf(args);
  if (wishes === undefined) throw new Error('No wishes');
  return importFiles(root, wishes);
}

/** Lines, columns, quarters and codes are no counts. */
function withoutKnown(text: string): string {
  return text.replaceAll(/[Ll]ines? \d+(?: to \d+)?|:\d+,|Q\d|DIS-\d+|2022-23|\d problems?/g, '');
}
