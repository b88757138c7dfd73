import type { Peer } from './peer.ts';
import { tableHtml, topHtml } from './peer-html.ts';
import type { PeerPage } from './peer-page.ts';

/** Observable Framework: a Markdown file for each page, which is faster than a program that is run for each. */
export const FRAMEWORK: Peer = {
  name: 'Observable Framework',
  says: 'draws no chart while it builds: each page brings its figures, and a script that draws them in the browser; tables are given to it as HTML',
  program: 'node_modules/@observablehq/framework/dist/bin/observable.js',
  input: (pages) =>
    new Map([
      ['observablehq.config.js', `export default ${JSON.stringify(SETTINGS)};\n`],
      // Framework looks for a front page.
      ['src/index.md', '# A made-up nation\n'],
      ...pages.map((page) => [`src/${page.address}index.md`, pageText(page)] as const),
    ]),
  args: ['build'],
  makes: ['dist', 'src/.observablehq'],
};

// https://observablehq.com/framework/config
const SETTINGS = {
  root: 'src',
  output: 'dist',
  theme: [],
  globalStylesheets: [],
  sidebar: false,
  toc: false,
  pager: false,
  search: false,
};

function pageText(page: PeerPage): string {
  return `---
title: ${JSON.stringify(`${page.name} - ${page.council}`)}
---

${topHtml(page)}

\`\`\`js
import * as Plot from "@observablehq/plot";
const lines = ${JSON.stringify(page.lines)};
const bars = ${JSON.stringify(page.bars)};
\`\`\`

\`\`\`js
display(Plot.plot({width, x: {type: "utc"}, marks: [Plot.line(lines, {x: "time", y: "value", stroke: "place"})]}));
display(Plot.plot({width, marginLeft: 160, marks: [Plot.barX(bars, {x: "value", y: "place", sort: {y: "-x"}}), Plot.ruleX([0])]}));
\`\`\`

${page.tables.map(tableHtml).join('\n\n')}

${page.narrative}
`;
}
