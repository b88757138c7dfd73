import * as Plot from '@observablehq/plot';
import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import { formatCellValue } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import type { XmrPoint, XmrVerdict } from '#published/xmr.ts';
import { draw, LINE_HEIGHT, type Picture, type Size, SIZES, textMarks, type Words } from './draw.ts';
import { type Frame, frameOf, headingWords, NOTE_LINE, scalesOf, TICK, tickWords } from './frame.ts';
import { type EndLabel, setLabel, spread } from './gutter.ts';
import { gridMarks, leaderMarks, lineMarks } from './line-marks.ts';
import { LIMIT, type Look, MEAN, SPECIAL, THIS_COUNCIL } from './palette.ts';
import { wrap } from './text-width.ts';
import { timeLabels, timeOf } from './time-axis.ts';
import { titleOf } from './trend.ts';
import { valueAxis } from './value-axis.ts';

/** What an XmR chart needs beside the indicator. */
export interface XmrOptions {
  readonly council: Council;
  readonly verdict: XmrVerdict;
  readonly size: Size;
  readonly language?: Language;
}

/**
 * The figures of a verdict with their mean and usual range, as an SVG. A figure that a rule points out has the rule's own
 * shape, with its words under the chart. The sentence and the table beside it say the same.
 */
export function xmrChart(indicator: Indicator, options: XmrOptions): string {
  return draw(xmrPicture(indicator, options));
}

/** The XmR chart before it is drawn. */
export function xmrPicture(
  indicator: Indicator,
  { council, verdict, size, language = ENGLISH }: XmrOptions,
): Picture {
  const { points, mean, lower, upper } = verdict;
  const periods = points.map(({ period }) => period);
  const values = points.map(({ cell }) => cell.value);
  const steps = size === 'wide' ? 5 : 4;
  const axis = valueAxis([...values, mean, lower, upper], { ...indicator, steps, language });
  const key = keyOf(points, { size, language });
  const ends = endsOf(indicator, { council, verdict, language }).map((end) => ({
    ...end,
    set: setLabel(end.label, { size }),
  }));
  const notes = key.flatMap(({ lines }) => lines).length;
  const frame = frameOf({ size, axis, periods, labels: ends.map(({ set }) => set), notes });
  const { fontSize, gutter, top, bottom, x, y } = frame;
  const column = { x: gutter, top: top - fontSize * LINE_HEIGHT * 1.25, bottom };
  const labels = spread(
    ends.map(({ set, level }) => ({ ...set, at: y(level) })),
    column,
  );
  const leaders = ends.map(({ look, level }, index) => {
    return { look, from: y(level), to: labels[index]?.y ?? 0, joined: true };
  });
  const dots = points.map(({ period, cell }) => ({ time: timeOf(period), value: cell.value }));
  const keyRows = placeKey(key, frame);
  const words: Words[] = [
    ...labels,
    ...tickWords(axis, frame),
    ...timeLabels(periods, { ...frame, x: (period) => x(timeOf(period)), top: bottom + TICK, language }),
    ...headingWords(frame),
    ...keyRows.map(({ said }) => said),
  ];
  return {
    title: titleOf(indicator, { chart: 'xmr', about: council.name, periods, language }),
    width: frame.width,
    height: frame.height,
    fontSize,
    plot: {
      ...scalesOf(axis, frame),
      marks: [
        gridMarks(axis, { frame }),
        levelMarks([lower, upper], LIMIT, frame),
        levelMarks([mean], MEAN, frame),
        ...lineMarks({ look: LINE, runs: [dots], pending: undefined }, { crowded: true }),
        usualMarks(points, { size }),
        ...specialMarks(points, { size }),
        ...keyMarks(keyRows),
        leaderMarks(leaders, { frame }),
        textMarks(words),
      ],
    },
  };
}

interface End {
  readonly look: Look;
  readonly level: number;
  readonly label: EndLabel;
}

/** The newest figure, the mean and both ends of the usual range, with what stands beside each. */
function endsOf(
  indicator: Indicator,
  { council, verdict, language }: Pick<XmrOptions, 'council' | 'verdict'> & { language: Language },
): End[] {
  const { charts } = language;
  const { mean, lower, upper, lowest, highest, average } = verdict;
  const newest = verdict.points.at(-1)?.cell.value ?? mean;
  return [
    endOf(THIS_COUNCIL, newest, {
      name: council.shortName,
      detail: formatCellValue(newest, indicator, language),
    }),
    endOf(LIMIT, upper, { name: charts.usualRange, detail: charts.upTo(highest) }),
    endOf(MEAN, mean, { name: charts.average, detail: average }),
    endOf(LIMIT, lower, { name: charts.usualRange, detail: charts.from(lowest) }),
  ];
}

function endOf(look: Look, level: number, label: Omit<EndLabel, 'bold'>): End {
  return { look, level, label: { ...label, bold: look === THIS_COUNCIL } };
}

function levelMarks(
  values: readonly number[],
  { class: className, colour, width, dash }: Look,
  frame: Frame,
) {
  return Plot.link(values, {
    x1: () => frame.start,
    x2: () => frame.end,
    y1: (value: number) => value,
    y2: (value: number) => value,
    stroke: colour,
    strokeWidth: width,
    className,
    ...(dash === undefined ? {} : { strokeDasharray: dash }),
  });
}

/** How a figure that a rule points out is drawn. */
interface Sign {
  readonly symbol: Plot.SymbolType;
  readonly rotate: number;
}

function signOf({ rule, side }: XmrPoint): Sign | undefined {
  if (rule === undefined || side === undefined) return undefined;
  return rule === 'trend' ? SIGNS[side === 'high' ? 'rise' : 'fall'] : SIGNS[rule];
}

/** The figures that no rule points out. */
function usualMarks(points: readonly XmrPoint[], { size }: { size: Size }): Plot.Markish {
  return Plot.dot(
    points.filter(({ rule }) => rule === undefined),
    {
      x: ({ period }: XmrPoint) => timeOf(period),
      y: ({ cell }: XmrPoint) => cell.value,
      r: 0.7 * radiusOf(points, { size }),
      fill: LINE.colour,
      className: LINE.class,
    },
  );
}

/** Smaller where figures stand close together. */
function radiusOf({ length }: readonly XmrPoint[], { size }: { size: Size }): number {
  return length <= 14 ? 6.5 : size === 'wide' ? 5.5 : 4;
}

/** One mark for each sign, so that each has its shape. */
function specialMarks(points: readonly XmrPoint[], { size }: { size: Size }): Plot.Markish[] {
  return Object.values(SIGNS).map(({ symbol, rotate }) => {
    const own = points.filter(
      (point) => signOf(point)?.symbol === symbol && signOf(point)?.rotate === rotate,
    );
    return Plot.dot(own, {
      ...STYLE,
      x: ({ period }: XmrPoint) => timeOf(period),
      y: ({ cell }: XmrPoint) => cell.value,
      r: radiusOf(points, { size }),
      symbol,
      rotate,
    });
  });
}

type KeyRow = Sign & { readonly lines: readonly string[] };

/** The words for each sign in the chart, in lines that fit under it. */
function keyOf(
  points: readonly XmrPoint[],
  { size, language }: { size: Size; language: Language },
): KeyRow[] {
  const { width, fontSize } = SIZES[size];
  const present = new Set(points.map(signOf));
  return ORDER.filter((name) => present.has(SIGNS[name])).map((name) => ({
    ...SIGNS[name],
    lines: wrap(language.charts.signs[name], { fontSize, maxWidth: width - INDENT - 4 }),
  }));
}

function placeKey(
  key: readonly KeyRow[],
  { height, fontSize }: Frame,
): (Sign & { y: number; said: Words })[] {
  const line = fontSize * LINE_HEIGHT;
  const all = key.reduce((lines, row) => lines + row.lines.length, 0);
  return key.map(({ lines, ...sign }, index) => {
    const before = key.slice(0, index).reduce((count, row) => count + row.lines.length, 0);
    const top = height - 4 - (all - before) * line * NOTE_LINE;
    const y = top + (lines.length * line * NOTE_LINE) / 2;
    const said: Words = { x: INDENT, y, text: lines.join('\n'), anchor: 'start' };
    return { ...sign, y: y - ((lines.length - 1) * line) / 2, said };
  });
}

function keyMarks(rows: readonly (Sign & { y: number })[]): Plot.Markish[] {
  return rows.map(({ y, symbol, rotate }) =>
    Plot.dot([y], {
      ...STYLE,
      x: { value: () => INDENT / 2, scale: null },
      y: { value: () => y, scale: null },
      r: 5,
      symbol,
      rotate,
    }),
  );
}

/** Thinner than in other charts, so that it does not hide the signs on it. */
const LINE: Look = { ...THIS_COUNCIL, width: 2 };
const INDENT = 24;
const STYLE = { fill: SPECIAL.colour, stroke: SPECIAL.colour, className: SPECIAL.class } as const;
const SIGNS = {
  outside: { symbol: 'diamond', rotate: 0 },
  rise: { symbol: 'triangle', rotate: 0 },
  fall: { symbol: 'triangle', rotate: 180 },
  'near-limit': { symbol: 'square', rotate: 0 },
  'one-side': { symbol: 'star', rotate: 0 },
} as const satisfies Record<string, Sign>;
const ORDER = ['outside', 'rise', 'fall', 'near-limit', 'one-side'] as const satisfies (keyof typeof SIGNS)[];
