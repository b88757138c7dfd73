import { type Problem, sortProblems } from '../../problem.ts';
import { entryOf } from '../catalogue.ts';
import type { Excerpt, ShownCell } from '../excerpt.ts';
import { columnInWords, countInWords } from './words.ts';

/**
 * All problems as one page that opens from the disk: by file, with what the code means, and the row of a CSV file as a table in
 * which the cell is marked. An excerpt holds nothing that may not be passed on (`excerptOf`).
 */
export function printAsPage(
  problems: readonly Problem[],
  { excerptOf }: { excerptOf: (problem: Problem) => Excerpt | undefined },
): string {
  const files = Map.groupBy(sortProblems(problems), ({ file }) => file);
  const sections = [...files].map(
    ([file, own]) =>
      `<h2>${escaped(file)}</h2>\n${own.map((problem) => block(problem, excerptOf(problem))).join('')}`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problems in the figures and words</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(countInWords(problems))}</h1>
<p>Figures, symbols and notes of a row are not shown unless the problem quotes them, so that this page can be passed on. Look them up by their line.</p>
${sections.join('')}</main>
</body>
</html>
`;
}

function block(problem: Problem, excerpt: Excerpt | undefined): string {
  const { check, severity, file, line, column, message, fix } = problem;
  const { code, title, means } = entryOf(check);
  const place = [
    ...(line === undefined ? [] : [`Line ${line}`]),
    ...(column === undefined ? [] : [columnInWords({ file, column })]),
  ].join(', ');
  return `<section class="${severity}">
<h3>${code}: ${escaped(title)}</h3>
${place === '' ? '' : `<p class="place">${escaped(place)}</p>\n`}<p>${severity === 'warning' ? 'Warning: ' : ''}${escaped(message)}</p>
${excerpt === undefined ? '' : table(excerpt, `Line ${line ?? ''} and those around it`)}<p><strong>What to do:</strong> ${escaped(fix)}</p>
<p class="means">${escaped(means)}</p>
</section>
`;
}

function table({ columns, rows, column }: Excerpt, caption: string): string {
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const heads = Array.from(
    { length: width },
    (_, index) => `<th scope="col">${words(columns[index], 'no heading')}</th>`,
  );
  const body = rows.map(({ line, isHere, cells }) => {
    const row = Array.from({ length: width }, (_, index) => {
      const isMarked = isHere && (column === undefined ? index >= columns.length : index === column);
      const text = words(cells[index], index < columns.length ? 'no cell' : '');
      return isMarked ? `<td><mark>${text === '' ? 'blank' : text}</mark></td>` : `<td>${text}</td>`;
    });
    return `<tr${isHere ? ' class="here"' : ''}><th scope="row">${line}${isHere ? ' ◀' : ''}</th>${row.join('')}</tr>\n`;
  });
  return `<div class="scrolls" tabindex="0" role="region" aria-label="${escaped(caption)}"><table>
<caption>${escaped(caption)}</caption>
<thead><tr><th scope="col">Line</th>${heads.join('')}</tr></thead>
<tbody>
${body.join('')}</tbody>
</table></div>
`;
}

function words(cell: ShownCell | undefined, none: string): string {
  switch (cell?.kind) {
    case 'text':
      return escaped(cell.text);
    case 'not-shown':
      return '<i>not shown</i>';
    case 'blank':
      return '';
    case undefined:
      return none === '' ? '' : `<i>${none}</i>`;
  }
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = `
body{margin:0;color:#0b0c0c;background:#fff;font:1.1rem/1.5 system-ui,sans-serif}
main{max-width:60rem;margin:auto;padding:1rem}
section{margin:0 0 2rem;padding:0 0 0 1rem;border-left:.4rem solid #b10e1e}
section.warning{border-color:#8a6100}
h2{overflow-wrap:anywhere}
h3{margin:0}
p{margin:.4rem 0;max-width:42rem}
.place{font-weight:700}
.means{color:#484949}
.scrolls{overflow-x:auto}
table{border-collapse:collapse;font-size:.9rem}
caption{text-align:left}
th,td{padding:.2rem .6rem;border:1px solid #b1b4b6;text-align:left;font-weight:400}
thead th,.here th{font-weight:700}
i{color:#484949}
mark{padding:0 .2rem;background:#fd0;color:#0b0c0c;font-weight:700}
mark i{color:inherit}
`;
