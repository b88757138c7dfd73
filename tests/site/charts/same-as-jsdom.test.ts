import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { type Picture, plotOptions } from '#charts/draw.ts';
import { flowPicture } from '#charts/flow.ts';
import { serialise, SvgElement, svgDocument } from '#charts/svg-document.ts';
import { CASES, FLOWS } from './cases.ts';
import { WOKINGHAM as council } from './indicators.ts';
import { picturesOf } from './pictures.ts';

const { document } = new JSDOM('').window;

for (const [name, indicator] of Object.entries(CASES)) {
  test(`our small document draws ${name} exactly as a browser's document does`, () => {
    for (const size of ['wide', 'narrow'] as const) {
      for (const picture of Object.values(picturesOf(indicator, { size }))) {
        expectSame(picture);
      }
    }
  });
}

test("our small document draws a flow exactly as a browser's document does", () => {
  for (const flow of Object.values(FLOWS)) {
    expectSame(flowPicture(flow, { council, size: 'wide' }));
    expectSame(flowPicture(flow, { council, size: 'narrow' }));
  }
});

test('text and attributes with marks of their own are escaped as a browser escapes them', () => {
  const marks = [
    Plot.text(['<b> & "quotes" \u0007>'], { text: (text: string) => text, ariaLabel: 'a "b" & <c>' }),
  ];
  const ours: unknown = Plot.plot({ marks, document: svgDocument() });
  const theirs = Plot.plot({ marks, document });
  if (!(ours instanceof SvgElement)) throw new Error('not drawn into our document');
  expect(parts(serialise(ours))).toEqual(parts(theirs.outerHTML.replace('\u0007', '')));
  expect(serialise(ours)).toContain('&lt;b&gt; &amp;');
});

function expectSame(picture: Picture): void {
  const ours: unknown = Plot.plot({ ...plotOptions(picture), document: svgDocument() });
  const theirs = Plot.plot({ ...plotOptions(picture), document });
  if (!(ours instanceof SvgElement)) throw new Error('not drawn into our document');
  expect(parts(serialise(ours))).toEqual(parts(theirs.outerHTML));
}

/** Every element with its attributes and own text, in document order, whatever way it was written. */
function parts(svg: string): unknown[] {
  return [...new JSDOM(svg).window.document.querySelectorAll('svg, svg *')].map((element) => [
    element.tagName,
    [...element.attributes].map(({ name, value }) => [name, value]),
    [...element.childNodes].flatMap((node) => (node.nodeType === 3 ? [node.textContent] : [])),
  ]);
}
