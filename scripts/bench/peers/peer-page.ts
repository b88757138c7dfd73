import { readFileSync } from 'node:fs';
import path from 'node:path';
import { comparatorLines } from '#charts/comparator-line.ts';
import { benchmarkRows } from '#charts/benchmark-rows.ts';
import { timeOf } from '#charts/time-axis.ts';
import { ENGLISH } from '#language/en.ts';
import { Council } from '#published/council.ts';
import type { Cell } from '#published/cell.ts';
import { formatCellValue, symbolOf } from '#published/format.ts';
import { Indicator } from '#published/indicator.ts';
import { labelPeriod } from '#published/label.ts';
import { namedFigure } from '#published/named-figure.ts';
import { seriesOf } from '#published/series.ts';
import { placesOf } from '../../../src/components/indicator/benchmark.ts';
import { type History, mainHistory, otherHistories } from '../../../src/components/indicator/history.ts';
import { statementsOf } from '../../../src/components/indicator/statements.ts';

/**
 * An indicator's page as every generator is given it: words and figures that program 1 has checked, hidden and worked out, so
 * that all a generator has to do is to make pages and draw.
 */
export interface PeerPage {
  /** `council-001/indicators/measure-01/`; without its council on a site of one. */
  readonly address: string;
  readonly council: string;
  readonly theme: string;
  readonly name: string;
  readonly period: string;
  readonly value: string;
  readonly sentence: string;
  readonly status: string;
  /** Direction of travel, against target, compared with. */
  readonly statements: readonly {
    readonly about: string;
    readonly words: string;
    readonly sentence: string;
  }[];
  /** Markdown, its figures in words. */
  readonly narrative: string;
  readonly tables: readonly PeerTable[];
  /** The published files that its charts are drawn from. */
  readonly files: { readonly indicator: string; readonly council: string };
  /** What a browser draws its charts from, where it is the browser that does. */
  readonly lines: readonly { readonly place: string; readonly time: number; readonly value: number }[];
  readonly bars: readonly { readonly place: string; readonly value: number }[];
}

export interface PeerTable {
  readonly caption: string;
  readonly head: readonly string[];
  /** The first cell of a row is its heading. */
  readonly rows: readonly (readonly string[])[];
}

/** A page for every indicator that a project has published, in the order of its councils and themes. */
export function peerPages(root: string): PeerPage[] {
  const site: { councils: string[] } = JSON.parse(
    readFileSync(path.join(root, 'published/site.json'), 'utf8'),
  );
  const narratives = new Map<string, string>();
  return site.councils.flatMap((slug) => {
    const file = path.join(root, 'published', slug, 'council.json');
    const council = Council.parse(JSON.parse(readFileSync(file, 'utf8')));
    return council.themes.flatMap(({ title, indicators }) =>
      indicators.map((id) => {
        const source = narratives.get(id) ?? narrativeIn(root, id);
        narratives.set(id, source);
        return pageOf(council, {
          address: `${site.councils.length === 1 ? '' : `${slug}/`}indicators/${id}/`,
          theme: title,
          files: { indicator: path.join(root, 'published', slug, 'indicators', `${id}.json`), council: file },
          source,
        });
      }),
    );
  });
}

function pageOf(
  council: Council,
  {
    address,
    theme,
    files,
    source,
  }: Pick<PeerPage, 'address' | 'theme' | 'files'> & {
    /** Its narrative as it is written. */
    source: string;
  },
): PeerPage {
  const indicator = Indicator.parse(JSON.parse(readFileSync(files.indicator, 'utf8')));
  const { headline } = indicator;
  const figure = figuresOf(indicator, council);
  const histories = [
    mainHistory(indicator, council, ENGLISH),
    ...otherHistories(indicator, council, ENGLISH),
  ];
  const places = placesOf(indicator, council, ENGLISH);
  return {
    address,
    council: council.name,
    theme,
    name: indicator.name,
    period: labelPeriod(headline.period, indicator.measured, ENGLISH),
    value: headline.value,
    sentence: headline.sentence,
    status: headline.status,
    statements: statementsOf(indicator, ENGLISH).map(({ about, words, sentence }) => ({
      about,
      words,
      sentence,
    })),
    narrative: inWords(source, indicator, council),
    tables: [
      ...histories.map((history) => historyTable(history, council, figure)),
      {
        caption: ENGLISH.indicatorPage.compare.caption(council.shortName),
        head: ['Place', 'Figure', 'Period'],
        rows: places.map(({ name, cell, period }) => [name, figure(cell), period]),
      },
    ],
    files,
    lines: linesOf(indicator, council),
    bars: barsOf(indicator, council),
  };
}

function historyTable(
  { kind, newest, older, areas, hasTargets }: History,
  council: Council,
  figure: (cell: Cell) => string,
): PeerTable {
  return {
    caption: ENGLISH.tables.newestFirst(ENGLISH.tables.kinds[kind]),
    head: ['Period', council.shortName, ...areas, ...(hasTargets ? ['Target'] : [])],
    rows: [...newest, ...older].map(({ label, point, others, target }) => [
      label,
      figure(point.cell),
      ...others.map(figure),
      ...(hasTargets ? [target ?? ''] : []),
    ]),
  };
}

/** A figure as a table prints it, or the symbol of one that is not shown. */
function figuresOf(indicator: Indicator, { policy }: Council): (cell: Cell) => string {
  return (cell) =>
    cell.kind === 'value' ? formatCellValue(cell.value, indicator) : symbolOf(cell, policy.marker);
}

function linesOf(indicator: Indicator, council: Council): PeerPage['lines'] {
  const { points } = seriesOf(indicator, { category: indicator.leadCategory });
  const own = points.flatMap(({ period, cell }) =>
    cell.kind === 'value' ? [{ place: council.shortName, time: timeOf(period), value: cell.value }] : [],
  );
  const periods = points.map(({ period }) => period);
  const others = comparatorLines(indicator, { periods, language: ENGLISH }).flatMap(({ label, runs }) =>
    runs.flat().map(({ time, value }) => ({ place: label.name, time, value })),
  );
  return [...own, ...others];
}

function barsOf(indicator: Indicator, council: Council): PeerPage['bars'] {
  return (benchmarkRows(indicator, { council })?.rows ?? []).flatMap(({ name, cell }) =>
    cell.kind === 'value' ? [{ place: name, value: cell.value }] : [],
  );
}

function narrativeIn(root: string, id: string): string {
  const text = readFileSync(path.join(root, 'content/shared/indicators', `${id}.mdx`), 'utf8');
  return text.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
}

/** A narrative with the words of its tags in their places. */
function inWords(source: string, indicator: Indicator, { policy }: Council): string {
  return source.replaceAll(/<([A-Z]\w+)((?: \w+="[^"]*")*) \/>/g, (_, name: string, written: string) => {
    const attributes = Object.fromEntries(
      [...written.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
    );
    const printed = namedFigure({ name, attributes }, indicator);
    return 'words' in printed ? printed.words : symbolOf(printed.cell, policy.marker);
  });
}
