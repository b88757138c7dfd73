import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Logo } from '#published/council.ts';
import { Slug } from '#published/indicator.ts';
import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import { type CalendarSources, readCalendar } from './calendar.ts';
import { type Row, readCsv } from './csv.ts';
import type { Folder } from './folder.ts';
import { type Page, readPage } from './front-matter.ts';
import { type Narrative, readNarrative } from './narrative.ts';
import { readLogo } from './logo.ts';
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
import { decodeText } from './text.ts';
import { readTranslations, type TranslationSources } from './translations.ts';
import { type Lines, readYaml } from './yaml.ts';

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
  /** SHA-256 of each file of the release, by name. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** Reads `content/` and `data/` whole, and tells everything in them that cannot be read. */
export function readSources(folder: Folder): { sources: Sources; problems: Problem[] } {
  const problems: Problem[] = [];
  const keep = <T>({ value, problems: found }: { value: T; problems: Problem[] }): T => {
    problems.push(...found);
    return value;
  };
  const yaml = <T extends z.ZodObject>(file: string, schema: T) => {
    const bytes = folder.bytes(file);
    if (bytes === undefined) {
      problems.push(missingFile(file));
      return undefined;
    }
    const text = keep(decodeText(bytes, file));
    return text === undefined ? undefined : keep(readYaml(text, { file, schema }));
  };
  const csv = (
    file: string,
    columns: readonly string[],
    { optional = false, mayHave = [] }: { optional?: boolean; mayHave?: readonly string[] } = {},
  ) => {
    const bytes = folder.bytes(file);
    if (bytes !== undefined) return keep(readCsv(bytes, { file, columns, mayHave }));
    if (!optional) problems.push(missingFile(file));
    return [];
  };
  const pages = <T extends z.ZodObject>(within: string, schema: T) =>
    folder.files(within).flatMap((name) => {
      const file = `${within}/${name}`;
      const bytes = folder.bytes(file);
      if (!name.endsWith('.mdx') || bytes === undefined) {
        problems.push(strayFile(file, 'Only .mdx files belong in this folder.'));
        return [];
      }
      const id = name.slice(0, -'.mdx'.length);
      if (!Slug.safeParse(id).success) {
        problems.push(notAnAddress(file, id));
        return [];
      }
      const page = keep(readPage(bytes, { file, schema }));
      return page === undefined ? [] : [{ id, page }];
    });

  const flows = (within: string) =>
    folder.files(within).flatMap((name) => {
      const file = `${within}/${name}`;
      if (!name.endsWith('.yaml')) {
        problems.push(strayFile(file, 'Only .yaml files belong in this folder.'));
        return [];
      }
      const read = yaml(file, FlowSettings);
      return read === undefined
        ? []
        : [{ id: name.slice(0, -'.yaml'.length), file, settings: read.data, lineOf: read.lineOf }];
    });
  const retired = (file: string): RetiredSources | undefined => {
    const bytes = folder.bytes(file);
    const text = bytes && keep(decodeText(bytes, file));
    if (text === undefined) return undefined;
    return keep(readRetired(text, file));
  };
  const calendar = (file: string): CalendarSources | undefined => {
    const bytes = folder.bytes(file);
    const text = bytes && keep(decodeText(bytes, file));
    return text === undefined ? undefined : keep(readCalendar(text, file));
  };
  const withNarrative = <T>({ id, page }: { id: string; page: Page<T> }) => ({
    id,
    page,
    narrative: keep(readNarrative(page)),
  });

  const slugs = folder.folders('content').filter((name) => name !== 'pages' && name !== SHARED);
  problems.push(
    ...undeclaredFolders(folder, slugs),
    ...slugs
      .filter((slug) => !Slug.safeParse(slug).success)
      .map((slug) => notAnAddress(`content/${slug}`, slug)),
    ...takenAddresses(folder, slugs),
  );

  const shared = {
    themes: pages(`content/${SHARED}/themes`, ThemeSettings),
    indicators: pages(`content/${SHARED}/indicators`, IndicatorSettings).map(withNarrative),
    indicatorIds: idsIn(folder, `content/${SHARED}/indicators`),
  };
  const councils = slugs.map((slug): CouncilSources => {
    const file = `content/${slug}/council.yaml`;
    const indicatorFolder = `content/${slug}/indicators`;
    const ownIds = idsIn(folder, indicatorFolder);
    const retiredPages = retired(`content/${slug}/retired.yaml`);
    const seals = csv(`data/${slug}/sealed.csv`, SEAL_COLUMNS, { optional: true });
    const ofCouncil = yaml(file, CouncilSettings)?.data;
    const { logo, problems: ofLogo } = readLogo(ofCouncil?.brand.logo, {
      folder,
      within: `content/${slug}`,
      council: ofCouncil?.shortName ?? slug,
    });
    problems.push(...ofLogo);
    const indicatorIds = [...new Set([...ownIds, ...shared.indicatorIds])].sort(byFile);
    const ownFlows = flows(`content/${slug}/flows`);
    const reports = pages(`content/${slug}/reports`, ReportSettings).map(withNarrative);
    const gone = new Set([...retiredIndicators(retiredPages)].filter((id) => !indicatorIds.includes(id)));
    return {
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
      flows: ownFlows,
      reports,
      releases: folder.folders(`data/${slug}`).flatMap((id) => {
        const within = `data/${slug}/${id}`;
        const settings = yaml(`${within}/release.yaml`, ReleaseSettings);
        const names = folder.files(within);
        problems.push(...strayReleaseFiles(within, names));
        const rows = names
          .filter((name) => name.endsWith('.csv'))
          .flatMap((name) => csv(`${within}/${name}`, FIGURE_COLUMNS));
        if (!names.some((name) => name.endsWith('.csv'))) problems.push(emptyFolder(within));
        if (settings === undefined) return [];
        return [
          {
            id,
            file: `${within}/release.yaml`,
            settings: settings.data,
            lineOf: settings.lineOf,
            rows: withoutRetired(rows, { release: id, gone, seals }),
            fingerprints: fingerprints(folder, within, names),
          },
        ];
      }),
      retired: retiredPages,
      former: formerIndicators(retiredPages, {
        ownIds,
        sharedIds: shared.indicatorIds,
        reports,
        flows: ownFlows,
      }),
      calendar: calendar(`content/${slug}/calendar.yaml`),
      seals,
      translations: readTranslations(slug, { folder, read: { pages, yaml, withNarrative } }),
    };
  });
  for (const { slug } of councils) {
    if (folder.folders(`data/${slug}`).length === 0) problems.push(noReleases(slug));
  }
  if (slugs.length === 0) problems.push(noCouncils());

  const sources: Sources = {
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
    councils,
    certificate:
      folder.bytes('data/certificate.yaml') === undefined
        ? undefined
        : yaml('data/certificate.yaml', CertificateSettings)?.data,
  };
  return { sources, problems };
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

function strayFile(file: string, fix: string): Problem {
  return { check: 'stray-file', severity: 'error', file, message: 'This file would not be read.', fix };
}

/** A file's name is part of the address of its page. */
function notAnAddress(file: string, id: string): Problem {
  const words = id.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return {
    check: 'wrong-name',
    severity: 'error',
    file,
    message: `“${id}” would be part of a web address, so it can hold only lower-case letters, digits and single hyphens.`,
    fix: words.length === 0 ? 'Give it another name.' : `Call it ${words.join('-')}.`,
  };
}

function missingFile(file: string): Problem {
  return {
    check: 'missing-file',
    severity: 'error',
    file,
    message: 'This file is missing.',
    fix: 'Add it: copy one from another folder of the same kind, or look it up in data/README.md.',
  };
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
