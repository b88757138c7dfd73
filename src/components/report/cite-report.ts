import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import type { Report } from '#published/report.ts';
import { absolute, councilAddress } from '../../address.ts';
import { releaseById } from '../../dataset.ts';
import { type Citations, cite } from '../share/cite.ts';

/** How to name a report in a paper: with the dates of the release that it is frozen to. */
export function reportCitations(report: Report, council: Council, language: Language): Citations {
  const { dataTo, published } = releaseById(council, report.release);
  return cite(
    {
      key: `${council.slug}-${report.id}-${dataTo}`,
      author: council.name,
      title: report.title,
      dataTo,
      published,
      address: absolute(councilAddress(council.slug, `reports/${report.id}/`, language)),
    },
    language,
  );
}
