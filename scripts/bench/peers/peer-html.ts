import { escapeXml } from '#charts/svg-document.ts';
import type { PeerPage, PeerTable } from './peer-page.ts';

/** The whole page of an indicator as HTML, for generators that take their templates as functions. */
export function pageHtml(
  page: PeerPage,
  { narrative, charts }: { narrative: string; charts: string },
): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(page.name)} - ${escapeXml(page.council)}</title>
<meta name="description" content="${escapeXml(page.sentence)}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">${escapeXml(page.council)}</a></header>
<main>
${topHtml(page)}
${charts}
${page.tables.map(tableHtml).join('\n')}
${narrative}
</main>
<footer><p>${FOOTER}</p></footer>
</body>
</html>
`;
}

/** The name, the figure, the sentence and the statements. */
export function topHtml({ theme, name, period, value, sentence, status, statements }: PeerPage): string {
  const said = statements.map(
    (one) =>
      `<li><b>${escapeXml(one.about)}: ${escapeXml(one.words)}</b> <span>${escapeXml(one.sentence)}</span></li>`,
  );
  return `<p>${escapeXml(theme)}</p>
<h1>${escapeXml(name)}</h1>
<p>${escapeXml(period)}</p>
<p class="value">${escapeXml(value)}</p>
<p>${escapeXml(sentence)}</p>
<p>Status: ${escapeXml(status)}</p>
<ul>${said.join('')}</ul>`;
}

export function tableHtml({ caption, head, rows }: PeerTable): string {
  const body = rows.map(
    ([first = '', ...cells]) =>
      `<tr><th scope="row">${escapeXml(first)}</th>${cells.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`,
  );
  return `<table><caption>${escapeXml(caption)}</caption><thead><tr>${head.map((cell) => `<th scope="col">${escapeXml(cell)}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

const FOOTER = 'Made-up figures, to measure how long it takes to make pages of them.';
