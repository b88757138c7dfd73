import { withoutMarks } from '#language/passage.ts';
import { escapeXml } from '#charts/svg-document.ts';
import { wrap } from '#charts/text-width.ts';
import { onColour } from '../styles/brand.ts';
import { drawable, inkWidth } from './font.ts';

/** The size that link previews ask for. */
export const CARD = { width: 1200, height: 630, margin: 60, band: 92 } as const;

/** The colours of a card: those of the site in light, whoever looks and wherever. */
export const INK = { text: '#0b0c0c', secondary: '#484f53', shade: '#f3f5f6', rule: '#cecece' } as const;

/** Whose picture it is, for the band along its top. */
export interface Owner {
  readonly name: string;
  readonly colour: string;
  /** What the site is called, at the right. */
  readonly site: string;
}

/** Text at a place: `y` is its base line. */
export interface Line {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly fontSize: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly anchor?: 'start' | 'end';
}

/** A share image: a band with whose it is, and what is drawn below it. It asks to be a PNG of its own size. */
export function card(owner: Owner, { title, content }: { title: string; content: string }): string {
  const { width, height, margin, band } = CARD;
  const colour = onColour(owner.colour);
  const siteWidth = inkWidth(drawable(owner.site), { fontSize: 28 });
  const name = setText(owner.name, {
    maxWidth: width - 2 * margin - siteWidth - 40,
    maxLines: 1,
    sizes: [36, 32, 28, 24],
    bold: true,
  });
  const right = { x: width - margin, y: 57, text: owner.site, fontSize: 28, anchor: 'end', colour } as const;
  const parts = [
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<rect width="${width}" height="${band}" fill="${escapeXml(owner.colour)}"/>`,
    ...name.lines.map((text, index) =>
      textAt({ x: margin, y: 58 + index * 30, text, fontSize: name.fontSize, bold: true, colour }),
    ),
    textAt(right),
    content,
  ];
  return withoutMarks(
    `<svg xmlns="http://www.w3.org/2000/svg" data-png-width="${width}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeXml(title)}" font-family="Inter, Arial, Helvetica, sans-serif">${parts.join('')}</svg>\n`,
  );
}

/** A line of text as SVG. */
export function textAt({ x, y, text, fontSize, bold = false, colour = INK.text, anchor }: Line): string {
  const attributes = [
    `x="${round(x)}" y="${round(y)}" font-size="${fontSize}" fill="${colour}"`,
    ...(bold ? ['font-weight="700"'] : []),
    ...(anchor === 'end' ? ['text-anchor="end"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${escapeXml(drawable(text))}</text>`;
}

/**
 * Text in the largest of some sizes in which it takes no more than so many lines; in the smallest, it takes as many as it
 * needs. Nothing is ever cut off.
 */
export function setText(
  text: string,
  {
    maxWidth,
    maxLines,
    sizes,
    bold = false,
  }: { maxWidth: number; maxLines: number; sizes: readonly number[]; bold?: boolean },
): { fontSize: number; lines: string[]; fits: boolean } {
  const set = sizes.map((fontSize) => ({
    fontSize,
    lines: wrap(drawable(text), { maxWidth, fontSize, bold, measure: inkWidth }),
  }));
  const fitting = set.find(({ lines }) => lines.length <= maxLines);
  const smallest = set.at(-1) ?? { fontSize: 0, lines: [] };
  return { ...(fitting ?? smallest), fits: fitting !== undefined };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
