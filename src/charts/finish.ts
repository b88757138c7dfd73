import { SvgElement, serialise } from './svg-document.ts';
import { TEXT } from './palette.ts';

/**
 * Plot's tree as the SVG we publish: safe under a strict Content-Security-Policy, named for screen readers
 * (or hidden from them when `title` is `null`), as wide as its column, whole as a file of its own.
 */
export function finish(
  root: SvgElement,
  {
    title,
    width,
    height,
    fontSize,
  }: { title: string | null; width: number; height: number; fontSize: number },
): string {
  const svg = new SvgElement(root.ownerDocument, 'svg');
  const attributes = {
    xmlns: root.namespaceURI,
    class: 'chart',
    viewBox: `0 0 ${width} ${height}`,
    ...(title === null ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': title }),
    focusable: 'false',
    fill: TEXT,
    'font-family': 'Arial, Helvetica, sans-serif',
    'font-size': String(fontSize),
    'text-anchor': 'middle',
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  for (const child of root.children) {
    if (child instanceof SvgElement && child.name !== 'style') svg.appendChild(tidy(child));
  }
  return serialise(svg);
}

/** A copy without Plot's own labels (“y-axis tick label”), inline styles and needless decimals. */
function tidy(element: SvgElement): SvgElement {
  const copy = new SvgElement(element.ownerDocument, element.name);
  for (const [name, value] of element.attributes) {
    if (!DROPPED.has(name)) copy.setAttribute(name, GEOMETRY.has(name) ? shorten(value) : value);
  }
  for (const child of element.children) {
    if (child instanceof SvgElement) copy.appendChild(tidy(child));
    else copy.children.push(child);
  }
  return copy;
}

/** `12.345678` → `12.35`: a hundredth of a unit is finer than any screen. */
function shorten(value: string): string {
  return value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) =>
    String(Number(Number(number).toFixed(2)) + 0),
  );
}

const DROPPED = new Set(['style', 'aria-label', 'aria-description', 'font-variant', 'stroke-miterlimit']);
const GEOMETRY = new Set([
  'd',
  'transform',
  'x',
  'y',
  'x1',
  'x2',
  'y1',
  'y2',
  'cx',
  'cy',
  'r',
  'width',
  'height',
]);
