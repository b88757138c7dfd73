import { ENGLISH } from '#language/en.ts';
import { benchmarkPicture } from '#charts/benchmark.ts';
import { breakdownPicture, describeBreakdown } from '#charts/breakdown.ts';
import { describeBenchmark } from '#charts/describe-benchmark.ts';
import { describeTrend } from '#charts/describe.ts';
import type { Picture } from '#charts/draw.ts';
import { trendPicture } from '#charts/trend.ts';
import { xmrPicture } from '#charts/xmr.ts';
import { breakdownChartName, type ChartName } from '#published/anchors.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import { isThisChangeReal } from '#published/xmr.ts';
import { absolute, indicatorAddress } from '../../address.ts';
import { pictures, site } from '../../dataset.ts';
import { printedChart } from '../../pictures/printed-chart.ts';
import { sourcesOf } from './benchmark.ts';

/** A chart to take away: an SVG that can stand by itself, at `indicators/<id>/<name>.svg` with a PNG beside it. */
export interface ChartFile {
  readonly name: ChartName;
  /** Draws it, once for its file and its page. */
  readonly svg: () => string;
}

/** Every chart of an indicator with its title, its sentence and its source. */
export function chartFilesOf(indicator: Indicator, council: Council): readonly ChartFile[] {
  const made = files.get(indicator) ?? filesFor(indicator, council);
  files.set(indicator, made);
  return made;
}

const files = new WeakMap<Indicator, readonly ChartFile[]>();

function filesFor(indicator: Indicator, council: Council): ChartFile[] {
  const { files: say } = ENGLISH;
  const figures = say.figures(indicator.source);
  const terms = say.publishedBy(council.name, {
    date: longDate(indicator.lastUpdated),
    licence: site.licence.name,
  });
  const address = absolute(indicatorAddress(indicator));
  return chartsOf(indicator, council).flatMap(({ name, heading, says, picture, others }) => {
    if (picture === undefined) return [];
    let drawn: string | undefined;
    const svg = () =>
      (drawn ??= printedChart(picture, {
        title: indicator.name,
        subtitle: say.chartOf(
          heading,
          council.example === undefined ? council.name : `${council.name} ${say.example}`,
        ),
        says: says ?? '',
        sources: [[figures, ...others].map(ended).join(' '), terms, address],
        png: pictures.charts,
      }));
    return [{ name, svg }];
  });
}

interface ChartOf {
  readonly name: ChartName;
  readonly heading: string;
  readonly says: string | undefined;
  /** What is drawn; as SVG where it is drawn already. */
  readonly picture: Picture | string | undefined;
  /** Where figures that are not the council's own come from. */
  readonly others: readonly string[];
}

function chartsOf(indicator: Indicator, council: Council): ChartOf[] {
  const size = 'wide';
  const verdict = isThisChangeReal(indicator);
  const elsewhere = sourcesOf(indicator);
  const others = elsewhere.length === 0 ? [] : [ENGLISH.files.otherPlaces(elsewhere)];
  return [
    {
      name: 'trend',
      heading: ENGLISH.indicatorPage.headings.changed,
      says: describeTrend(indicator, { council }),
      picture: trendPicture(indicator, { council, size }),
      others,
    },
    {
      name: 'benchmark',
      heading: ENGLISH.indicatorPage.headings.compare,
      says: describeBenchmark(indicator, { council }),
      picture: benchmarkPicture(indicator, { council, size }),
      others,
    },
    ...(verdict.kind === 'no-verdict'
      ? []
      : [
          {
            name: 'xmr',
            heading: ENGLISH.indicatorPage.headings.real,
            says: verdict.sentence,
            picture: xmrPicture(indicator, { council, verdict, size }),
            others: [],
          } as const,
        ]),
    ...indicator.breakdowns.map((breakdown) => ({
      name: breakdownChartName(breakdown),
      heading: ENGLISH.tables.by(breakdown.dimension),
      says: describeBreakdown(indicator, { breakdown }),
      picture: breakdownPicture(indicator, { council, breakdown, size }),
      others: [],
    })),
  ];
}

function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
