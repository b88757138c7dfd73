import { dayOrMonth, type Planned } from '#published/calendar.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';

/** The planned release that an indicator has waited for longest, if its new figures are late. */
export function lateFor(indicator: Indicator, council: Council): Planned | undefined {
  return council.calendar?.find(({ late }) => late.includes(indicator.id));
}

/** `Expected in April 2024; the day is not settled.` */
export function expectedInWords({ expected, provisional, late }: Planned): string {
  const isMonth = expected.length === 7;
  const when = `${isMonth ? 'in' : 'on'} ${dayOrMonth(expected)}`;
  if (late.length > 0) return `Was expected ${when}, and is late.`;
  if (!provisional) return `Expected ${when}.`;
  return `Expected ${when}; the day ${isMonth ? 'is not settled' : 'may still change'}.`;
}

/** What a planned release is about, in a few words: one measure by its name, several by how many. */
export function aboutInWords({ indicators }: Planned, all: readonly Indicator[]): string {
  if (indicators.length === all.length) return 'New figures for every measure.';
  const names = all.filter(({ id }) => indicators.includes(id)).map(({ name }) => name);
  if (names.length <= 3) return `New figures for: ${names.join('; ')}.`;
  return `New figures for ${names.length} measures.`;
}
