import { parsePeriod } from '#published/period.ts';
import { SECTIONS } from '#published/sections.ts';
import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import type { Narrative, Tag } from '../read/narrative.ts';
import type { IndicatorSettings } from '../read/settings.ts';

/** The figure tags that prose may use, and the attributes of each. */
const TAGS: Readonly<Record<string, readonly string[]>> = {
  Value: ['period', 'category', 'of', 'indicator', 'area'],
  Change: ['from', 'to', 'category', 'indicator'],
  Target: ['indicator', 'period'],
  Compare: ['with', 'indicator', 'period', 'category'],
};

/** The narrative of an indicator has its four sections, and nothing in it but words and figure tags that can be resolved. */
export function checkNarrative(
  narrative: Narrative,
  {
    file,
    indicators,
    sections = SECTIONS,
  }: {
    file: string;
    indicators: ReadonlyMap<string, IndicatorSettings>;
    /** The headings, in the language of the text. */
    sections?: readonly string[];
  },
): Problem[] {
  return [
    ...missingSections(narrative, { file, sections }),
    ...narrative.headings.flatMap((heading) => checkHeading(heading, { file, sections })),
    ...checkScripts(narrative, file),
    ...narrative.tags.flatMap((tag) => checkTag(tag, { file, indicators })),
  ];
}

/** Program code, which no text may hold. */
export function checkScripts({ scripts }: Narrative, file: string): Problem[] {
  return scripts.map(({ line }) => ({
    check: 'script-in-text',
    severity: 'error',
    file,
    line,
    message:
      'Curly brackets, “import” and “export” at the start of a line are program code, which a narrative cannot hold.',
    fix: 'Take them away. To write a curly bracket as such, put a backslash before it.',
  }));
}

interface Place {
  readonly file: string;
  readonly sections: readonly string[];
}

function missingSections({ headings }: Narrative, { file, sections }: Place): Problem[] {
  const missing = sections.filter(
    (section) => !headings.some((heading) => asTyped(heading.text) === asTyped(section)),
  );
  return missing.map((section) => ({
    check: 'missing-section',
    severity: 'error',
    file,
    message: `The section “${section}” is missing.`,
    fix: `Add a line “## ${section}” and a few words under it. Where there is nothing to say, say that in words.`,
  }));
}

function checkHeading(heading: Narrative['headings'][number], { file, sections }: Place): Problem[] {
  const place = { severity: 'error', file, line: heading.line } as const;
  const known = sections.some((section) => asTyped(section) === asTyped(heading.text));
  if (heading.depth === 2 && !known) {
    return [
      {
        ...place,
        check: 'unknown-section',
        message: `“${heading.text}” is not one of the four sections.`,
        fix: `${didYouMean(heading.text, sections)}Use “###” for a heading of your own inside a section.`,
      },
    ];
  }
  if (heading.depth === 1) {
    return [
      {
        ...place,
        check: 'heading-too-high',
        message: `“# ${heading.text}” would be a second main heading on the page.`,
        fix: 'Use “##” for the four sections and “###” inside them.',
      },
    ];
  }
  if (known && heading.empty) {
    return [
      {
        ...place,
        check: 'empty-section',
        message: `The section “${heading.text}” has no words.`,
        fix: 'Write a sentence or two. Where there is nothing to say, say that in words.',
      },
    ];
  }
  return [];
}

/** Markdown turns quotes into curly ones; people type either. */
function asTyped(heading: string): string {
  return heading.replaceAll('’', "'");
}

/** A tag there is, with attributes it can have, each with a value that names something. */
export function checkTag(
  tag: Tag,
  { file, indicators }: { file: string; indicators: ReadonlyMap<string, IndicatorSettings> },
): Problem[] {
  const place = { severity: 'error', file, line: tag.line } as const;
  const attributes = TAGS[tag.name];
  if (attributes === undefined) {
    return [
      {
        ...place,
        check: 'unknown-tag',
        message: `There is no tag called <${tag.name} />.`,
        fix: `${didYouMean(tag.name, Object.keys(TAGS))}The tags are: ${Object.keys(TAGS).join(', ')}.`,
      },
    ];
  }
  const problems: Problem[] = Object.entries(tag.attributes).flatMap(([name, value]): Problem[] => {
    if (!attributes.includes(name)) {
      return [
        {
          ...place,
          check: 'unknown-attribute',
          message: `<${tag.name} /> has no “${name}”.`,
          fix: `${didYouMean(name, attributes)}It can have: ${attributes.join(', ')}.`,
        },
      ];
    }
    if (value === undefined) {
      return [
        {
          ...place,
          check: 'wrong-attribute',
          message: `The “${name}” of <${tag.name} /> has no plain value.`,
          fix: `Write it in double quotes: ${name}="…".`,
        },
      ];
    }
    const isPeriod = name === 'period' || name === 'from' || name === 'to';
    if (isPeriod && parsePeriod(value) === undefined) {
      return [
        {
          ...place,
          check: 'unknown-period',
          message: `“${value}” is not a period.`,
          fix: 'Write it as in the CSV, for example 2023-24-Q2.',
        },
      ];
    }
    if (name === 'indicator' && !indicators.has(value)) {
      return [
        {
          ...place,
          check: 'unknown-indicator',
          message: `There is no indicator called “${value}”.`,
          fix: `${didYouMean(value, indicators.keys())}An indicator is the name of a file in this folder, without “.mdx”.`,
        },
      ];
    }
    return [];
  });
  return problems;
}
