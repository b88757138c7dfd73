import { SECTIONS } from '#published/sections.ts';
import { FIGURE_COLUMNS, IndicatorSettings, ReleaseSettings } from '#pipeline/read/settings.ts';
import { settingsTemplate } from './template.ts';

/** The page of a new indicator: every setting explained, and the four sections. What says “Write here” stops a check. */
export function newIndicator(id: string, { theme, today }: { theme: string; today: string }): string {
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1).replaceAll('-', ' ')}`.slice(0, 65);
  const settings = settingsTemplate(IndicatorSettings, {
    name,
    theme,
    aliases: [],
    reads: 'There were {value}',
    definition: 'Write here: what is counted.',
    unit: 'count',
    decimals: 0,
    people: true,
    polarity: 'neutral',
    polarityReason: 'Write here: why more is better, or less, or neither.',
    frequency: 'quarter',
    measured: 'during',
    year: 'none',
    tolerance: 0,
    source: 'Write here: where the figures come from.',
    collection: 'Write here: the national return, or that there is none.',
    owner: 'Write here: a role, such as Head of children’s social care.',
    lastReviewed: today,
    nextUpdate: 'Not planned',
  });
  const sections = SECTIONS.map((title) => `## ${title}\n\nWrite here.\n`).join('\n');
  return `---\n${settings}---\n\n${sections}`;
}

/** The settings of a new release, which comes out on the day in its name. */
export function newRelease(id: string): string {
  const day = id.slice(0, 10);
  return `# yaml-language-server: $schema=../../../public/schemas/release.json\n${settingsTemplate(
    ReleaseSettings,
    {
      title: 'Write here: what people call this edition.',
      published: day,
      dataTo: day,
      status: 'final',
      summary: 'Write here: one or two sentences about what is in it.',
    },
  )}`;
}

/** The head of a table of figures. */
export const FIGURES_HEAD = `${FIGURE_COLUMNS.join(',')}\n`;
