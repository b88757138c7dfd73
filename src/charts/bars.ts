import * as Plot from '@observablehq/plot';
import { LINE_HEIGHT, type Picture, type Size, SIZES, textMarks, type Words } from './draw.ts';
import { AXIS, BEFORE, type Look, NEIGHBOUR, THIS_COUNCIL } from './palette.ts';
import { textWidth, wrap } from './text-width.ts';

/** One bar, or the words that stand in its place: `value` is the length, `words` what is written at its end. */
export interface Bar {
  readonly value: number | undefined;
  readonly words: string;
  /** `before` is an earlier period: thinner and hollow. */
  readonly form: 'now' | 'before' | 'rest';
}

/** Bars under one name. `lead` are words of their own above it: what joins it to the group before. */
export interface BarGroup {
  readonly name: string;
  readonly lead: string | undefined;
  readonly bars: readonly Bar[];
}

/**
 * Horizontal bars from 0 on one scale, in the order given: names to the left when wide, above when narrow. A bar without a
 * value is only its words. `heading` stands above them all and may be empty.
 */
export function barPicture(
  groups: readonly BarGroup[],
  { title, heading, size }: { title: string; heading: string; size: Size },
): Picture {
  const { width, fontSize } = SIZES[size];
  const isWide = size === 'wide';
  const line = fontSize * LINE_HEIGHT;
  const head = wrap(heading, { fontSize, maxWidth: width - 4 });
  const names = groups.map(({ name }) => wrap(name, { fontSize, maxWidth: isWide ? 230 : width - 10 }));
  const widest = Math.max(0, ...names.flat().map((text) => textWidth(text, { fontSize })));
  const left = isWide ? widest + 12 : 2;
  const words: Words[] =
    head.length === 0 ? [] : [{ x: 2, y: (head.length * line) / 2, text: head.join('\n'), anchor: 'start' }];
  const placed: PlacedBar[] = [];
  const start = head.length === 0 ? 0 : head.length * line + 6;
  let top = start + 4;
  for (const [index, { bars, lead }] of groups.entries()) {
    const name = names[index] ?? [];
    const nameHeight = name.length * line;
    const lines = lead === undefined ? [] : wrap(lead, { fontSize, maxWidth: width - left - 8 });
    if (lines.length > 0) {
      words.push({
        x: left + 6,
        y: top + (lines.length * line) / 2,
        text: lines.join('\n'),
        anchor: 'start',
      });
      top += lines.length * line + 6;
    }
    const barsHeight = bars.length * ROW;
    const barsTop = isWide ? top + Math.max(0, nameHeight - barsHeight) / 2 : top + nameHeight + 2;
    words.push(
      isWide
        ? { x: left - 8, y: barsTop + barsHeight / 2, text: name.join('\n'), anchor: 'end' }
        : { x: left + 4, y: top + nameHeight / 2, text: name.join('\n'), anchor: 'start' },
    );
    for (const [row, bar] of bars.entries()) placed.push({ ...bar, middle: barsTop + (row + 0.5) * ROW });
    top = isWide ? top + Math.max(nameHeight, barsHeight) + 10 : barsTop + barsHeight + 10;
  }
  const ends = placed.map(({ value, words: text, form }) => {
    return value === undefined ? 0 : textWidth(text, { fontSize, bold: form === 'now' });
  });
  const right = width - Math.max(0, ...ends) - 10;
  const values = placed.flatMap(({ value }) => value ?? []);
  const high = Math.max(...values, 0) > 0 ? Math.max(...values) : 1;
  for (const { value, words: text, form, middle } of placed) {
    const x = left + ((value ?? 0) / high) * (right - left) + 6;
    words.push({ x, y: middle, text, anchor: 'start', bold: form === 'now' && value !== undefined });
  }
  return {
    title,
    width,
    height: Math.ceil(top),
    fontSize,
    plot: {
      x: { type: 'linear', domain: [0, high], range: [left, right] },
      y: { type: 'identity' },
      marks: [
        ...FORMS.flatMap((form) => formMarks(placed, form)),
        zeroLine(start, top - 6),
        textMarks(words),
      ],
    },
  };
}

type PlacedBar = Bar & { middle: number };

function formMarks(placed: readonly PlacedBar[], form: Bar['form']): Plot.Markish[] {
  const half = form === 'before' ? THIN / 2 : BAR / 2;
  const bars = placed.flatMap(({ value, middle, form: own }) =>
    own === form && value !== undefined ? [{ value, top: middle - half, bottom: middle + half }] : [],
  );
  const place = { x1: () => 0, x2: 'value', y1: 'top', y2: 'bottom' };
  const filled = (look: Look) => Plot.rect(bars, { ...place, fill: look.colour, className: look.class });
  const outline = Plot.rect(bars, {
    ...place,
    // Half the stroke lies outside the bar's edge.
    inset: 0.75,
    fill: 'none',
    stroke: THIS_COUNCIL.colour,
    strokeWidth: 1.5,
    className: THIS_COUNCIL.class,
  });
  switch (form) {
    case 'now':
      return [filled(THIS_COUNCIL)];
    case 'before':
      return [filled(BEFORE), outline];
    case 'rest':
      return [filled(NEIGHBOUR)];
  }
}

function zeroLine(top: number, bottom: number): Plot.Markish {
  return Plot.link([bottom], {
    x1: () => 0,
    x2: () => 0,
    y1: () => top,
    y2: () => bottom,
    stroke: AXIS,
    strokeWidth: 1.5,
    className: 'c-axis',
  });
}

const FORMS = ['now', 'before', 'rest'] as const;
/** The room for a bar with its words, and the thickness of a bar. */
const ROW = 20;
const BAR = 18;
const THIN = 11;
