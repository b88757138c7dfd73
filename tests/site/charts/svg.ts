import { textWidth } from '#charts/text-width.ts';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** An SVG as its XML tree; throws when it is not valid XML. */
export function parse(svg: string): Element {
  const document = new window.DOMParser().parseFromString(svg, 'image/svg+xml');
  const error = document.querySelector('parsererror');
  if (error !== null) throw new Error(`${error.textContent}\n${svg}`);
  return document.documentElement;
}

export function viewBox(svg: Element): { width: number; height: number } {
  const [, , width = 0, height = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number);
  return { width, height };
}

/** The room each text takes, by the widest letters of common fonts. */
export function textBoxes(svg: Element): TextBox[] {
  const fontSize = Number(svg.getAttribute('font-size'));
  return [...svg.querySelectorAll('text')].map((text) => {
    const [x = 0, y = 0] = translation(text);
    const [dx = 0, dy = 0] = text.parentElement === null ? [] : translation(text.parentElement);
    const anchor = text.closest('[text-anchor]')?.getAttribute('text-anchor');
    const bold = text.closest('[font-weight]') !== null;
    const spans = [...text.querySelectorAll('tspan')];
    const lines = spans.length === 0 ? [text.textContent ?? ''] : spans.map((span) => span.textContent ?? '');
    const width = Math.max(...lines.map((line) => textWidth(line, { fontSize, bold })));
    const left = x + dx - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
    const half = (lines.length * fontSize) / 2;
    return { text: lines.join(' '), left, right: left + width, top: y + dy - half, bottom: y + dy + half };
  });
}

function translation(element: Element): number[] {
  return (/translate\(([^)]*)\)/.exec(element.getAttribute('transform') ?? '')?.[1] ?? '0,0')
    .split(',')
    .map(Number);
}
