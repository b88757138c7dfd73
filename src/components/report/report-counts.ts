import type { Headline, Indicator } from '#published/indicator.ts';
import type { Report } from '#published/report.ts';
import { lowerFirst } from '#published/sentence.ts';

/** How the measures of a report, and of each of its sections, stand: worked out, never typed. */
export interface ReportCounts {
  readonly sentence: string;
  /** Only verdicts that some measure has, in their usual order. */
  readonly verdicts: readonly string[];
  readonly rows: readonly {
    readonly title: string;
    readonly measures: number;
    readonly counts: readonly number[];
  }[];
}

export function reportCounts(report: Report): ReportCounts {
  const measuresOf = (ids: readonly string[]) => report.indicators.filter(({ id }) => ids.includes(id));
  const used = VERDICTS.filter(({ has }) => report.indicators.some(({ headline }) => has(headline)));
  const counts = (indicators: readonly Indicator[]) =>
    used.map(({ has }) => indicators.filter(({ headline }) => has(headline)).length);
  const all = counts(report.indicators);
  const rows = report.sections
    .filter(({ indicators }) => indicators.length > 0)
    .map(({ title, indicators }) => ({
      title,
      measures: measuresOf(indicators).length,
      counts: counts(measuresOf(indicators)),
    }));
  const parts = used.map(({ words }, index) => `${all[index]} ${lowerFirst(words)}`);
  return {
    sentence: `This report has ${report.indicators.length} measures: ${LIST.format(parts)}. A measure is counted once for its target and once for its direction of travel.`,
    verdicts: used.map(({ words }) => words),
    rows:
      rows.length < 2 ? rows : [...rows, { title: 'All', measures: report.indicators.length, counts: all }],
  };
}

const VERDICTS: readonly { words: string; has: (headline: Headline) => boolean }[] = [
  { words: 'On target', has: ({ target }) => target.verdict === 'on-target' },
  { words: 'Close to target', has: ({ target }) => target.verdict === 'close-to-target' },
  { words: 'Off target', has: ({ target }) => target.verdict === 'off-target' },
  { words: 'Improving', has: ({ direction }) => direction.verdict === 'improving' },
  { words: 'Getting worse', has: ({ direction }) => direction.verdict === 'getting-worse' },
  { words: 'No real change', has: ({ direction }) => direction.verdict === 'no-real-change' },
  {
    words: 'Going up or down (neither is better)',
    has: ({ direction }) => direction.verdict === 'going-up' || direction.verdict === 'going-down',
  },
  {
    words: 'Not enough data for a direction',
    has: ({ direction }) => direction.verdict === 'not-enough-data',
  },
];

const LIST = new Intl.ListFormat('en-GB');
