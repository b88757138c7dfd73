import type { Language } from '#language/language.ts';
import { dayOrMonth, type Planned } from '#published/calendar.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';

/** The planned release that an indicator has waited for longest, if its new figures are late. */
export function lateFor(indicator: Indicator, council: Council): Planned | undefined {
  return council.calendar?.find(({ late }) => late.includes(indicator.id));
}

/** `Expected in April 2024; the day is not settled.` */
export function expectedInWords({ expected, provisional, late }: Planned, language: Language): string {
  const { calendar: say } = language.releases;
  const date = { date: dayOrMonth(expected, language), isMonth: expected.length === 7 };
  if (late.length > 0) return say.wasExpected(date);
  return provisional ? say.mayChange(date) : say.expected(date);
}

/** What a planned release is about, in a few words: one measure by its name, several by how many. */
export function aboutInWords(
  { indicators }: Planned,
  all: readonly Indicator[],
  { releases: { calendar: say } }: Language,
): string {
  if (indicators.length === all.length) return say.forEvery;
  const names = all.filter(({ id }) => indicators.includes(id)).map(({ name }) => name);
  return names.length <= 3 ? say.forNames(names) : say.forSome(names.length);
}
