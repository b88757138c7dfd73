import { createHash } from 'node:crypto';
import { Council } from '#published/council.ts';
import { indicatorCsv } from '#published/csv.ts';
import { HexagonLayout } from '#published/hexagons.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Report } from '#published/report.ts';
import { EVERYDAY } from '#published/glossary.ts';
import { Site } from '#published/site.ts';
import type { PlacedCouncil } from '../check/hexagons.ts';
import type { CheckedCouncil, CheckedSources } from '../check/sources.ts';
import type { Problem } from '../problem.ts';
import { problemGuide } from '../problems/guide.ts';
import type { SiteSettings } from '../read/settings.ts';
import { listIn } from '../read/csv.ts';
import { withPages } from '../read/retired.ts';
import type { Sources } from '../read/sources.ts';
import { securityOn } from '../security-contact.ts';
import { asWritten } from './as-written.ts';
import { flowsOf, isShown } from './flows.ts';
import type { SaidThen } from './headlines-then.ts';
import { indicatorsAfter } from './indicators.ts';
import { nationalFiguresOf, shownOnMaps } from './national-map.ts';
import { calendarOn, dayOf, holdOn, reviewsOn } from './on-the-day.ts';
import { printJson } from './print-json.ts';
import { reportsOf } from './reports.ts';
import { translationsOf } from './translations.ts';

/** Everything that `published/` holds, in the site's own types and as files by name. */
export interface Publication {
  readonly indicators: readonly Indicator[];
  /** Retired indicators as they would stand now: only reports show figures of theirs, so they have no file. */
  readonly former: readonly Indicator[];
  readonly reports: readonly Report[];
  readonly files: ReadonlyMap<string, string>;
  readonly figures: { readonly published: number; readonly hidden: number };
  /** SHA-256 of everything that is published about figures. */
  readonly fingerprint: string;
  /** Figures that are out and would have to be hidden now. */
  readonly problems: readonly Problem[];
}

/** Makes `published/`, whole: everything the site may see, and nothing that it may not. */
export function assemble(
  sources: Sources,
  { site, councils, comparators, hexagons }: CheckedSources,
  { now }: { now: Date | undefined },
): Publication {
  const today = dayOf(now);
  const files = new Map<string, string>();
  const areaNames = new Map(sources.areas.map((row) => [row.cell('code'), row.cell('name')]));
  const problems: Problem[] = [];
  const reports: Report[] = [];
  const byIndicator = Map.groupBy(comparators, ({ indicator }) => indicator);
  const former: Indicator[] = [];
  const everShown: Indicator[] = [];
  const live = councils.flatMap((checked) => {
    const { slug } = checked.sources;
    const {
      indicators: all,
      said,
      problems: mustNotComeOut,
    } = indicatorsAfter(checked.editions, {
      checked,
      comparators: byIndicator,
      areaNames,
      hasMaps: true,
    });
    problems.push(...mustNotComeOut);
    const indicators = withPages(all, checked.sources);
    former.push(...all.filter(({ id }) => checked.sources.former.has(id)));
    everShown.push(...all);
    const own = reportsOf(checked, (editions) => {
      const day = editions.at(-1)?.settings.published ?? '';
      const known = Map.groupBy(
        comparators.filter(({ published }) => published <= day),
        ({ indicator }) => indicator,
      );
      return indicatorsAfter(editions, { checked, comparators: known, areaNames }).indicators;
    });
    reports.push(...own);
    const council = councilOf(checked, { indicators, all, said, reports: own, today });
    files.set(`${slug}/council.json`, printJson(council));
    for (const indicator of indicators) {
      files.set(`${slug}/indicators/${indicator.id}.json`, printJson(indicator));
      files.set(`${slug}/indicators/${indicator.id}.csv`, indicatorCsv(indicator, council));
    }
    for (const translation of translationsOf(checked))
      files.set(`${slug}/languages/${translation.language}.json`, printJson(translation));
    for (const report of own) files.set(`${slug}/reports/${report.id}.json`, printJson(report));
    return indicators;
  });
  // Retiring an indicator shows nothing new: what was proved of its figures goes for the reports that still show them.
  const fingerprint = fingerprintOf(everShown);
  files.set('site.json', printJson(siteOf(sources, { site, fingerprint, today })));
  if (hexagons.length > 0) files.set('hexagons.json', printJson(layoutOf(hexagons, areaNames)));
  const national = nationalFiguresOf(shownOnMaps(all), { comparators: byIndicator, areas: sources.areas });
  if (national !== undefined) files.set('national.json', printJson(national));
  files.set('problems.json', printJson(problemGuide()));
  return { indicators: live, former, reports, files, fingerprint, problems, figures: countFigures(live) };
}

function siteOf(
  sources: Sources,
  {
    site: { title, baseUrl, licence, hold, pictures, copyLink, security, hosting },
    fingerprint,
    today,
  }: { site: SiteSettings; fingerprint: string; today: string | undefined },
): Site {
  const { certificate } = sources;
  return Site.parse({
    title,
    baseUrl,
    licence,
    councils: sources.councils.map((council) => council.slug),
    glossary: glossaryOf(sources.glossary),
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

function fingerprintOf(indicators: readonly Indicator[]): string {
  const hash = createHash('sha256').update('[');
  for (const [index, indicator] of indicators.entries())
    hash.update(`${index === 0 ? '' : ','}${JSON.stringify(indicator)}`);
  return hash.update(']').digest('hex');
}

function countFigures(
  indicators: readonly {
    series: readonly { points: readonly Pick<Indicator['series'][number]['points'][number], 'cell'>[] }[];
  }[],
) {
  const cells = indicators.flatMap(({ series }) =>
    series.flatMap(({ points }) => points.map(({ cell }) => cell)),
  );
  return {
    published: cells.filter((cell) => cell.kind === 'value').length,
    hidden: cells.filter((cell) => cell.kind === 'suppressed').length,
  };
}
