import { chartsHtml } from './eleventy-site.ts';
import { ON_OUR_DOCUMENT, peerCharts } from './peer-charts.ts';
import type { Peer } from './peer.ts';
import type { PeerPage } from './peer-page.ts';

/** Hugo: a file for each page, with its figures above its text, and one template. */
export const HUGO: Peer = {
  name: 'Hugo',
  says: 'draws nothing: the SVG of every chart is drawn by Candour before the time starts, and given to it',
  program: 'hugo',
  input: (pages) =>
    new Map([
      ['hugo.json', JSON.stringify(SETTINGS)],
      ['layouts/_default/single.html', TEMPLATE],
      ['static/style.css', ''],
      ...pages.map((page) => [`content/${page.address.replace(/\/$/, '')}.md`, pageText(page)] as const),
    ]),
  args: ['--destination', 'dist', '--quiet'],
  makes: ['dist', 'resources', '.hugo_build.lock'],
};

// https://gohugo.io/getting-started/configuration/
const SETTINGS = {
  baseURL: 'https://nation.example/',
  title: 'A made-up nation',
  disableKinds: ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', 'robotsTXT', '404'],
  markup: { goldmark: { renderer: { unsafe: true } } },
};

function pageText(page: PeerPage): string {
  const { name, address, narrative, council, theme, period, value, sentence, status, statements, tables } =
    page;
  const charts = chartsHtml(peerCharts(page, ON_OUR_DOCUMENT));
  const entry = { name, council, theme, period, value, sentence, status, statements, tables, charts };
  return `${JSON.stringify({ title: name, url: `/${address}`, entry }, null, 2)}\n\n${narrative}\n`;
}

const TEMPLATE = `{{- $e := .Params.entry -}}
<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ $e.name }} - {{ $e.council }}</title>
<meta name="description" content="{{ $e.sentence }}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">{{ $e.council }}</a></header>
<main>
<p>{{ $e.theme }}</p>
<h1>{{ $e.name }}</h1>
<p>{{ $e.period }}</p>
<p class="value">{{ $e.value }}</p>
<p>{{ $e.sentence }}</p>
<p>Status: {{ $e.status }}</p>
<ul>{{ range $e.statements }}<li><b>{{ .about }}: {{ .words }}</b> <span>{{ .sentence }}</span></li>{{ end }}</ul>
{{ $e.charts | safeHTML }}
{{ range $e.tables }}<table><caption>{{ .caption }}</caption><thead><tr>{{ range .head }}<th scope="col">{{ . }}</th>{{ end }}</tr></thead><tbody>{{ range .rows }}<tr>{{ range $i, $cell := . }}{{ if eq $i 0 }}<th scope="row">{{ $cell }}</th>{{ else }}<td>{{ $cell }}</td>{{ end }}{{ end }}</tr>{{ end }}</tbody></table>
{{ end }}{{ .Content }}
</main>
<footer><p>Made-up figures, to measure how long it takes to make pages of them.</p></footer>
</body>
</html>
`;
