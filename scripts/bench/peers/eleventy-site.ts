import { ON_OUR_DOCUMENT, onDocument, type PeerCharts, peerCharts } from './peer-charts.ts';
import { pageHtml } from './peer-html.ts';
import type { PeerPage } from './peer-page.ts';

/** As much of Eleventy's settings as is used here. https://www.11ty.dev/docs/config/ */
export interface Eleventy {
  addGlobalData(name: string, value: unknown): void;
  addTemplate(
    name: string,
    render: (data: { readonly entry: PeerPage }) => string,
    data: Readonly<Record<string, unknown>>,
  ): void;
}

/**
 * Eleventy's fastest way: one template, a function, for all pages (a template language is slower, and so is a file for each
 * page), and the parser for Markdown that Eleventy brings.
 */
export async function configure(
  eleventy: Eleventy,
  {
    pages,
    markdown,
    document,
  }: { pages: readonly PeerPage[]; markdown: (text: string) => string; document: string },
): Promise<void> {
  const drawing = document === 'jsdom' ? onDocument(await jsdom()) : ON_OUR_DOCUMENT;
  eleventy.addGlobalData('pages', pages);
  eleventy.addTemplate(
    'page.11ty.js',
    ({ entry }) =>
      pageHtml(entry, {
        narrative: markdown(entry.narrative),
        charts: chartsHtml(peerCharts(entry, drawing)),
      }),
    {
      pagination: { data: 'pages', size: 1, alias: 'entry' },
      permalink: ({ entry }: { readonly entry: PeerPage }) => `${entry.address}index.html`,
    },
  );
}

async function jsdom(): Promise<Document> {
  const { JSDOM } = await import('jsdom');
  return new JSDOM('').window.document;
}

/** Both sizes of both charts, of which the page's styles show one each. */
export function chartsHtml({ trend, benchmark }: PeerCharts): string {
  return [trend, benchmark]
    .map(({ wide, narrow }) => `<div class="wide">${wide}</div><div class="narrow">${narrow}</div>`)
    .join('\n');
}
