import type { Language } from '#language/language.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Period } from '#published/period.ts';
import { LINE_HEIGHT, type Picture, type Size, textMarks, type Words } from './draw.ts';
import { type Frame, frameOf, headingWords, scalesOf, TICK, tickWords } from './frame.ts';
import { setLabel, spread } from './gutter.ts';
import type { Line } from './line.ts';
import { leaderMarks, lineMarks, targetMarks, hiddenMarks, gridMarks } from './line-marks.ts';
import { notesOf, placeNotes } from './notes.ts';
import { TARGET } from './palette.ts';
import type { TargetStretch } from './target-line.ts';
import { timeLabels, timeOf } from './time-axis.ts';
import { valueAxis } from './value-axis.ts';

/** What a chart of lines over time shows. `periods` are all it is about, oldest first; `hidden` those with a hidden figure. */
export interface LineChart {
  readonly title: string;
  readonly indicator: Indicator;
  readonly periods: readonly Period[];
  readonly hidden: readonly Period[];
  readonly lines: readonly Line[];
  readonly targets: readonly TargetStretch[];
}

/** Lines over time with their names at their ends, hidden figures as an x on the base line, and no legend. */
export function lineChart(chart: LineChart, { size, language }: { size: Size; language: Language }): Picture {
  const { title, indicator, periods, hidden, lines, targets } = chart;
  const steps = size === 'wide' ? 5 : 4;
  const mayStartAbove0 = hidden.length === 0;
  const axis = valueAxis(valuesOf(chart), { ...indicator, steps, mayStartAbove0, language });
  const target = targets.at(-1);
  const ends = [
    ...lines.map(({ look, level, label, runs, pending }) => {
      return {
        look,
        level,
        label,
        last: (pending ?? runs.at(-1)?.at(-1))?.time,
        hollow: pending !== undefined,
      };
    }),
    ...(target === undefined ? [] : [targetEnd(target)]),
  ].map((end) => ({ ...end, set: setLabel(end.label, { size }) }));
  const frame = frameOf({
    size,
    axis,
    periods,
    labels: ends.map(({ set }) => set),
    notes: hidden.length > 0 ? 1 : 0,
  });
  const { fontSize, gutter, top, bottom, x, y } = frame;
  const column = { x: gutter, top: top - fontSize * LINE_HEIGHT * 1.25, bottom };
  const labels = spread(
    ends.map(({ set, level }) => ({ ...set, at: y(level) })),
    column,
  );
  const leaders = ends.map(({ look, level, last, hollow }, index) => {
    return { look, from: y(level), to: labels[index]?.y ?? 0, joined: last === frame.end, hollow };
  });
  const words: Words[] = [
    ...labels,
    ...tickWords(axis, frame),
    ...timeLabels(periods, { ...frame, x: (period) => x(timeOf(period)), top: bottom + TICK, language }),
    ...placeNotes(notesOf(chart, { frame }), { chart, frame }),
    ...headingWords(frame),
    ...hiddenWords(hidden, { frame, language }),
  ];
  return {
    title,
    width: frame.width,
    height: frame.height,
    fontSize,
    plot: {
      ...scalesOf(axis, frame),
      marks: [
        gridMarks(axis, { frame }),
        targetMarks(targets),
        ...[...lines].toReversed().map((line) => lineMarks(line, { crowded: periods.length > 14 })),
        hiddenMarks(hidden.map(timeOf), { frame }),
        leaderMarks(leaders, { frame }),
        textMarks(words),
      ],
    },
  };
}

/** The same frame with no figures in it: only where the hidden ones are, and words that say so. */
export function emptyChart(
  { title, periods, hidden }: Pick<LineChart, 'title' | 'periods' | 'hidden'>,
  { size, language }: { size: Size; language: Language },
): Picture {
  const axis = { from: 0, to: 1, ticks: [], heading: '' };
  const frame = frameOf({ size, axis, periods, labels: [], notes: hidden.length > 0 ? 1 : 0 });
  const { width, height, fontSize, left, right, top, bottom, x } = frame;
  const text = hidden.length === periods.length ? language.charts.allHidden : language.charts.noFigures;
  const words: Words[] = [
    { x: (left + right) / 2, y: (top + bottom) / 2, text, anchor: 'middle', bold: true },
    ...timeLabels(periods, { ...frame, x: (period) => x(timeOf(period)), top: bottom + TICK, language }),
    ...hiddenWords(hidden, { frame, language }),
  ];
  const marks = [gridMarks(axis, { frame }), hiddenMarks(hidden.map(timeOf), { frame }), textMarks(words)];
  return { title, width, height, fontSize, plot: { ...scalesOf(axis, frame), marks } };
}

function targetEnd({ low, high, label, end }: TargetStretch) {
  return {
    look: TARGET,
    level: (low + high) / 2,
    label,
    last: low === high ? end : undefined,
    hollow: false,
  };
}

/** Every published value that the value axis must hold: of lines, of their labels, of targets. */
function valuesOf({ lines, targets }: LineChart): number[] {
  return [
    ...lines.flatMap(({ runs, level }) => [level, ...runs.flat().map(({ value }) => value)]),
    ...targets.flatMap(({ low, high }) => [low, high]),
  ];
}

function hiddenWords(
  hidden: readonly Period[],
  { frame: { left, height, fontSize }, language }: { frame: Frame; language: Language },
): Words[] {
  if (hidden.length === 0) return [];
  const y = height - fontSize * 0.7 - 2;
  return [{ x: left, y, text: language.charts.xMarksHidden, anchor: 'start' }];
}
