import { createHash } from 'node:crypto';
import { refuseSmallCounts } from '#published/border.ts';
import { Council } from '#published/council.ts';
import { indicatorCsv } from '#published/csv.ts';
import { headlineOf } from '#published/headline.ts';
import { Indicator } from '#published/indicator.ts';
import type { Policy } from '#published/policy.ts';
import { Site } from '#published/site.ts';
import type { CheckedCouncil, CheckedSources } from '../check/sources.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorSettings, SiteSettings } from '../read/settings.ts';
import type { CouncilSources, Sources } from '../read/sources.ts';
import { comparatorsOf } from './comparators.ts';
import { type Published, throughEditions } from './editions.ts';

/** Everything that `published/` holds, in the site's own types and as files by name. */
export interface Publication {
  readonly indicators: readonly Indicator[];
  readonly files: ReadonlyMap<string, string>;
  readonly figures: { readonly published: number; readonly hidden: number };
  /** SHA-256 of everything that is published about figures. */
  readonly fingerprint: string;
  /** Figures that are out and would have to be hidden now. */
  readonly problems: readonly Problem[];
}

/** Makes `published/`, whole: everything the site may see, and nothing that it may not. */
export function assemble(sources: Sources, { site, councils, comparators }: CheckedSources): Publication {
  const files = new Map<string, string>();
  const areaNames = new Map(sources.areas.map((row) => [row.cell('code'), row.cell('name')]));
  const problems: Problem[] = [];
  const all = councils.flatMap((checked) => {
    const { slug } = checked.sources;
    const indicators = inOrder(checked.sources.indicators).map(({ id, page: { settings } }) => {
      const { policy } = checked.settings;
      const { problems: mustNotComeOut, ...own } = throughEditions(checked.editions, {
        id,
        settings,
        policy,
      });
      problems.push(...mustNotComeOut);
      return indicatorOf(id, settings, {
        checked,
        own,
        comparators: comparatorsOf(id, { slug, council: checked.settings, comparators, areaNames }),
      });
    });
    const council = councilOf(checked, indicators);
    files.set(`${slug}/council.json`, json(council));
    for (const indicator of indicators) {
      files.set(`${slug}/indicators/${indicator.id}.json`, json(indicator));
      files.set(`${slug}/indicators/${indicator.id}.csv`, indicatorCsv(indicator, council));
    }
    return indicators;
  });
  const fingerprint = fingerprintOf(all);
  files.set('site.json', json(siteOf(sources, { site, fingerprint })));
  return { indicators: all, files, fingerprint, problems, figures: countFigures(all) };
}

/** By their place within a theme; those without one by their id, last. */
function inOrder(indicators: CouncilSources['indicators']): CouncilSources['indicators'] {
  return indicators.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

function placeOf({ page }: CouncilSources['indicators'][number]): number {
  return page.settings.order ?? Number.MAX_SAFE_INTEGER;
}

function siteOf(
  sources: Sources,
  { site: { title, baseUrl, licence }, fingerprint }: { site: SiteSettings; fingerprint: string },
): Site {
  const { certificate } = sources;
  return Site.parse({
    title,
    baseUrl,
    licence,
    councils: sources.councils.map((council) => council.slug),
    glossary: sources.glossary.map((row) => ({
      term: row.cell('term'),
      expansion: row.cell('expansion'),
      plainEnglish: row.cell('plain_english'),
      synonyms: row
        .cell('synonyms')
        .split(';')
        .map((synonym) => synonym.trim())
        .filter((synonym) => synonym !== ''),
    })),
    ...(certificate?.figures === fingerprint
      ? { certificate: { date: certificate.date, hidden: certificate.hidden } }
      : {}),
  });
}

function indicatorOf(
  id: string,
  settings: IndicatorSettings,
  {
    checked,
    own,
    comparators,
  }: {
    checked: CheckedCouncil;
    own: Omit<Published, 'problems'>;
    comparators: Indicator['comparators'];
  },
): Indicator {
  const { policy } = checked.settings;
  const { disclosure: _rule, order: _place, geography, ...shared } = settings;
  const unheaded = {
    id,
    council: checked.sources.slug,
    ...shared,
    geography: geography ?? checked.settings.area.name,
    disclosure: disclosureInWords(settings, policy),
    ...own,
    comparators,
  };
  const indicator = Indicator.parse(asWritten({ ...unheaded, headline: headlineOf(unheaded, policy) }));
  refuseSmallCounts(indicator, policy);
  return indicator;
}

function councilOf(
  { sources, settings, editions }: CheckedCouncil,
  indicators: readonly Indicator[],
): Council {
  const { symbols: _private, ...shared } = settings;
  return Council.parse({
    slug: sources.slug,
    ...shared,
    themes: sources.themes
      .toSorted((a, b) => a.page.settings.order - b.page.settings.order)
      .map(({ id, page }) => ({
        id,
        ...page.settings,
        indicators: indicators.filter((indicator) => indicator.theme === id).map((indicator) => indicator.id),
      })),
    releases: editions.map((edition) => ({
      id: edition.id,
      ...edition.settings,
      indicators: [...new Set(edition.observations.map((observation) => observation.indicator))].sort(),
      figures: countFigures(
        indicators.map((indicator) => ({
          series: indicator.series.map((series) => ({
            points: series.points.filter((point) => point.release === edition.id),
          })),
        })),
      ),
    })),
  });
}

function disclosureInWords({ people }: IndicatorSettings, { threshold, zeros }: Policy): string {
  if (!people) return 'This does not count people, so no figure of it is hidden.';
  return `Figures that stand for fewer than ${threshold} people${zeros === 'hidden' ? ', none included,' : ''} are hidden, and so is any other figure from which they could be worked out.`;
}

function fingerprintOf(indicators: readonly Indicator[]): string {
  return createHash('sha256').update(JSON.stringify(indicators)).digest('hex');
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

/** As it will stand in the file: periods as text, so that the schema reads what a reader of the file will. */
function asWritten(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
