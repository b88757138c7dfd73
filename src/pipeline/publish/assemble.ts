import { createHash } from 'node:crypto';
import { Council } from '#published/council.ts';
import { indicatorCsv } from '#published/csv.ts';
import { HexagonLayout } from '#published/hexagons.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Report } from '#published/report.ts';
import { EVERYDAY } from '#published/glossary.ts';
import { Site } from '#published/site.ts';
import type { Translation } from '#published/translation.ts';
import type { PlacedCouncil } from '../check/hexagons.ts';
import type { ComparatorObservation } from '../check/comparators.ts';
import type { CheckedCouncil } from '../check/sources.ts';
import type { Problem } from '../problem.ts';
import { problemGuide } from '../problems/guide.ts';
import type { SiteSettings } from '../read/settings.ts';
import { listIn } from '../read/csv.ts';
import { withPages } from '../read/retired.ts';
import type { SiteSources, Sources } from '../read/sources.ts';
import { securityOn } from '../security-contact.ts';
import { asWritten } from './as-written.ts';
import type { ComparatorsByIndicator } from './comparators.ts';
import { flowsOf, isShown } from './flows.ts';
import type { SaidThen } from './headlines-then.ts';
import { indicatorsAfter } from './indicators.ts';
import { nationalFiguresOf, type ShownOnMaps, shownOnMaps } from './national-map.ts';
import { calendarOn, dayOf, holdOn, reviewsOn } from './on-the-day.ts';
import { printJson } from './print-json.ts';
import { reportsOf } from './reports.ts';
import { translationsOf } from './translations.ts';

/** How many figures are published, and how many of what there is are hidden. */
export interface FigureCounts {
  readonly published: number;
  readonly hidden: number;
}

/** What is published of one council. */
export interface CouncilPublication {
  readonly council: Council;
  readonly indicators: readonly Indicator[];
  /** Retired indicators as they would stand now: only reports show figures of theirs, so they have no file. */
  readonly former: readonly Indicator[];
  readonly reports: readonly Report[];
  readonly translations: readonly Translation[];
  readonly figures: FigureCounts;
  readonly shown: ShownOnMaps;
  /** Figures that are out and would have to be hidden now. */
  readonly problems: readonly Problem[];
}

/** Figures for elsewhere, and the names of places. */
export interface Elsewhere {
  readonly comparators: readonly ComparatorObservation[];
  readonly byIndicator: ComparatorsByIndicator;
  readonly areaNames: ReadonlyMap<string, string>;
}

/** Makes what is published of a council: everything the site may see of it, and nothing that it may not. */
export function assembleCouncil(
  checked: CheckedCouncil,
  {
    elsewhere: { comparators, byIndicator, areaNames },
    now,
  }: { elsewhere: Elsewhere; now: Date | undefined },
): CouncilPublication {
  const { sources } = checked;
  const {
    indicators: all,
    said,
    problems,
  } = indicatorsAfter(checked.editions, {
    checked,
    comparators: byIndicator,
    areaNames,
    hasMaps: true,
  });
  const indicators = withPages(all, sources);
  const former = all.filter(({ id }) => sources.former.has(id));
  const reports = reportsOf(checked, (editions) => {
    const day = editions.at(-1)?.settings.published ?? '';
    const known = Map.groupBy(
      comparators.filter(({ published }) => published <= day),
      ({ indicator }) => indicator,
    );
    return indicatorsAfter(editions, { checked, comparators: known, areaNames }).indicators;
  });
  return {
    council: councilOf(checked, { indicators, all, said, reports, today: dayOf(now) }),
    indicators,
    former,
    reports,
    translations: translationsOf(checked),
    figures: countFigures(indicators),
    shown: shownOnMaps(indicators),
    problems,
  };
}

/** The files of a council by name, and the SHA-256 of all that they say about figures. */
export function filesOfCouncil({ council, indicators, former, reports, translations }: CouncilPublication): {
  files: Map<string, string>;
  fingerprint: string;
} {
  const { slug } = council;
  const files = new Map([[`${slug}/council.json`, printJson(council)]]);
  // Retiring an indicator shows nothing new: what was proved of its figures goes for the reports that still show them.
  const texts = new Map([...indicators, ...former].map((indicator) => [indicator.id, printJson(indicator)]));
  const hash = createHash('sha256');
  for (const [, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(text);
  for (const indicator of indicators) {
    const text = texts.get(indicator.id) ?? '';
    files.set(`${slug}/indicators/${indicator.id}.json`, text);
    files.set(`${slug}/indicators/${indicator.id}.csv`, indicatorCsv(indicator, council));
  }
  for (const translation of translations)
    files.set(`${slug}/languages/${translation.language}.json`, printJson(translation));
  for (const report of reports) files.set(`${slug}/reports/${report.id}.json`, printJson(report));
  return { files, fingerprint: hash.digest('hex') };
}

/** The files about the site as a whole by name, and the SHA-256 of everything that is published about figures. */
export function filesOfSite(
  sources: SiteSources,
  {
    site,
    hexagons,
    elsewhere,
    councils,
    now,
  }: {
    site: SiteSettings;
    hexagons: readonly PlacedCouncil[];
    elsewhere: Elsewhere;
    councils: readonly { slug: string; fingerprint: string; shown: ShownOnMaps }[];
    now: Date | undefined;
  },
): { files: Map<string, string>; fingerprint: string } {
  const { areas } = sources;
  const national = nationalFiguresOf(
    councils.map(({ shown }) => shown),
    { comparators: elsewhere.byIndicator, areas },
  );
  const maps = national === undefined ? '' : printJson(national);
  const hash = createHash('sha256');
  for (const { slug, fingerprint } of councils) hash.update(`${slug} ${fingerprint}\n`);
  const fingerprint = hash.update(maps).digest('hex');
  const slugs = councils.map(({ slug }) => slug);
  const files = new Map([
    ['site.json', printJson(siteOf(sources, { site, slugs, fingerprint, today: dayOf(now) }))],
    ['problems.json', printJson(problemGuide())],
  ]);
  if (hexagons.length > 0) files.set('hexagons.json', printJson(layoutOf(hexagons, elsewhere.areaNames)));
  if (national !== undefined) files.set('national.json', maps);
  return { files, fingerprint };
}

function siteOf(
  { certificate, glossary }: SiteSources,
  {
    site: { title, baseUrl, licence, hold, pictures, copyLink, security, hosting },
    slugs,
    fingerprint,
    today,
  }: { site: SiteSettings; slugs: string[]; fingerprint: string; today: string | undefined },
): Site {
  return Site.parse({
    title,
    baseUrl,
    licence,
    councils: slugs,
    glossary: glossaryOf(glossary),
    ...holdOn(today, hold),
    ...(pictures === undefined ? {} : { pictures }),
    ...(copyLink === undefined ? {} : { copyLink }),
    ...(hosting === undefined ? {} : { hosting }),
    ...securityOn(today, security),
    ...(certificate?.figures === fingerprint
      ? { certificate: { date: certificate.date, hidden: certificate.hidden } }
      : {}),
  });
}

function glossaryOf(rows: Sources['glossary']): Site['glossary'] {
  return rows.map((row) => {
    const see = listIn(row.cell('see'));
    return {
      term: row.cell('term'),
      expansion: row.cell('expansion'),
      plainEnglish: row.cell('plain_english'),
      synonyms: listIn(row.cell('synonyms')),
      ...(see.length === 0 ? {} : { see }),
      ...(row.cell('everyday') === EVERYDAY ? { everyday: true } : {}),
    };
  });
}

function councilOf(
  { sources, settings, editions }: CheckedCouncil,
  {
    indicators,
    all,
    said,
    reports,
    today,
  }: {
    indicators: readonly Indicator[];
    /** Also those that have been retired: an edition published them, and says so. */
    all: readonly Indicator[];
    said: readonly SaidThen[];
    reports: readonly Report[];
    today: string | undefined;
  },
): Council {
  const { symbols: _private, hold, languages, ...shared } = settings;
  return Council.parse(
    asWritten({
      slug: sources.slug,
      ...shared,
      brand: { colour: settings.brand.colour, logo: sources.logo },
      themes: sources.themes
        .toSorted((a, b) => a.page.settings.order - b.page.settings.order)
        .map(({ id, page }) => ({
          id,
          ...page.settings,
          indicators: indicators
            .filter((indicator) => indicator.theme === id)
            .map((indicator) => indicator.id),
        })),
      releases: editions.map(({ settings: shown, ...edition }) => ({
        id: edition.id,
        ...shown,
        indicators: [...new Set(edition.observations.map((observation) => observation.indicator))].sort(),
        figures: countFigures(
          all.map((indicator) => ({
            series: indicator.series.map((series) => ({
              points: series.points.filter((point) => point.release === edition.id),
            })),
          })),
        ),
        headlines: said
          .filter(({ release, indicator }) => release === edition.id && !sources.former.has(indicator))
          .map(({ release: _own, ...headline }) => headline),
      })),
      flows: flowsOf({ flows: sources.flows.filter((flow) => isShown(flow, sources)) }, indicators),
      reports: reports.map(({ id }) => id),
      ...calendarOn(today, { calendar: sources.calendar, indicators }),
      ...reviewsOn(today, indicators),
      ...holdOn(today, hold),
      ...(languages.length > 1 ? { languages: languages.slice(1) } : {}),
      retired: (sources.retired?.settings ?? []).toSorted((a, b) => (a.address < b.address ? -1 : 1)),
    }),
  );
}

function layoutOf(hexagons: readonly PlacedCouncil[], areaNames: ReadonlyMap<string, string>): HexagonLayout {
  return HexagonLayout.parse({
    councils: hexagons.map(({ code, formerly, column, row, area }) => ({
      code,
      name: area.cell('name'),
      region: area.cell('region'),
      regionName: areaNames.get(area.cell('region')) ?? '',
      column,
      row,
      formerly,
    })),
  });
}

function countFigures(
  indicators: readonly {
    series: readonly { points: readonly Pick<Indicator['series'][number]['points'][number], 'cell'>[] }[];
  }[],
): FigureCounts {
  let published = 0;
  let hidden = 0;
  for (const { series } of indicators)
    for (const { points } of series)
      for (const { cell } of points) {
        if (cell.kind === 'value') published += 1;
        else if (cell.kind === 'suppressed') hidden += 1;
      }
  return { published, hidden };
}
