import { z } from 'zod';
import { readPage } from '#pipeline/read/front-matter.ts';
import { IndicatorSettings } from '#pipeline/read/settings.ts';
import { Breakdown } from '#published/indicator.ts';

/**
 * The settings of an indicator as older commits wrote them, with the one `breakdown` there could be then. A build refuses
 * them; the history is judged by what they said all the same.
 */
export function readFormerPage(bytes: Uint8Array): IndicatorSettings | undefined {
  const page = readPage(bytes, { file: '', schema: FormerSettings }).value;
  if (page === undefined) return undefined;
  const { breakdown, ...settings } = page.settings;
  if (breakdown === undefined) return { ...settings, leadCategory: null, breakdowns: [] };
  const { headline, ...one } = breakdown;
  return { ...settings, leadCategory: headline, breakdowns: [one] };
}

const FormerSettings = IndicatorSettings.omit({ leadCategory: true, breakdowns: true }).extend({
  breakdown: Breakdown.extend({ headline: z.string().nullable() }).optional(),
});
