import type { Period } from '#published/period.ts';
import { LINE_HEIGHT, type Picture, type Size, SIZES, type Words } from './draw.ts';
import { heightOf, type SetLabel } from './gutter.ts';
import { textWidth, wrap } from './text-width.ts';
import { timeSpan } from './time-axis.ts';
import type { ValueAxis } from './value-axis.ts';

/** Where everything of a line chart goes, in units of its viewBox. */
export interface Frame {
  readonly size: Size;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** The axis heading, in lines that fit. */
  readonly heading: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the labels at the ends of lines begin, one `LEADER` to the right of the lines. */
  readonly gutter: number;
  /** The times at both ends of the time axis. */
  readonly start: number;
  readonly end: number;
  readonly x: (time: number) => number;
  readonly y: (value: number) => number;
}

/**
 * Gives the axes and the labels beside the lines the room they need, and the lines the rest. The time axis is that of
 * the council's own figures, true to time.
 */
export function frameOf({
  size,
  axis,
  periods,
  labels,
  notes,
}: {
  size: Size;
  axis: ValueAxis;
  periods: readonly Period[];
  labels: readonly SetLabel[];
  /** How many lines of words stand under the time axis. */
  notes: number;
}): Frame {
  const { width, fontSize } = SIZES[size];
  const line = fontSize * LINE_HEIGHT;
  const left = Math.max(6, ...axis.ticks.map(({ text }) => textWidth(text, { fontSize }) + 8));
  const gutterWidth = labels.length === 0 ? 8 : LEADER + Math.max(...labels.map((label) => label.width)) + 2;
  const right = width - Math.ceil(gutterWidth);
  const heading = wrap(axis.heading, { fontSize, maxWidth: width - 4 });
  const top = line * heading.length + line * 1.25;
  const bottom = top + Math.max(size === 'wide' ? 230 : 180, heightOf(labels) - line * 1.25);
  const below = (size === 'wide' ? 1 : 2) + notes * NOTE_LINE;
  const { start, end } = timeSpan(periods);
  const inset = { left: left + 12, right: right - END };
  return {
    size,
    width,
    height: Math.ceil(bottom + TICK + line * below + 4),
    fontSize,
    heading: heading.join('\n'),
    left,
    right,
    top,
    bottom,
    gutter: right + LEADER,
    start,
    end,
    x: (time) => inset.left + ((time - start) / (end - start)) * (inset.right - inset.left),
    y: (value) => bottom - ((value - axis.from) / (axis.to - axis.from)) * (bottom - top),
  };
}

/** The scales of a picture in this frame. */
export function scalesOf(
  { from, to }: ValueAxis,
  { start, end, bottom, top, x }: Frame,
): Pick<Picture['plot'], 'x' | 'y'> {
  return {
    x: { type: 'linear', domain: [start, end], range: [x(start), x(end)] },
    y: { type: 'linear', domain: [from, to], range: [bottom, top] },
  };
}

/** The axis heading, above everything. */
export function headingWords({ heading, fontSize }: Frame): Words[] {
  const lines = heading.split('\n').length;
  return heading === ''
    ? []
    : [{ x: 2, y: fontSize * (LINE_HEIGHT * lines * 0.5 + 0.1), text: heading, anchor: 'start' }];
}

/** A number beside each tick. */
export function tickWords({ ticks }: ValueAxis, { left, y }: Frame): Words[] {
  return ticks.map(({ value, text }) => ({ x: left - 6, y: y(value), text, anchor: 'end' }));
}

/** A line of words under the time axis, in lines of text. */
export const NOTE_LINE = 1.3;
/** Between the base line and the labels of the time axis. */
export const TICK = 9;
/** Between the newest period and the right edge of the grid. */
export const END = 5;
/** The room for the stroke that leads from the chart to a label. */
const LEADER = 24;
