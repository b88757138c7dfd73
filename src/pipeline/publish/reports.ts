import type { Indicator } from '#published/indicator.ts';
import { Report } from '#published/report.ts';
import type { CheckedCouncil, Edition } from '../check/sources.ts';
import { asWritten } from './as-written.ts';
import { flowsOf } from './flows.ts';

/**
 * A council's reports, the newest meeting first. `asOf` makes the council's indicators from the editions it is given and
 * what was known elsewhere on the day of the last, so that a report shows what its release showed, whatever came later.
 */
export function reportsOf(
  { sources, editions }: Pick<CheckedCouncil, 'sources' | 'editions'>,
  asOf: (editions: readonly Edition[]) => readonly Indicator[],
): Report[] {
  return sources.reports
    .map(({ id, page: { settings } }) => {
      const { columns, sections, audience: _public, ...shared } = settings;
      const last = editions.findIndex((edition) => edition.id === settings.release);
      const indicators = asOf(editions.slice(0, last + 1));
      const flows = flowsOf(sources, indicators);
      const printed = new Set(sections.flatMap((section) => section.indicators));
      return Report.parse(
        asWritten({
          id,
          council: sources.slug,
          ...shared,
          sections: sections.map(({ flow, ...section }) => ({
            columns,
            ...section,
            ...(flow === undefined ? {} : { flow: flows.find((other) => other.id === flow) }),
          })),
          indicators: indicators.filter((indicator) => printed.has(indicator.id)),
        }),
      );
    })
    .toSorted((a, b) => (a.meeting.date + a.id < b.meeting.date + b.id ? 1 : -1));
}
