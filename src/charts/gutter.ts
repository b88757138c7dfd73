import { LINE_HEIGHT, type Size, SIZES, type Words } from './draw.ts';
import { textWidth, wrap } from './text-width.ts';

/** The name and newest figure of a line, to stand to the right of the chart. */
export interface EndLabel {
  readonly name: string;
  readonly detail: string;
  readonly bold: boolean;
}

/** A label set in lines, with the room it takes. */
export interface SetLabel {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
}

/** Sets a label in as many lines as the gutter's width asks for. */
export function setLabel({ name, detail, bold }: EndLabel, { size }: { size: Size }): SetLabel {
  const font = { fontSize: SIZES[size].fontSize, bold };
  const fit = { ...font, maxWidth: size === 'wide' ? 165 : 100 };
  const lines = [...wrap(name, fit), ...wrap(detail, fit)];
  return {
    text: lines.join('\n'),
    width: Math.max(0, ...lines.map((line) => textWidth(line, font))),
    height: lines.length * font.fontSize * LINE_HEIGHT + GAP,
    bold,
  };
}

/** The room that a column of labels needs from top to bottom. */
export function heightOf(labels: readonly SetLabel[]): number {
  return labels.reduce((total, { height }) => total + height, 0);
}

/**
 * Moves labels up and down until none overlaps another or leaves the column, all as near to their own heights (`at`) as
 * they can be: labels that would touch form a stack, which stands where its members pull it on average.
 * Answers in the order given. The column is at least `heightOf` the labels.
 */
export function spread(
  labels: readonly (SetLabel & { at: number })[],
  { x, top, bottom }: { x: number; top: number; bottom: number },
): Words[] {
  const stacks: Stack[] = [];
  for (const label of labels.toSorted((a, b) => a.at - b.at)) {
    let stack = stackOf([label], { top, bottom });
    for (let above = stacks.at(-1); above !== undefined && above.end > stack.start; above = stacks.at(-1)) {
      stack = stackOf([...above.labels, ...stack.labels], { top, bottom });
      stacks.pop();
    }
    stacks.push(stack);
  }
  const centres = new Map(stacks.flatMap(({ labels: stacked, start }) => centresFrom(start, stacked)));
  return labels.map((label) => ({
    x,
    y: centres.get(label) ?? 0,
    text: label.text,
    bold: label.bold,
    anchor: 'start',
  }));
}

type Placed = SetLabel & { at: number };
interface Stack {
  readonly labels: readonly Placed[];
  readonly start: number;
  readonly end: number;
}

function stackOf(labels: readonly Placed[], { top, bottom }: { top: number; bottom: number }): Stack {
  const height = heightOf(labels);
  const pulls = centresFrom(0, labels).map(([{ at }, centre]) => at - centre);
  const wanted = pulls.reduce((total, pull) => total + pull, 0) / pulls.length;
  const start = Math.max(top, Math.min(wanted, bottom - height));
  return { labels, start, end: start + height };
}

function centresFrom(start: number, labels: readonly Placed[]): [Placed, number][] {
  return labels.map((label, index) => [label, start + heightOf(labels.slice(0, index)) + label.height / 2]);
}

/** Clear space between two labels. */
const GAP = 4;
