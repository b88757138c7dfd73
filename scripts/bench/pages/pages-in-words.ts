import { table } from '../report.ts';
import type { MeasuredPage, MeasuredSite } from './measure-pages.ts';

/** What was measured as a table, with the goals of the project above it. */
export function pagesInWords({ pages, index }: MeasuredSite): string {
  const search = pages.find(({ kind }) => kind === 'a search');
  return [
    table([HEAD, GOALS, ...pages.map(row)]),
    ...(search === undefined
      ? []
      : [
          `The first search fetches ${kilobytes(search.weight.script + search.weight.other)} kB beside its page and styles (goal: 100 or less).`,
        ]),
    `The index of the search is ${COUNT.format(index.files)} files, ${kilobytes(index.bytes)} kB; a search fetches a few of them.`,
    'kB are compressed. The script of indicators and reports copies links, which stand on the page without it. Scores are those of Lighthouse for a phone with a slow line, which it works out. Search engines are asked to leave embeds alone, so an embed’s last score is low.',
  ].join('\n');
}

function row({ kind, weight, scores, metrics }: MeasuredPage): string[] {
  return [
    kind,
    kilobytes(weight.html),
    kilobytes(weight.css),
    kilobytes(weight.script),
    kilobytes(weight.other),
    String(weight.requests.length),
    ...[scores.performance, scores.accessibility, scores['best-practices'], scores.seo].map((score) =>
      score.toFixed(0),
    ),
    (metrics['first-contentful-paint'] / 1000).toFixed(1),
    (metrics['largest-contentful-paint'] / 1000).toFixed(1),
    metrics['total-blocking-time'].toFixed(0),
    metrics['cumulative-layout-shift'].toFixed(2),
  ];
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

const HEAD = [
  '',
  'HTML kB',
  'CSS kB',
  'script kB',
  'other kB',
  'requests',
  'performance',
  'accessibility',
  'best practices',
  'SEO',
  'first words s',
  'largest part s',
  'blocked ms',
  'moved',
];
const GOALS = ['goal', '≤ 60', '≤ 12', '0', '', '≤ 4', '≥ 98', '100', '100', '100', '', '', '', ''];
const COUNT = new Intl.NumberFormat('en-GB');
