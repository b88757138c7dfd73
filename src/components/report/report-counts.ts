import type { Language } from '#language/language.ts';
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

export function reportCounts(report: Report, { reports: say }: Language): ReportCounts {
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
  const parts = used.map(({ words }, index) => `${all[index]} ${lowerFirst(say.verdicts[words])}`);
  return {
    sentence: say.counts(report.indicators.length, parts),
    verdicts: used.map(({ words }) => say.verdicts[words]),
    rows:
      rows.length < 2 ? rows : [...rows, { title: say.all, measures: report.indicators.length, counts: all }],
  };
}

const VERDICTS: readonly {
  words: keyof Language['reports']['verdicts'];
  has: (headline: Headline) => boolean;
}[] = [
  { words: 'on-target', has: ({ target }) => target.verdict === 'on-target' },
  { words: 'close-to-target', has: ({ target }) => target.verdict === 'close-to-target' },
  { words: 'off-target', has: ({ target }) => target.verdict === 'off-target' },
  { words: 'improving', has: ({ direction }) => direction.verdict === 'improving' },
  { words: 'getting-worse', has: ({ direction }) => direction.verdict === 'getting-worse' },
  { words: 'no-real-change', has: ({ direction }) => direction.verdict === 'no-real-change' },
  {
    words: 'neither',
    has: ({ direction }) => direction.verdict === 'going-up' || direction.verdict === 'going-down',
  },
  { words: 'not-enough-data', has: ({ direction }) => direction.verdict === 'not-enough-data' },
];
