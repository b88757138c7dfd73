import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import { retiredIndicators } from '../read/retired.ts';
import type { CouncilSources } from '../read/sources.ts';
import { checkScripts, checkTag } from './sections.ts';

/** The heading under which every report begins. */
export const SUMMARY = 'Summary';

/**
 * Reports whose release, indicators and funnels there are, and whose text has a summary and headings that have a place:
 * those of its sections, and any others to close with.
 */
export function checkReports(council: CouncilSources): Problem[] {
  const known = {
    release: council.releases.map(({ id }) => id),
    indicator: council.indicatorIds,
    flow: council.flows.map(({ id }) => id),
  };
  const retired = retiredIndicators(council.retired);
  const settings = new Map(council.indicators.map(({ id, page }) => [id, page.settings]));
  return council.reports.flatMap(({ page, narrative }) => {
    const { file, lineOf } = page;
    const unknown = (what: keyof typeof known, name: string, path: readonly PropertyKey[]): Problem[] =>
      known[what].includes(name)
        ? []
        : [
            {
              check: NAMED[what].check,
              severity: 'error',
              file,
              line: lineOf(path),
              column: String(path[0]),
              ...(what === 'indicator' && retired.has(name)
                ? withoutItsFile(name, council.slug)
                : {
                    message: `There is no ${NAMED[what].words} called “${name}”.`,
                    fix: `${didYouMean(name, known[what])}Correct it, or take it away.`,
                  }),
            },
          ];
    const { release, sections, questions } = page.settings;
    return [
      ...unknown('release', release, ['release']),
      ...sections.flatMap((section, index) => [
        ...section.indicators.flatMap((id) => unknown('indicator', id, ['sections', index, 'indicators'])),
        ...(section.flow === undefined ? [] : unknown('flow', section.flow, ['sections', index, 'flow'])),
      ]),
      ...questions.flatMap(({ about }, index) =>
        about.flatMap((id) => unknown('indicator', id, ['questions', index, 'about'])),
      ),
      ...notInAnySection(page),
      ...(narrative === undefined
        ? []
        : [
            ...checkHeadings(narrative.headings, { file, titles: sections.map(({ title }) => title) }),
            ...checkScripts(narrative, file),
            ...narrative.tags.flatMap((tag) => [
              ...checkTag(tag, { file, indicators: settings }),
              ...withoutIndicator(tag, file),
            ]),
          ]),
    ];
  });
}

/** A report goes on showing what it showed, also of an indicator that has no page any more. */
function withoutItsFile(id: string, slug: string): Pick<Problem, 'message' | 'fix'> {
  return {
    message: `This report shows “${id}”, which has been retired, and its file is gone.`,
    fix: `Put content/${slug}/indicators/${id}.mdx back, and its rows where they were taken out of a release. Its page stays retired, and the report goes on showing what it showed.`,
  };
}

const NAMED = {
  release: { check: 'unknown-release', words: 'release' },
  indicator: { check: 'unknown-indicator', words: 'indicator' },
  flow: { check: 'unknown-flow', words: 'demand funnel' },
} as const;

type Report = CouncilSources['reports'][number];

/** A question is about figures that the report prints. */
function notInAnySection({ file, settings, lineOf }: Report['page']): Problem[] {
  const printed = new Set(settings.sections.flatMap(({ indicators }) => indicators));
  return settings.questions.flatMap(({ about }, index) =>
    about
      .filter((id) => !printed.has(id))
      .map((id): Problem => ({
        check: 'question-without-figures',
        severity: 'error',
        file,
        line: lineOf(['questions', index, 'about']),
        column: 'questions',
        message: `The question is about “${id}”, which no section of the report shows.`,
        fix: 'Put the indicator in a section, or ask about one that is there.',
      })),
  );
}

function checkHeadings(
  headings: NonNullable<Report['narrative']>['headings'],
  { file, titles }: { file: string; titles: readonly string[] },
): Problem[] {
  const places = [SUMMARY, ...titles];
  const second = headings.filter(({ depth }) => depth === 2);
  const absent: Problem[] = second.some(({ text }) => text === SUMMARY)
    ? []
    : [
        {
          check: 'missing-section',
          severity: 'error',
          file,
          message: `The section “${SUMMARY}” is missing.`,
          fix: `Add a line “## ${SUMMARY}” and a few words under it.`,
        },
      ];
  return [
    ...absent,
    ...headings.flatMap((heading): Problem[] => {
      const place = { severity: 'error', file, line: heading.line } as const;
      if (heading.depth === 1) {
        return [
          {
            ...place,
            check: 'heading-too-high',
            message: `“# ${heading.text}” would be a second main heading on the page.`,
            fix: 'Use “##” for the sections of the report and “###” inside them.',
          },
        ];
      }
      const nearly = didYouMean(heading.text, places);
      if (heading.depth !== 2 || places.includes(heading.text) || nearly === '') return [];
      return [
        {
          ...place,
          check: 'unknown-section',
          message: `“${heading.text}” is not the title of a section of this report.`,
          fix: `${nearly}Write the title as in the settings above, or give it a quite different one.`,
        },
      ];
    }),
  ];
}

/** A report has no indicator of its own, so a figure in it says whose it is. */
function withoutIndicator(tag: NonNullable<Report['narrative']>['tags'][number], file: string): Problem[] {
  if (tag.attributes['indicator'] !== undefined) return [];
  return [
    {
      check: 'figure-of-nothing',
      severity: 'error',
      file,
      line: tag.line,
      message: `<${tag.name} /> does not say which indicator's figure it is.`,
      fix: `Name it, for example: <${tag.name} indicator="referrals" … />.`,
    },
  ];
}
