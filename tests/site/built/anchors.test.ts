import { describe, expect, test } from 'vitest';
import { chartAnchor, SECTION_ANCHORS, tableAnchor } from '#published/anchors.ts';
import { anchorsOf } from '../../../src/pipeline/changes/anchors.ts';
import { DIST, htmlOf } from '../support/dist.ts';
import { publishedCouncils } from '../support/published.ts';

const indicators = publishedCouncils().flatMap(({ council, indicators: all }) =>
  all.map((indicator) => ({ indicator, page: `${council.slug}/indicators/${indicator.id}/` })),
);

/** On every indicator's page, whatever its figures. */
const ALWAYS = [
  'main',
  ...(
    ['headline', 'trend', 'benchmark', 'about', 'changes', 'download', 'embed', 'cite', 'feedback'] as const
  ).map((section) => SECTION_ANCHORS[section]),
  'what-does-this-show-us',
  'what-is-the-background-to-this',
  'what-action-is-the-service-taking',
  'what-is-the-national-context',
  chartAnchor('trend'),
  tableAnchor('trend'),
];
/** On pages with many periods, with words to explain, or with something to draw or to correct. */
const SOMETIMES = [
  tableAnchor('trend', 'older'),
  chartAnchor('benchmark'),
  tableAnchor('changes'),
  'words-on-this-page',
  'out-of-all',
  chartAnchor('out-of-all'),
  tableAnchor('out-of-all'),
  'map',
  chartAnchor('map'),
  tableAnchor('map'),
];

describe('The places on an indicator’s page that people link to', () => {
  test.each(indicators)('are on /$page, each once, and are the documented ones', ({ indicator, page }) => {
    const html = htmlOf(DIST, page);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const known = [...ALWAYS, ...anchorsOf(indicator)];
    expect(known.filter((id) => !ids.includes(id))).toEqual([]);
    const others = ids.filter((id) => !known.includes(id) && !SOMETIMES.includes(id));
    // The text may have headings of its own, called after what they say.
    const written = others.filter((id) => html.includes(`<h3 id="${id}">${inWords(id)}`));
    expect(
      others.filter((id) => !written.includes(id) && !/^(?:chart-by|word|embed|code)-[a-z0-9-]+$/.test(id)),
    ).toEqual([]);
  });

  test('do not depend on the order in which anything is drawn', () => {
    for (const { indicator } of indicators) {
      const turned = {
        ...indicator,
        series: indicator.series.toReversed(),
        breakdowns: indicator.breakdowns.toReversed(),
        related: indicator.related.toReversed(),
      };
      expect(anchorsOf(turned).toSorted()).toEqual(anchorsOf(indicator).toSorted());
    }
  });

  test('are these, for a quarterly count', () => {
    const page = 'wokingham/indicators/education-health-care-plans/';
    const ids = [...htmlOf(DIST, page).matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
    expect(ids.toSorted()).toMatchInlineSnapshot(`
      [
        "about-this-data",
        "breakdown",
        "changes-and-corrections",
        "chart-by-where-the-child-or-young-person-learns",
        "chart-trend",
        "cite-this",
        "code-headline-narrow",
        "code-headline-wide",
        "code-trend-narrow",
        "code-trend-wide",
        "download-and-reuse",
        "embed",
        "embed-headline",
        "embed-trend",
        "feedback",
        "figures-financial-year",
        "headline",
        "how-this-has-changed",
        "how-we-compare",
        "main",
        "period-2022-23",
        "period-2022-23-q2",
        "period-2022-23-q3",
        "period-2022-23-q4",
        "period-2023-24-q1",
        "period-2023-24-q2",
        "related-indicators",
        "table-by-where-the-child-or-young-person-learns",
        "table-financial-year",
        "table-trend",
        "what-action-is-the-service-taking",
        "what-does-this-show-us",
        "what-is-the-background-to-this",
        "what-is-the-national-context",
        "word-assessment-single-assessment",
        "word-dfe",
        "word-ehc-plan-ehcp",
        "word-sen",
        "word-send",
        "words-on-this-page",
      ]
    `);
  });
});

/** `since-the-end` → `Since the end` */
function inWords(id: string): string {
  return id.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}
