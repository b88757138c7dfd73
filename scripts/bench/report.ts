import { FIGURES } from '../stages.ts';
import type { Build, Measured } from './measure.ts';

/** What was measured, as a table for each size and the ratios between them, with the goals of the project. */
export function inWords(measured: readonly Measured[]): string {
  return [...measured.map(sizeInWords), ratiosInWords(measured)].join('\n\n');
}

function sizeInWords(size: Measured): string {
  const { councils, indicators, indicatorPages, cells, pages, builds, live } = size;
  const rows = [
    ...builds.cold.stages.map((stage) => [stage.name, stage] as const),
    ['from nothing', builds.cold] as const,
    ['without charts', builds.withoutCharts] as const,
    ['nothing changed', builds.nothingChanged] as const,
    ['one figure changed', builds.oneFigureChanged] as const,
  ].map(([name, cost]) => [
    name,
    number(cost.seconds, 1),
    number(cost.cpuSeconds, 1),
    number(cost.peakMegabytes, 0),
    number((1000 * cost.seconds) / indicatorPages, 1),
    number(indicatorPages / cost.seconds, 0),
  ]);
  const head = ['', 'seconds', 'CPU seconds', 'peak MB', 'ms an indicator', 'indicators a second'];
  return [
    `${councils} × ${indicators}: ${COUNT.format(indicatorPages)} indicators, ${COUNT.format(cells)} cells, ${COUNT.format(pages)} pages`,
    table([head, ...rows]),
    ...figuresInWords(size),
    ...(live === undefined
      ? []
      : [`  A changed figure is on the page of npm run dev after ${number(live, 1)} seconds.`]),
  ].join('\n');
}

/** How long program 1 takes, from CSV to what is published. */
function figuresInWords({ cells, builds }: Measured): string[] {
  const stage = builds.cold.stages.find(({ name }) => name === FIGURES);
  if (stage === undefined) return [];
  const { seconds, cpuSeconds, peakMegabytes } = stage;
  return [
    `  Figures: ${COUNT.format(cells)} cells in ${number(seconds, 1)} seconds, ${COUNT.format(Math.round(cells / seconds))} a second; ${number(cpuSeconds, 1)} CPU seconds, at most ${number(peakMegabytes, 0)} MB.`,
  ];
}

function ratiosInWords(measured: readonly Measured[]): string {
  const ratios = measured.flatMap(({ councils, indicators, builds }) => [
    [`${councils} × ${indicators}: with charts ÷ without`, ratio(builds.cold, builds.withoutCharts)],
    [
      `${councils} × ${indicators}: nothing changed ÷ from nothing`,
      ratio(builds.nothingChanged, builds.cold),
    ],
    [
      `${councils} × ${indicators}: one figure changed ÷ from nothing`,
      ratio(builds.oneFigureChanged, builds.cold),
    ],
  ]);
  const [middle, largest] = measured.slice(-2);
  const growth =
    middle === undefined || largest === undefined
      ? []
      : [
          [
            `an indicator at ${COUNT.format(largest.indicatorPages)} ÷ at ${COUNT.format(middle.indicatorPages)}`,
            (perIndicator(largest) / perIndicator(middle)).toFixed(2),
          ],
        ];
  return `Ratios\n${table([...ratios, ...growth])}`;
}

function perIndicator({ builds, indicatorPages }: Measured): number {
  return builds.cold.seconds / indicatorPages;
}

function ratio(a: Build, b: Build): string {
  return (a.seconds / b.seconds).toFixed(2);
}

function number(value: number | undefined, decimals: number): string {
  return value === undefined ? 'not known' : value.toFixed(decimals);
}

/** Columns that stand under each other: words to the left, figures to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}

const COUNT = new Intl.NumberFormat('en-GB');
