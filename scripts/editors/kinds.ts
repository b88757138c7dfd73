import type { z } from 'zod';
import {
  CalendarSettings,
  ComparatorSettings,
  CouncilSettings,
  FlowSettings,
  IndicatorSettings,
  ReleaseSettings,
  ReportSettings,
  RetiredSettings,
  SiteSettings,
  ThemeSettings,
} from '#pipeline/read/settings.ts';

/** Every kind of settings that people write, by the name of its schema file. */
export const KINDS = {
  site: SiteSettings,
  council: CouncilSettings,
  theme: ThemeSettings,
  indicator: IndicatorSettings,
  flow: FlowSettings,
  report: ReportSettings,
  release: ReleaseSettings,
  comparator: ComparatorSettings,
} satisfies Record<string, z.ZodObject>;

/** A file that is a list: its schema is that of the list. */
export const LISTS = {
  retired: RetiredSettings.shape.retired,
  calendar: CalendarSettings.shape.calendar,
} satisfies Record<string, z.ZodType>;
