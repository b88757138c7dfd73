const SVG = 'http://www.w3.org/2000/svg';

/**
 * A document with only what Plot touches when it draws static marks, about half the cost of jsdom.
 * Anything else Plot might reach for (legends, inline styles, pointers) is missing, so it throws and is noticed.
 */
export class SvgDocument {
  readonly documentElement = new SvgElement(this, 'html');

  createElementNS(_namespace: string, name: string): SvgElement {
    return new SvgElement(this, name);
  }
}

/** An element of an `SvgDocument`: attributes in the order they were set, children in document order. */
export class SvgElement {
  readonly namespaceURI = SVG;
  readonly ownerDocument: SvgDocument;
  readonly name: string;
  readonly attributes = new Map<string, string>();
  readonly children: (SvgElement | string)[] = [];
  parentNode: SvgElement | null = null;

  constructor(ownerDocument: SvgDocument, name: string) {
    this.ownerDocument = ownerDocument;
    this.name = name;
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.attributes.has(name);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  appendChild(child: SvgElement): SvgElement {
    return this.insertBefore(child, null);
  }

  insertBefore(child: SvgElement, before: SvgElement | null): SvgElement {
    child.parentNode?.removeChild(child);
    const index = before === null ? -1 : this.children.indexOf(before);
    this.children.splice(index === -1 ? this.children.length : index, 0, child);
    child.parentNode = this;
    return child;
  }

  removeChild(child: SvgElement): SvgElement {
    this.children.splice(this.children.indexOf(child), 1);
    child.parentNode = null;
    return child;
  }

  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }

  set textContent(text: string) {
    this.children.splice(0, this.children.length, ...(text === '' ? [] : [text]));
  }
}

/** A new document, offered to Plot as the DOM document it asks for. */
export function svgDocument(): Document;
// Plot's type asks for all of a browser's Document; what it touches when it draws is what SvgDocument has.
export function svgDocument(): object {
  return new SvgDocument();
}

/** An empty picture to draw into without Plot. */
export function svgRoot(): SvgElement {
  return new SvgElement(new SvgDocument(), 'svg');
}

/** An element as SVG text, with every character escaped that XML gives a meaning to. */
export function serialise({ name, attributes, children }: SvgElement): string {
  let tag = name;
  for (const [key, value] of attributes) tag += ` ${key}="${escapeXml(value)}"`;
  if (children.length === 0) return `<${tag}/>`;
  let inside = '';
  for (const child of children) inside += typeof child === 'string' ? escapeXml(child) : serialise(child);
  return `<${tag}>${inside}</${name}>`;
}

/** Text made safe inside XML; characters that XML does not allow at all are left out. */
export function escapeXml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '');
}

// https://www.w3.org/TR/xml/#charsets
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
