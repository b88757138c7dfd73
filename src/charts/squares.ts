import { LINE_HEIGHT, type Size, SIZES } from './draw.ts';
import { finish } from './finish.ts';
import { EMPTY, TEXT, THIS_COUNCIL } from './palette.ts';
import { SvgElement, svgRoot } from './svg-document.ts';
import { textWidth, wrap } from './text-width.ts';

/** Things that are counted, one square for each: the filled ones first, then the hollow ones. */
export interface SquareRow {
  readonly name: string;
  readonly filled: number;
  readonly hollow: number;
  /** What is written after the squares, or in their place. */
  readonly words: string;
}

/** More squares than this say nothing that a bar does not. */
export const MOST_SQUARES = 600;

/** Rows of squares under each other: names to the left when wide, above when narrow. Long rows go on below. */
export function squares(rows: readonly SquareRow[], { title, size }: { title: string; size: Size }): string {
  const { width, fontSize } = SIZES[size];
  const isWide = size === 'wide';
  const line = fontSize * LINE_HEIGHT;
  const names = rows.map(({ name }) => wrap(name, { fontSize, maxWidth: isWide ? 170 : width - 4 }));
  const widest = Math.max(0, ...names.flat().map((text) => textWidth(text, { fontSize })));
  const left = isWide && widest > 0 ? widest + 10 : 2;
  const ends = Math.max(...rows.map(({ words }) => textWidth(words, { fontSize, bold: true })));
  const longest = Math.max(1, ...rows.map(({ filled, hollow }) => filled + hollow));
  const room = width - left - ends - 12;
  const fitting = Math.min(LARGEST, Math.floor(room / longest));
  // One row alone may go on below; among several a longer row should look longer.
  const step = rows.length === 1 ? LARGEST : Math.max(SMALLEST, fitting);
  const inLine = Math.max(1, Math.floor(room / step));
  const paths = { filled: '', hollow: '' };
  const root = svgRoot();
  let top = 4;
  for (const [index, { filled, hollow, words }] of rows.entries()) {
    const name = names[index] ?? [];
    const count = filled + hollow;
    const lines = Math.max(1, Math.ceil(count / inLine));
    const nameHeight = name.length * line;
    const start = isWide ? top : top + nameHeight + (nameHeight > 0 ? 2 : 0);
    const height = Math.max(lines * step, line, isWide ? nameHeight : 0);
    const squaresTop = start + (height - lines * step) / 2;
    for (let each = 0; each < count; each += 1) {
      const x = left + (each % inLine) * step;
      const y = squaresTop + Math.floor(each / inLine) * step;
      // Half a unit keeps the strokes of hollow ones inside their place.
      paths[each < filled ? 'filled' : 'hollow'] +=
        `M${(x + 0.5).toFixed(1)},${(y + 0.5).toFixed(1)}h${step - 2}v${step - 2}h-${step - 2}Z`;
    }
    const middle = start + height / 2;
    const nameTop = isWide ? middle - nameHeight / 2 : top;
    for (const [at, text] of name.entries())
      write(root, text, {
        x: isWide ? left - 8 : left,
        y: nameTop + (at + 0.5) * line + fontSize * 0.35,
        anchor: isWide ? 'end' : 'start',
      });
    write(root, words, {
      x: left + Math.min(count, inLine) * step + 6,
      y: middle + fontSize * 0.35,
      anchor: 'start',
      bold: filled > 0,
    });
    top = start + height + (isWide ? 5 : 9);
  }
  if (paths.filled !== '')
    draw(root, { class: THIS_COUNCIL.class, d: paths.filled, fill: THIS_COUNCIL.colour });
  if (paths.hollow !== '')
    draw(root, { class: EMPTY.class, d: paths.hollow, fill: 'none', stroke: EMPTY.colour });
  return finish(root, { title, width, height: Math.ceil(top), fontSize });
}

function draw(root: SvgElement, attributes: Record<string, string>): void {
  const path = root.appendChild(new SvgElement(root.ownerDocument, 'path'));
  for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
}

function write(
  root: SvgElement,
  text: string,
  { x, y, anchor, bold = false }: { x: number; y: number; anchor: 'start' | 'end'; bold?: boolean },
): void {
  const made = root.appendChild(new SvgElement(root.ownerDocument, 'text'));
  made.setAttribute('class', 'c-text');
  made.setAttribute('fill', TEXT);
  made.setAttribute('x', x.toFixed(1));
  made.setAttribute('y', y.toFixed(1));
  made.setAttribute('text-anchor', anchor);
  if (bold) made.setAttribute('font-weight', 'bold');
  made.textContent = text;
}

/** A square with the gap after it. */
const SMALLEST = 7;
const LARGEST = 16;
