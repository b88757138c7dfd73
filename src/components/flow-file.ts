import { ENGLISH } from '#language/en.ts';
import { describeFlow, flowPicture } from '#charts/flow.ts';
import type { Council } from '#published/council.ts';
import type { Flow } from '#published/flow.ts';
import { labelPeriod } from '#published/label.ts';
import { absolute, councilAddress } from '../address.ts';
import { pictures, publishedCouncil, site } from '../dataset.ts';
import { printedChart } from '../pictures/printed-chart.ts';

/** A demand funnel as an SVG that can stand alone, with its title, what it says and whose it is. */
export function flowFile(flow: Flow, council: Council, address: string): string {
  const example = council.example === undefined ? '' : ` ${ENGLISH.files.example}`;
  return printedChart(flowPicture(flow, { council, size: 'wide' }), {
    title: flow.title,
    subtitle: `${labelPeriod(flow.period)}: ${council.name}${example}`,
    says: describeFlow(flow),
    sources: [flow.says, `${council.name}. ${site.licence.name}.`, address],
    png: pictures.charts,
  });
}

/** A council's newest picture of a flow, at `flows/<id>.svg`: as published, whatever the language of the page. */
export function councilFlowFile({ id }: Flow, { slug }: Council): string {
  const { council } = publishedCouncil(slug);
  const flow = council.flows.find((other) => other.id === id);
  return flow === undefined ? '' : flowFile(flow, council, absolute(councilAddress(slug)));
}
