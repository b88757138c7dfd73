import { z } from 'zod';
import { Flow } from './flow.ts';
import { Indicator, IsoDate, Slug } from './indicator.ts';
import { PeriodText } from './period.ts';

/** What a column of a report's tables can show, beside one written period. */
export const REPORT_COLUMNS = [
  'previous',
  'latest',
  'same-period-last-year',
  'change',
  'year-to-date',
  'rolling-12-months',
  'outturn',
  'target',
  'status',
  'direction',
  'similar-councils',
  'region',
  'england',
] as const;
export const ReportColumn = z.union([z.enum(REPORT_COLUMNS), PeriodText]);
export type ReportColumn = z.infer<typeof ReportColumn>;

export const ReportSection = z.strictObject({
  id: Slug,
  title: z.string(),
  indicators: z.array(Slug),
  columns: z.array(ReportColumn),
  flow: Flow.optional(),
});
export type ReportSection = z.infer<typeof ReportSection>;

/**
 * A committee paper: `published/<council>/reports/<id>.json`. It is frozen to its release: its indicators are as they stood
 * when that release was published, whatever later ones changed.
 */
export const Report = z
  .strictObject({
    id: Slug,
    council: Slug,
    title: z.string(),
    release: z.string(),
    meeting: z.strictObject({ body: z.string(), date: IsoDate }),
    about: z.string(),
    sections: z.array(ReportSection),
    recommendations: z.array(z.string()),
    questions: z.array(z.strictObject({ ask: z.string(), about: z.array(Slug) })),
    indicators: z.array(Indicator),
  })
  .brand<'published'>();
export type Report = z.infer<typeof Report>;
