import * as Plot from '@observablehq/plot';
import { finish } from './finish.ts';
import { TEXT } from './palette.ts';
import { SvgElement, svgDocument } from './svg-document.ts';

/** Everything that decides how a chart looks: the last step before it is drawn. Lengths are units of its viewBox. */
export interface Picture {
  /** What a screen reader calls it; `null` for decoration beside a figure that is there in words. */
  readonly title: string | null;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly plot: Pick<Plot.PlotOptions, 'marks' | 'x' | 'y'>;
}

/** Words at a point of the picture; lines are parted by `\n` and centred on `y`. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}

/** Two renders of every chart: one for columns of 560 pixels or more, one for phones (272 or more). */
export type Size = 'wide' | 'narrow';

/** Wide and narrow widths with the font sizes that end up at 12 pixels or more in the narrowest column of each. */
export const SIZES = {
  wide: { width: 640, fontSize: 15 },
  narrow: { width: 300, fontSize: 14 },
} as const;

/** The height of a line of text, in ems. */
export const LINE_HEIGHT = 1.2;

/** A picture as an SVG string: the same picture is the same bytes, and is drawn once for as long as it is kept. */
export function draw(picture: Picture): string {
  const known = DRAWN.get(picture) ?? drawAnew(picture);
  DRAWN.set(picture, known);
  return known;
}

const DRAWN = new WeakMap<Picture, string>();

function drawAnew(picture: Picture): string {
  const drawn: unknown = Plot.plot({ ...plotOptions(picture), document: svgDocument() });
  if (!(drawn instanceof SvgElement)) throw new Error('Plot did not draw into the document it was given');
  return finish(drawn, picture);
}

/** What `Plot.plot` is given, less the document it draws into. There are no margins: pictures say where things go. */
export function plotOptions({ width, height, plot }: Picture): Plot.PlotOptions {
  return { width, height, axis: null, margin: 0, ...plot };
}

/** Text marks for words placed in units of the viewBox, one mark for each way of setting them. */
export function textMarks(words: readonly Words[]): Plot.Markish[] {
  return (['start', 'middle', 'end'] as const).flatMap((anchor) =>
    [false, true].flatMap((bold) => {
      const alike = words.filter((word) => word.anchor === anchor && (word.bold ?? false) === bold);
      if (alike.length === 0) return [];
      return Plot.text(alike, {
        x: { value: 'x', scale: null },
        y: { value: 'y', scale: null },
        text: 'text',
        textAnchor: anchor,
        lineHeight: LINE_HEIGHT,
        fill: TEXT,
        className: 'c-text',
        ...(bold ? { fontWeight: 'bold' } : {}),
      });
    }),
  );
}
