import { readFileSync } from 'node:fs';
import * as Plot from '@observablehq/plot';
import { benchmarkPicture } from '#charts/benchmark.ts';
import { draw, type Picture, plotOptions, type Size } from '#charts/draw.ts';
import { trendPicture } from '#charts/trend.ts';
import { Council } from '#published/council.ts';
import { Indicator } from '#published/indicator.ts';
import type { PeerPage } from './peer-page.ts';

/** A page's two charts as SVG, each in the two sizes of which a stylesheet shows one. */
export interface PeerCharts {
  readonly trend: Sizes;
  readonly benchmark: Sizes;
}
type Sizes = Readonly<Record<Size, string>>;

/** How a picture becomes SVG. */
export type Drawing = (picture: Picture) => string;

/** With Plot on the document that Candour has for it, which is the fastest we know. */
export const ON_OUR_DOCUMENT: Drawing = draw;

/** With Plot on a document that its manual names for use without a browser, as somebody would who begins today. */
export function onDocument(document: Document): Drawing {
  return (picture) => Plot.plot({ ...plotOptions(picture), document }).outerHTML;
}

/** Draws the charts that Candour's page has too, from the same published files. */
export function peerCharts({ files }: PeerPage, drawing: Drawing): PeerCharts {
  const indicator = Indicator.parse(JSON.parse(readFileSync(files.indicator, 'utf8')));
  const council = councilIn(files.council);
  const drawn = (picture: Picture | undefined) => (picture === undefined ? '' : drawing(picture));
  return {
    trend: {
      wide: drawn(trendPicture(indicator, { council, size: 'wide' })),
      narrow: drawn(trendPicture(indicator, { council, size: 'narrow' })),
    },
    benchmark: {
      wide: drawn(benchmarkPicture(indicator, { council, size: 'wide' })),
      narrow: drawn(benchmarkPicture(indicator, { council, size: 'narrow' })),
    },
  };
}

function councilIn(file: string): Council {
  const council = councils.get(file) ?? Council.parse(JSON.parse(readFileSync(file, 'utf8')));
  councils.set(file, council);
  return council;
}

const councils = new Map<string, Council>();
