import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Indicator } from '#published/indicator.ts';
import { writeNation } from '../../scripts/bench/nation.ts';
import { ELEVENTY } from '../../scripts/bench/peers/eleventy.ts';
import { configure, type Eleventy } from '../../scripts/bench/peers/eleventy-site.ts';
import { FRAMEWORK } from '../../scripts/bench/peers/framework.ts';
import { HUGO } from '../../scripts/bench/peers/hugo.ts';
import { figuresOn } from '../../scripts/bench/peers/measure-peers.ts';
import { type PeerPage, peerPages } from '../../scripts/bench/peers/peer-page.ts';
import { publish } from '../../scripts/stages.ts';
import { newFolder, removeFolder } from '../pipeline/temporary-folder.ts';

let root = '';
let pages: readonly PeerPage[];
/** What each generator makes a page of, or in Eleventy’s case the page itself. */
const written = new Map<string, (page: PeerPage) => string>();

beforeAll(async () => {
  root = newFolder();
  writeNation(root, { councils: 2, indicators: 12 });
  const { ok, text } = publish(root, { now: new Date('2024-07-01T12:00:00Z') });
  expect(ok, text).toBe(true);
  pages = peerPages(root);
  written.set(ELEVENTY.name, await eleventyPages());
  const framework = FRAMEWORK.input(pages);
  written.set(FRAMEWORK.name, ({ address }) => framework.get(`src/${address}index.md`) ?? '');
  const hugo = HUGO.input(pages);
  written.set(HUGO.name, ({ address }) => hugo.get(`content/${address.slice(0, -1)}.md`) ?? '');
});
afterAll(() => removeFolder(root));

test('There is a page for every indicator of every council, at the address that it has on our site', () => {
  expect(pages.map(({ address }) => address)).toEqual(
    ['council-001', 'council-002'].flatMap((council) =>
      pages.slice(0, 12).map(({ address }) => address.replace('council-001', council)),
    ),
  );
  expect(new Set(pages.map(({ address }) => address)).size).toBe(24);
  expect(pages[0]?.address).toBe('council-001/indicators/measure-01/');
});

test('A page has every figure that was published of its indicator, and the symbol of each that was not', () => {
  let hidden = 0;
  for (const { files, tables } of pages) {
    const { series } = Indicator.parse(JSON.parse(readFileSync(files.indicator, 'utf8')));
    const cells = series.flatMap(({ points }) => points.map(({ cell }) => cell));
    // The last table is of other places.
    const own = tables.slice(0, -1).flatMap(({ rows }) => rows.map(([, figure = '']) => figure));
    const numbers = own.map((figure) => Number(figure.replace(/[,%]/g, '')));
    expect(numbers.filter((number) => !Number.isNaN(number)).toSorted()).toEqual(
      cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : [])).toSorted(),
    );
    const symbols = own.filter((figure) => figure === 'x').length;
    expect(symbols).toBe(cells.filter(({ kind }) => kind === 'suppressed').length);
    hidden += symbols;
  }
  expect(hidden).toBeGreaterThan(0);
});

describe.each([ELEVENTY.name, FRAMEWORK.name, HUGO.name])('%s is given', (name) => {
  test('the same figures and words for every page', () => {
    for (const page of pages) {
      const text = written.get(name)?.(page) ?? '';
      const said = [
        page.name,
        page.council,
        page.theme,
        page.sentence,
        ...figuresOn(page),
        ...page.statements.flatMap(({ words, sentence }) => [words, sentence]),
        ...page.narrative.split('\n'),
      ];
      expect(said.length).toBeGreaterThan(30);
      expect(
        said.filter((words) => !text.includes(words)),
        page.address,
      ).toEqual([]);
    }
  });
});

test('Eleventy and Hugo have each chart in both sizes, and Framework has what a browser draws them from', () => {
  const compared = pages.filter(({ bars }) => bars.length > 3);
  expect(compared.length).toBeGreaterThan(0);
  for (const page of pages) {
    // Where nothing can be compared there is no second chart on our page either.
    const charts = page.bars.length === 0 ? 1 : 2;
    for (const name of [ELEVENTY.name, HUGO.name])
      expect(written.get(name)?.(page).match(/<svg /g), `${name}: ${page.address}`).toHaveLength(2 * charts);
    const framework = written.get(FRAMEWORK.name)?.(page) ?? '';
    expect(page.lines.length).toBeGreaterThan(3);
    expect(framework).toContain(JSON.stringify(page.lines));
    expect(framework).toContain(JSON.stringify(page.bars));
  }
});

/** The pages as Eleventy’s template makes them, narratives as they are. */
async function eleventyPages(): Promise<(page: PeerPage) => string> {
  const templates: Parameters<Eleventy['addTemplate']>[1][] = [];
  await configure(
    { addGlobalData: () => {}, addTemplate: (_name, render) => void templates.push(render) },
    { pages, markdown: (text) => text, document: '' },
  );
  const [render] = templates;
  if (render === undefined) throw new Error('Eleventy was given no template');
  const made = new Map(pages.map((entry) => [entry.address, render({ entry })]));
  return ({ address }) => made.get(address) ?? '';
}
