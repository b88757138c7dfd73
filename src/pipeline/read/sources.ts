import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Logo } from '#published/council.ts';
import { Slug } from '#published/indicator.ts';
import { didYouMean } from '../near-miss.ts';
import type { Checked, Problem } from '../problem.ts';
import { type CalendarSources, readCalendar } from './calendar.ts';
import type { Row } from './csv.ts';
import type { Folder } from './folder.ts';
import type { Page } from './front-matter.ts';
import type { Narrative } from './narrative.ts';
import { readLogo } from './logo.ts';
import { notAnAddress, openReader, type Reader, strayFile } from './reader.ts';
import { formerIndicators, type RetiredSources, readRetired, retiredIndicators } from './retired.ts';
import {
  AREA_COLUMNS,
  CertificateSettings,
  COMPARATOR_COLUMNS,
  ComparatorSettings,
  CouncilSettings,
  FIGURE_COLUMNS,
  FlowSettings,
  GLOSSARY_COLUMNS,
  GLOSSARY_MAY_HAVE,
  HEXAGON_COLUMNS,
  IndicatorSettings,
  ReleaseSettings,
  ReportSettings,
  SEAL_COLUMNS,
  SiteSettings,
  ThemeSettings,
} from './settings.ts';
import { takenAddresses } from './site-addresses.ts';
import { readTranslations, type TranslationSources } from './translations.ts';
import type { Lines } from './yaml.ts';

/** Everything people wrote, read but not yet checked against each other. */
export interface Sources {
  readonly site: SiteSettings | undefined;
  readonly glossary: Row[];
  readonly areas: Row[];
  /** Where each council stands on the map; empty without one. */
  readonly hexagons: Row[];
  readonly comparators: ({ file: string; settings: ComparatorSettings; rows: Row[] } & Lines)[];
  readonly councils: CouncilSources[];
  /** What `npm run prove` last showed, if it was ever run. */
  readonly certificate: CertificateSettings | undefined;
}

export interface CouncilSources {
  readonly slug: string;
  readonly file: string;
  readonly settings: CouncilSettings | undefined;
  readonly logo: Logo | undefined;
  readonly themes: { id: string; page: Page<z.infer<typeof ThemeSettings>> }[];
  readonly indicators: { id: string; page: Page<IndicatorSettings>; narrative: Narrative | undefined }[];
  /** Ids of all indicator files, also of those that could not be read. */
  readonly indicatorIds: string[];
  readonly flows: ({ id: string; file: string; settings: FlowSettings } & Lines)[];
  readonly reports: { id: string; page: Page<ReportSettings>; narrative: Narrative | undefined }[];
  readonly releases: ReleaseSources[];
  /** Addresses whose page is gone, if there are any. */
  readonly retired: RetiredSources | undefined;
  /** Ids of indicators that have a file and no page any more (`formerIndicators`). */
  readonly former: ReadonlySet<string>;
  /** Releases that are planned, if the council says so. */
  readonly calendar: CalendarSources | undefined;
  readonly seals: Row[];
  /** What it says in other languages than English. */
  readonly translations: readonly TranslationSources[];
}

export interface ReleaseSources extends Lines {
  readonly id: string;
  readonly file: string;
  readonly settings: ReleaseSettings;
  readonly rows: Row[];
  /** Whether every row of its files could be read: what is missing may be in one that could not. */
  readonly isWhole: boolean;
  /** SHA-256 of each file of the release, by name. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** Reads `content/` and `data/` whole, and tells everything in them that cannot be read. */
export function readSources(folder: Folder): { sources: Sources; problems: Problem[] } {
  const { slugs, shared, problems: ofFolders } = readShared(folder);
  const councils = slugs.map((slug) => readCouncil(slug, { folder, shared }));
  const { value: site, problems: ofSite } = readSite(folder);
  return {
    sources: { ...site, councils: councils.map(({ value }) => value) },
    problems: [
      ...ofFolders,
      ...councils.flatMap(({ problems }) => problems),
      ...emptyCouncils(folder, slugs),
      ...ofSite,
    ],
  };
}

/** What the councils of a site have in common. */
export interface SharedSources {
  readonly themes: CouncilSources['themes'];
  readonly indicators: CouncilSources['indicators'];
  readonly indicatorIds: readonly string[];
}

/** Which councils the site has, by their folders, and the pages that they share. */
export function readShared(folder: Folder): { slugs: string[]; shared: SharedSources; problems: Problem[] } {
  const reader = openReader(folder);
  const slugs = councilFolders(folder);
  reader.problems.push(
    ...undeclaredFolders(folder, slugs),
    ...slugs
      .filter((slug) => !Slug.safeParse(slug).success)
      .map((slug) => notAnAddress(`content/${slug}`, slug)),
    ...takenAddresses(folder, slugs),
  );
  const shared = {
    themes: reader.pages(`content/${SHARED}/themes`, ThemeSettings),
    indicators: reader.pages(`content/${SHARED}/indicators`, IndicatorSettings).map(reader.withNarrative),
    indicatorIds: idsIn(folder, `content/${SHARED}/indicators`),
  };
  return { slugs, shared, problems: reader.problems };
}

/** Councils that have no figures, and a site that has no councils. */
export function emptyCouncils(folder: Folder, slugs: readonly string[]): Problem[] {
  return [
    ...slugs.filter((slug) => folder.folders(`data/${slug}`).length === 0).map(noReleases),
    ...(slugs.length === 0 ? [noCouncils()] : []),
  ];
}

/** Everything of one council. */
export function readCouncil(
  slug: string,
  { folder, shared }: { folder: Folder; shared: SharedSources },
): Checked<CouncilSources> {
  const reader = openReader(folder);
  const { csv, yaml, pages, withNarrative, keep } = reader;
  const file = `content/${slug}/council.yaml`;
  const indicatorFolder = `content/${slug}/indicators`;
  const ownIds = idsIn(folder, indicatorFolder);
  const retired = retiredIn(`content/${slug}/retired.yaml`, reader);
  const seals = csv(`data/${slug}/sealed.csv`, SEAL_COLUMNS, { optional: true });
  const ofCouncil = yaml(file, CouncilSettings)?.data;
  const { logo, problems: ofLogo } = readLogo(ofCouncil?.brand.logo, {
    folder,
    within: `content/${slug}`,
    council: ofCouncil?.shortName ?? slug,
  });
  keep({ value: undefined, problems: ofLogo });
  const indicatorIds = withSharedIds(ownIds, shared);
  const flows = flowsIn(`content/${slug}/flows`, reader);
  const reports = pages(`content/${slug}/reports`, ReportSettings).map(withNarrative);
  const gone = new Set([...retiredIndicators(retired)].filter((id) => !indicatorIds.includes(id)));
  const value: CouncilSources = {
    slug,
    file,
    settings: ofCouncil,
    logo,
    themes: withShared(pages(`content/${slug}/themes`, ThemeSettings), shared.themes),
    indicators: withShared(
      pages(indicatorFolder, IndicatorSettings).map(withNarrative),
      shared.indicators,
      ownIds,
    ),
    indicatorIds,
    flows,
    reports,
    releases: folder.folders(`data/${slug}`).flatMap((id) => {
      const within = `data/${slug}/${id}`;
      const settings = yaml(`${within}/release.yaml`, ReleaseSettings);
      const names = folder.files(within);
      keep({ value: undefined, problems: strayReleaseFiles(within, names) });
      const before = reader.problems.length;
      const rows = names
        .filter((name) => name.endsWith('.csv'))
        .flatMap((name) => csv(`${within}/${name}`, FIGURE_COLUMNS));
      const isWhole = reader.problems.length === before;
      if (!names.some((name) => name.endsWith('.csv')))
        keep({ value: undefined, problems: [emptyFolder(within)] });
      if (settings === undefined) return [];
      return [
        {
          id,
          file: `${within}/release.yaml`,
          settings: settings.data,
          lineOf: settings.lineOf,
          rows: withoutRetired(rows, { release: id, gone, seals }),
          isWhole,
          fingerprints: fingerprints(folder, within, names),
        },
      ];
    }),
    retired,
    former: formerIndicators(retired, { ownIds, sharedIds: shared.indicatorIds, reports, flows }),
    calendar: calendarIn(`content/${slug}/calendar.yaml`, reader),
    seals,
    translations: readTranslations(slug, { folder, read: reader }),
  };
  return { value, problems: reader.problems };
}

/** What is about no council in particular. */
export type SiteSources = Omit<Sources, 'councils'>;

export function readSite(folder: Folder): Checked<SiteSources> {
  const { problems, yaml, csv } = openReader(folder);
  const value: SiteSources = {
    site: yaml('content/site.yaml', SiteSettings)?.data,
    glossary: csv('content/glossary.csv', GLOSSARY_COLUMNS, { mayHave: GLOSSARY_MAY_HAVE }),
    areas: csv('data/areas.csv', AREA_COLUMNS),
    hexagons: csv('data/hexagons.csv', HEXAGON_COLUMNS, { optional: true }),
    comparators: folder
      .files('data/comparators')
      .filter((name) => name.endsWith('.csv'))
      .flatMap((name) => {
        const file = `data/comparators/${name}`;
        const settings = yaml(file.replace(/\.csv$/, '.yaml'), ComparatorSettings);
        const rows = csv(file, COMPARATOR_COLUMNS);
        return settings === undefined
          ? []
          : [{ file, settings: settings.data, lineOf: settings.lineOf, rows }];
      }),
    certificate:
      folder.bytes('data/certificate.yaml') === undefined
        ? undefined
        : yaml('data/certificate.yaml', CertificateSettings)?.data,
  };
  return { value, problems };
}

/** What the site as a whole must know of a council before any of its figures is read. */
export interface CouncilOutline {
  readonly slug: string;
  readonly settings: CouncilSettings | undefined;
  readonly indicatorIds: readonly string[];
  readonly releases: readonly Pick<ReleaseSources, 'id' | 'file' | 'settings' | 'lineOf'>[];
}

/** The outline of a council. What cannot be read is told when the council is read. */
export function outlineOf(
  slug: string,
  { folder, shared }: { folder: Folder; shared: SharedSources },
): CouncilOutline {
  const { yaml } = openReader(folder);
  return {
    slug,
    settings: yaml(`content/${slug}/council.yaml`, CouncilSettings)?.data,
    indicatorIds: withSharedIds(idsIn(folder, `content/${slug}/indicators`), shared),
    releases: folder.folders(`data/${slug}`).flatMap((id) => {
      const file = `data/${slug}/${id}/release.yaml`;
      const read = yaml(file, ReleaseSettings);
      return read === undefined ? [] : [{ id, file, settings: read.data, lineOf: read.lineOf }];
    }),
  };
}

/** The names of the folders of councils, sorted. */
export function councilFolders(folder: Folder): string[] {
  return folder.folders('content').filter((name) => name !== 'pages' && name !== SHARED);
}

function withSharedIds(own: readonly string[], shared: SharedSources): string[] {
  return [...new Set([...own, ...shared.indicatorIds])].sort(byFile);
}

function flowsIn(within: string, { folder, yaml, keep }: Reader): CouncilSources['flows'] {
  return folder.files(within).flatMap((name) => {
    const file = `${within}/${name}`;
    if (!name.endsWith('.yaml')) {
      keep({ value: undefined, problems: [strayFile(file, 'Only .yaml files belong in this folder.')] });
      return [];
    }
    const read = yaml(file, FlowSettings);
    return read === undefined
      ? []
      : [{ id: name.slice(0, -'.yaml'.length), file, settings: read.data, lineOf: read.lineOf }];
  });
}

function retiredIn(file: string, { text, keep }: Reader): RetiredSources | undefined {
  const found = text(file);
  return found === undefined ? undefined : keep(readRetired(found, file));
}

function calendarIn(file: string, { text, keep }: Reader): CalendarSources | undefined {
  const found = text(file);
  return found === undefined ? undefined : keep(readCalendar(found, file));
}

/**
 * The folder of pages that all councils of the site have in common, each with its own figures: a council's own page of the same
 * name takes its place, also where it cannot be read.
 */
const SHARED = 'shared';

function withShared<T extends { readonly id: string }>(
  own: readonly T[],
  shared: readonly T[],
  ownIds: readonly string[] = own.map(({ id }) => id),
): T[] {
  return [...own, ...shared.filter(({ id }) => !ownIds.includes(id))].toSorted((a, b) => byFile(a.id, b.id));
}

/** In the order in which files of these names stand in a folder. */
function byFile(a: string, b: string): number {
  return `${a}.mdx` < `${b}.mdx` ? -1 : 1;
}

function idsIn(folder: Folder, within: string): string[] {
  return folder.files(within).map((name) => name.replace(/\.mdx$/, ''));
}

/** A sealed release keeps the rows of an indicator whose file is gone: nobody may take them out, and nobody reads them. */
function withoutRetired(
  rows: readonly Row[],
  { release, gone, seals }: { release: string; gone: ReadonlySet<string>; seals: readonly Row[] },
): Row[] {
  const isSealed = seals.some((row) => row.cell('release') === release);
  return isSealed ? rows.filter((row) => !gone.has(row.cell('indicator'))) : [...rows];
}

function fingerprints(folder: Folder, within: string, names: string[]): ReadonlyMap<string, string> {
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(folder.bytes(`${within}/${name}`) ?? new Uint8Array())
        .digest('hex'),
    ]),
  );
}

function undeclaredFolders(folder: Folder, slugs: string[]): Problem[] {
  return folder
    .folders('data')
    .filter((name) => name !== 'comparators' && !slugs.includes(name))
    .map((name) => ({
      check: 'undeclared-council',
      severity: 'error',
      file: `data/${name}`,
      message: `There are figures for “${name}”, but no folder content/${name} that says what this council is.`,
      fix: `${didYouMean(name, slugs)}Add content/${name}/council.yaml, or delete the folder.`,
    }));
}

function strayReleaseFiles(within: string, names: string[]): Problem[] {
  return names
    .filter((name) => name !== 'release.yaml' && !name.endsWith('.csv'))
    .map((name) =>
      strayFile(
        `${within}/${name}`,
        'A release folder holds release.yaml and .csv files only: save a workbook as CSV UTF-8.',
      ),
    );
}

function emptyFolder(within: string): Problem {
  return {
    check: 'empty-folder',
    severity: 'error',
    file: within,
    message: 'This release folder holds no CSV file, so it has no figures.',
    fix: 'Put the figures in it, or delete the folder.',
  };
}

function noReleases(slug: string): Problem {
  return {
    check: 'empty-folder',
    severity: 'error',
    file: `data/${slug}`,
    message: 'There is no release folder here, so this council has no figures.',
    fix: `Add one, for example data/${slug}/2024-01-08-q2-dashboard, with release.yaml and a CSV file.`,
  };
}

function noCouncils(): Problem {
  return {
    check: 'empty-folder',
    severity: 'error',
    file: 'content',
    message: 'There is no council folder here.',
    fix: 'Add content/<council>/council.yaml.',
  };
}
