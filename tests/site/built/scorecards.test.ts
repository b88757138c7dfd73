import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { symbolOf } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { DIST, htmlOf, pagesOf } from '../support/dist.ts';
import { publishedCouncils } from '../support/published.ts';

/** A scorecard as it is read: its groups, and under each the ids of its measures with the words of their rows. */
interface Group {
  readonly title: string;
  readonly rows: readonly { readonly id: string; readonly words: string }[];
}

const councils = publishedCouncils();

describe.each(councils.map((published) => [published.council.slug, published] as const))(
  'The scorecard of %s',
  (slug, { council, indicators }) => {
    const pages = pagesOf(DIST).filter((page) => page.startsWith(`${slug}/scorecard/`));
    const orderings = pages.filter((page) => /scorecard\/(?:by-[^/]+\/)?$/.test(page));

    test('can be put in order by theme, target and direction, and by priority where the council has priorities', () => {
      const priority = council.priorities.length > 0 ? [`${slug}/scorecard/by-priority/`] : [];
      expect(orderings).toEqual([
        `${slug}/scorecard/by-direction/`,
        ...priority,
        `${slug}/scorecard/by-target/`,
        `${slug}/scorecard/`,
      ]);
    });

    test.each(orderings)('/%s holds every measure exactly once', (page) => {
      expect(idsOf(page).toSorted()).toEqual(indicators.map(({ id }) => id).toSorted());
    });

    test.each(pages)(
      '/%s marks what is not final or not a figure, and its key tells of those marks and no others',
      (page) => {
        const { document } = new JSDOM(htmlOf(DIST, page)).window;
        const texts = (selector: string) => [
          ...new Set([...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())),
        ];
        const ids = idsOf(page);
        const marked = indicators.filter(
          ({ id, headline: { cell } }) => ids.includes(id) && symbolOf(cell, council.policy.marker) !== '',
        );
        expect(document.querySelectorAll('table :is(.mark, .no-figure)')).toHaveLength(marked.length);
        expect(texts('dl.key dt').toSorted()).toEqual(
          texts('table :is(.mark, .no-figure) > [aria-hidden]').toSorted(),
        );
      },
    );

    test('puts every measure under its own theme', () => {
      const themes = groupsOf(`${slug}/scorecard/`).map(({ title, rows }) => [
        title,
        rows.map(({ id }) => id),
      ]);
      expect(themes).toEqual(council.themes.map(({ title, indicators: ids }) => [title, ids]));
    });

    test('puts those together that stand alike against their targets', () => {
      for (const { title, rows } of groupsOf(`${slug}/scorecard/by-target/`))
        expect(rows.map(({ id }) => TARGET_TITLES[verdicts(id).target])).toEqual(rows.map(() => title));
    });

    test('puts those together that go the same way', () => {
      for (const { title, rows } of groupsOf(`${slug}/scorecard/by-direction/`))
        expect(rows.map(({ words }) => words.includes(title.replace(/ \(.*| for a .*/, '')))).toEqual(
          rows.map(() => true),
        );
    });

    test('lists as improved, and as off target and getting worse, those and only those', () => {
      const those = (is: (indicator: Indicator) => boolean) =>
        indicators
          .filter(is)
          .map(({ id }) => id)
          .toSorted();
      expect(idsOf(`${slug}/scorecard/improved/`).toSorted()).toEqual(
        those(({ headline }) => headline.direction.verdict === 'improving'),
      );
      expect(idsOf(`${slug}/scorecard/off-target-and-getting-worse/`).toSorted()).toEqual(
        those(
          ({ headline }) =>
            headline.target.verdict === 'off-target' && headline.direction.verdict === 'getting-worse',
        ),
      );
    });

    test.each(pages)('/%s counts what it shows', (page) => {
      const lead = main(page).querySelector('.lead')?.textContent ?? '';
      const shown = idsOf(page).length;
      expect(lead).toContain(shown === 0 ? 'No measure is in this list' : `${shown} measure`);
    });

    test('says which part of a measure a figure is about, where it is not the whole', () => {
      const unsaid = groupsOf(`${slug}/scorecard/`)
        .flatMap(({ rows }) => rows)
        .filter(({ id, words }) => {
          const { headline, breakdowns } = byId(id);
          const categories = breakdowns.flatMap((breakdown) => breakdown.categories);
          return !words.includes(categories.find((each) => each.id === headline.category)?.label ?? '');
        });
      expect(unsaid).toEqual([]);
    });

    function verdicts(id: string) {
      const { headline } = byId(id);
      return { target: headline.target.verdict, direction: headline.direction.verdict };
    }

    function byId(id: string): Indicator {
      const found = indicators.find((indicator) => indicator.id === id);
      if (found === undefined) throw new Error(`${slug} has not published ${id}`);
      return found;
    }
  },
);

const TARGET_TITLES: Record<Indicator['headline']['target']['verdict'], string> = {
  'on-target': 'On target',
  'close-to-target': 'Close to target',
  'off-target': 'Off target',
  'no-target': 'Without a target',
  'no-figure': 'With a target, but no figure to show',
};

function idsOf(page: string): string[] {
  return groupsOf(page).flatMap(({ rows }) => rows.map(({ id }) => id));
}

function groupsOf(page: string): Group[] {
  return [...main(page).querySelectorAll('.scorecard tbody')].map((group) => ({
    title: (group.querySelector('th[scope="rowgroup"]')?.textContent ?? '').replace(/\(\d+\)/, '').trim(),
    rows: [...group.querySelectorAll('tr:has(th[scope="row"])')].map((row) => ({
      id: /\/indicators\/([^/]+)\//.exec(row.querySelector('th a')?.getAttribute('href') ?? '')?.[1] ?? '',
      words: (row.textContent ?? '').replaceAll(/\s+/g, ' '),
    })),
  }));
}

function main(page: string): HTMLElement {
  const found = new JSDOM(htmlOf(DIST, page)).window.document.querySelector('main');
  if (found === null) throw new Error(`${page} has no main part`);
  return found;
}
