import { ENGLISH } from '#language/en.ts';
import type { z } from 'zod';
import { labelPeriod } from '#published/label.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import {
  absolute,
  apiAddress,
  councilAddress,
  downloadAddress,
  indicatorAddress,
  siteAddress,
} from '../../address.ts';
import { councils, type PublishedCouncil, site } from '../../dataset.ts';
import type { Comparable } from '../compare/comparable.ts';
import { comparisonsIn } from '../compare/comparisons.ts';
import { releasesOf } from '../releases.ts';
import type {
  Comparison,
  ComparisonList,
  CouncilAnswer,
  Glossary,
  Index,
  IndicatorList,
  IndicatorSummary,
  ReleaseList,
} from './schemas.ts';

/** The version of the API, as the description says it. Its first number stands in every address. */
export const API_VERSION = '1.0.0';

export function index(): z.input<typeof Index> {
  return {
    title: site.title,
    version: API_VERSION,
    licence: site.licence,
    councils: councils.map(({ council }) => ({ ...placeOf(council), links: linksOf(council) })),
    links: {
      documentation: absolute(siteAddress('api/')),
      openapi: api('openapi'),
      catalogue: absolute(siteAddress('catalog.jsonld')),
      glossary: api('glossary'),
      ...(comparisonsOf().length === 0 ? {} : { comparisons: api('compare') }),
    },
  };
}

export function councilAnswer({ council: own }: PublishedCouncil): z.input<typeof CouncilAnswer> {
  const { slug, name, shortName, area, region, neighbours, contact, example, priorities, policy, themes } =
    own;
  const file = (path: string) => absolute(councilAddress(slug, path));
  return {
    slug,
    name,
    shortName,
    area,
    region,
    neighbours,
    contact,
    ...(example === undefined ? {} : { example }),
    priorities,
    policy,
    themes,
    links: {
      ...linksOf(own),
      csv: file('data/all.csv'),
      xlsx: file('data/all.xlsx'),
      zip: file(`data/${slug}-all.zip`),
      dataPackage: file('datapackage.json'),
    },
  };
}

export function indicatorList({ council: own, indicators }: PublishedCouncil): z.input<typeof IndicatorList> {
  return { council: placeOf(own), licence: site.licence, indicators: indicators.map(summaryOf) };
}

export function releaseList({ council: own, indicators }: PublishedCouncil): z.input<typeof ReleaseList> {
  return {
    council: placeOf(own),
    releases: releasesOf(own).map((release) => ({
      ...release,
      // An indicator that has been retired since has no answer of its own.
      indicators: release.indicators.filter((id) => indicators.some((indicator) => indicator.id === id)),
      links: { page: absolute(councilAddress(own.slug, `releases/${release.id}/`)) },
    })),
  };
}

/** Every comparison that the site has a page for; none where it has one council. Only files of the whole site may ask. */
export function comparisonsOf(): readonly Comparable[] {
  return comparisonsIn(ENGLISH);
}

export function comparisonList(): z.input<typeof ComparisonList> {
  return {
    comparisons: comparisonsOf().map(({ id, name, rows }) => ({
      id,
      name,
      councils: rows.map((row) => row.council.slug),
      links: { self: api(`compare/${id}`), page: comparePage(id) },
    })),
  };
}

export function comparison({
  id,
  name,
  definition,
  unit,
  decimals,
  hasOnePeriod,
  rows,
  england,
}: Comparable): z.input<typeof Comparison> {
  return {
    id,
    name,
    definition,
    unit,
    decimals,
    samePeriod: hasOnePeriod,
    councils: rows.map(({ council: own, indicator, category, period, target }) => ({
      ...placeOf(own),
      polarity: indicator.polarity,
      ...(category === undefined ? {} : { category }),
      period: indicator.headline.period.text,
      periodLabel: period,
      cell: indicator.headline.cell,
      ...(target === undefined ? {} : { target }),
      links: { indicator: indicatorApi(indicator), page: absolute(indicatorAddress(indicator)) },
    })),
    england: england.map(({ cell, period }) => ({ periodLabel: period, cell })),
    links: { page: comparePage(id) },
  };
}

export function glossary(): z.input<typeof Glossary> {
  return { terms: site.glossary };
}

function summaryOf(indicator: Indicator): z.input<typeof IndicatorSummary> {
  const { id, name, aliases, theme, definition, unit, decimals, polarity, frequency, national } = indicator;
  const { category, period, cell, value, sentence, direction, target } = indicator.headline;
  return {
    id,
    name,
    aliases,
    theme,
    definition,
    unit,
    decimals,
    polarity,
    frequency,
    national,
    latest: {
      category,
      period: period.text,
      periodLabel: labelPeriod(period, indicator.measured),
      cell,
      text: value,
      sentence,
    },
    direction: direction.verdict,
    target: target.verdict,
    lastUpdated: indicator.lastUpdated,
    links: {
      self: indicatorApi(indicator),
      page: absolute(indicatorAddress(indicator)),
      csv: absolute(downloadAddress(indicator, 'csv')),
      csvMetadata: `${absolute(downloadAddress(indicator, 'csv'))}-metadata.json`,
      xlsx: absolute(downloadAddress(indicator, 'xlsx')),
    },
  };
}

function placeOf({ slug, name, area }: Council): { slug: string; name: string; areaCode: string } {
  return { slug, name, areaCode: area.code };
}

function linksOf({ slug }: Council): { self: string; indicators: string; releases: string; page: string } {
  return {
    self: api(`councils/${slug}`),
    indicators: api(`councils/${slug}/indicators`),
    releases: api(`councils/${slug}/releases`),
    page: absolute(councilAddress(slug)),
  };
}

function indicatorApi({ council: slug, id }: Pick<Indicator, 'council' | 'id'>): string {
  return api(`councils/${slug}/indicators/${id}`);
}

function comparePage(id: string): string {
  return absolute(siteAddress(`compare/${id}/`));
}

function api(path: string): string {
  return absolute(apiAddress(`${path}.json`));
}
