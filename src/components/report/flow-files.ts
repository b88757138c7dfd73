import type { ChartName } from '#published/anchors.ts';
import type { Council } from '#published/council.ts';
import type { Report, ReportSection } from '#published/report.ts';
import { absolute, councilAddress } from '../../address.ts';
import { publishedCouncil } from '../../dataset.ts';
import { flowFile } from '../flow-file.ts';

/** A report's picture of a flow, at `reports/<id>/<name>.svg`: frozen to its release, as all of the report is. */
export interface FlowFile {
  readonly name: ChartName;
  readonly svg: () => string;
}

/** The pictures of the flows in a report's sections: as published, whatever the language of the page. */
export function flowFilesOf({ id }: Report, { slug }: Council): FlowFile[] {
  const { council, reports } = publishedCouncil(slug);
  return reports.filter((report) => report.id === id).flatMap((report) => filesOf(report, council));
}

function filesOf(report: Report, council: Council): FlowFile[] {
  return report.sections.flatMap((section) => {
    const { flow } = section;
    if (flow === undefined) return [];
    const address = absolute(councilAddress(council.slug, `reports/${report.id}/#${section.id}`));
    return [{ name: flowName(section), svg: () => flowFile(flow, council, address) }];
  });
}

/** The name of the picture of a section's flow: `flow-front-door`. */
export function flowName({ id }: Pick<ReportSection, 'id'>): ChartName {
  return `flow-${id}`;
}
