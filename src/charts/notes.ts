import { LINE_HEIGHT, type Words } from './draw.ts';
import type { Frame } from './frame.ts';
import type { LineChart } from './line-chart.ts';
import { type Box, boxAround, grow, overlap, passes, type Stroke } from './shapes.ts';
import { textWidth } from './text-width.ts';
import { timeOf } from './time-axis.ts';

/** Words that belong to a place inside the chart: what they say, and where they point. */
export interface Note {
  readonly text: string;
  readonly bold: boolean;
  readonly x: number;
  readonly y: number;
  /** Above the place or below it, near or further off, the better side first; `beside` is a little below, to the right. */
  readonly sides: readonly (keyof typeof REACH)[];
}

/** The first figure of each line, on the side away from where the line goes next, and the targets that later ones replaced. */
export function notesOf({ lines, targets }: LineChart, { frame: { x, y } }: { frame: Frame }): Note[] {
  const openings = lines.flatMap(({ opening, runs, label: { bold } }): Note[] => {
    if (opening === undefined) return [];
    const { dot, text } = opening;
    const rises = y(runs.flat()[1]?.value ?? dot.value) < y(dot.value);
    const sides = rises ? RISING : FALLING;
    return [{ text, bold, x: x(dot.time), y: y(dot.value), sides }];
  });
  const replaced = targets.slice(0, -1).map(({ label: { name, detail }, start, high }): Note => {
    return {
      text: `${name} ${detail}`,
      bold: false,
      x: x(start) + 6,
      y: y(high) + 4,
      sides: ['above', 'below'],
    };
  });
  return [...openings, ...replaced];
}

/**
 * Places notes where the fewest lines pass through them. One that would touch another, or an x, or leave the chart, is
 * left out; the table beside the chart has it.
 */
export function placeNotes(
  notes: readonly Note[],
  { chart, frame }: { chart: LineChart; frame: Frame },
): Words[] {
  const taken = chart.hidden.map((period) => boxAround(frame.x(timeOf(period)), frame.bottom, 6));
  const strokes = strokesOf(chart, frame);
  return notes.flatMap((note) => {
    const best = candidates(note, frame)
      .filter(
        ({ box }) => box.top >= frame.top - frame.fontSize * LINE_HEIGHT * 1.25 && box.bottom <= frame.bottom,
      )
      .filter(({ box }) => box.left >= frame.left && box.right <= frame.right)
      .filter(({ box }) => !taken.some((other) => overlap(box, other)))
      .map((candidate) => ({
        ...candidate,
        hits: strokes.filter((stroke) => passes(stroke, grow(candidate.box, 2))).length,
      }))
      .toSorted((a, b) => a.hits - b.hits)[0];
    if (best === undefined) return [];
    taken.push(best.box);
    return [best.words];
  });
}

function candidates({ text, bold, x, y, sides }: Note, frame: Frame): { words: Words; box: Box }[] {
  const { fontSize } = frame;
  const width = textWidth(text, { fontSize, bold });
  return sides.map((side) => {
    const middle = y + fontSize * REACH[side];
    const wanted = side === 'beside' ? x + 10 : x - 6;
    const left = Math.min(wanted, frame.right - width - 1);
    const box = {
      left,
      right: left + width,
      top: middle - fontSize * 0.55,
      bottom: middle + fontSize * 0.55,
    };
    return { words: { x: left, y: middle, text, bold, anchor: 'start' }, box };
  });
}

/** How far below its place a note's middle is, in ems. */
const REACH = { above: -1.1, below: 1.1, beside: 0.3, 'further-above': -1.8, 'further-below': 1.8 };
const RISING = ['below', 'above', 'beside', 'further-below', 'further-above'] as const;
const FALLING = ['above', 'below', 'beside', 'further-above', 'further-below'] as const;

function strokesOf({ lines, targets }: LineChart, { x, y }: Frame): Stroke[] {
  const runs = lines.flatMap((line) =>
    line.runs.map((run) => run.map(({ time, value }) => ({ x: x(time), y: y(value) }))),
  );
  const edges = targets.flatMap(({ start, end, low, high }) =>
    [low, high].map((value) => [
      { x: x(start), y: y(value) },
      { x: x(end), y: y(value) },
    ]),
  );
  return [...runs, ...edges].flatMap((places) =>
    places.slice(1).map((to, index) => ({ from: places[index] ?? to, to })),
  );
}
