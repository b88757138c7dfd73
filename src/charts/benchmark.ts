import * as Plot from '@observablehq/plot';
import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Cell } from '#published/cell.ts';
import type { Council } from '#published/council.ts';
import { formatCellValue } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { shortLabel } from '#published/label.ts';
import { type BenchmarkRow, benchmarkRows } from './benchmark-rows.ts';
import { draw, LINE_HEIGHT, type Picture, type Size, SIZES, textMarks, type Words } from './draw.ts';
import { keptPictures } from './kept-pictures.ts';
import { AXIS } from './palette.ts';
import { textWidth, wrap } from './text-width.ts';
import { briefLabel } from './time-axis.ts';

/** What a benchmark chart needs beside the indicator. */
export interface BenchmarkOptions {
  readonly council: Council;
  readonly size: Size;
  readonly language?: Language;
}

/**
 * This council's newest figure as a bar beside every like-for-like comparator's, longest first, as an SVG. The period is
 * named where it differs; places without a figure say why in words. `undefined` when there is nothing to compare with.
 */
export function benchmarkChart(indicator: Indicator, options: BenchmarkOptions): string | undefined {
  const picture = benchmarkPicture(indicator, options);
  return picture && draw(picture);
}

/** The benchmark chart before it is drawn: names to the left of the bars when wide, above them when narrow. */
export const benchmarkPicture = keptPictures(pictureOf);

function pictureOf(
  indicator: Indicator,
  { council, size, language = ENGLISH }: BenchmarkOptions,
): Picture | undefined {
  const found = benchmarkRows(indicator, { council });
  if (found === undefined) return undefined;
  const { width, fontSize } = SIZES[size];
  const names = found.rows.map((row) => nameOf(row, { newest: found.own.period.text, size, language }));
  const left = size === 'narrow' ? 2 : 12 + Math.max(...names.map((name) => name.width));
  const line = fontSize * LINE_HEIGHT;
  const rows: Row[] = [];
  let top = 4;
  for (const [index, row] of found.rows.entries()) {
    const { lines, text } = names[index] ?? { lines: 0, text: '' };
    const above = size === 'narrow' ? lines * line + 2 : 0;
    const height = size === 'narrow' ? above + BAR + 10 : Math.max(BAR, lines * line) + 8;
    const middle = size === 'narrow' ? top + above + BAR / 2 : top + height / 2;
    const value = wordsFor(row.cell, indicator, language);
    rows.push({
      ...row,
      name: text,
      text: value,
      middle,
      nameAt: size === 'narrow' ? top + above / 2 : middle,
    });
    top += height;
  }
  const values = rows.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : []));
  const ends = rows.map(({ text, kind, cell }) =>
    cell.kind === 'value' ? textWidth(text, { fontSize, bold: kind === 'this' }) : 0,
  );
  const right = width - Math.max(...ends) - 10;
  const low = Math.min(0, ...values);
  const high = Math.max(...values) > 0 ? Math.max(...values) : low < 0 ? 0 : 1;
  const x = (value: number) => left + ((value - low) / (high - low)) * (right - left);
  return {
    title: language.charts.titles.benchmark({
      name: indicator.name,
      council: council.name,
      period: shortLabel(found.own.period, language),
    }),
    width,
    height: Math.ceil(top + 4),
    fontSize,
    plot: {
      x: { type: 'linear', domain: [low, high], range: [left, right] },
      y: { type: 'identity' },
      marks: [...bars(rows), zeroLine(top), textMarks(wordsOf(rows, { size, left, x }))],
    },
  };
}

type Row = BenchmarkRow & { text: string; middle: number; nameAt: number };

/** The thickness of a bar. */
const BAR = 22;

/** One mark for each look, so that each has its class. */
function bars(rows: readonly Row[]): Plot.Markish[] {
  return [...new Set(rows.map(({ look }) => look))].map((look) => {
    const alike = rows.flatMap(({ look: own, cell, middle }) =>
      own === look && cell.kind === 'value'
        ? [{ value: cell.value, top: middle - BAR / 2, bottom: middle + BAR / 2 }]
        : [],
    );
    return Plot.rect(alike, {
      x1: () => 0,
      x2: 'value',
      y1: 'top',
      y2: 'bottom',
      fill: look.colour,
      className: look.class,
    });
  });
}

function zeroLine(bottom: number): Plot.Markish {
  return Plot.link([bottom], {
    x1: () => 0,
    x2: () => 0,
    y1: () => 2,
    y2: () => bottom,
    stroke: AXIS,
    strokeWidth: 1.5,
    className: 'c-axis',
  });
}

function wordsOf(
  rows: readonly Row[],
  { size, left, x }: { size: Size; left: number; x: (value: number) => number },
): Words[] {
  return rows.flatMap(({ kind, name, nameAt, text, cell, middle }): Words[] => [
    {
      x: size === 'narrow' ? left + 4 : left - 8,
      y: nameAt,
      text: name,
      anchor: size === 'narrow' ? 'start' : 'end',
      bold: kind === 'this',
    },
    {
      x: x(cell.kind === 'value' ? Math.max(0, cell.value) : 0) + 6,
      y: middle,
      text,
      anchor: 'start',
      bold: kind === 'this' && cell.kind === 'value',
    },
  ]);
}

/** A place's name in lines, with its period where that is another than the newest figure's. */
function nameOf(
  { kind, name, period }: BenchmarkRow,
  { newest, size, language }: { newest: string; size: Size; language: Language },
): { text: string; lines: number; width: number } {
  const font = { fontSize: SIZES[size].fontSize, bold: kind === 'this' };
  const full = period.text === newest ? name : `${name}, ${briefLabel(period, language)}`;
  const lines = wrap(full, { ...font, maxWidth: size === 'narrow' ? 285 : 230 });
  return {
    text: lines.join('\n'),
    lines: lines.length,
    width: Math.max(0, ...lines.map((text) => textWidth(text, font))),
  };
}

function wordsFor(cell: Cell, indicator: Indicator, language: Language): string {
  return cell.kind === 'value'
    ? formatCellValue(cell.value, indicator, language)
    : language.figures.inPlaceOfBar[cell.kind];
}
