import { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Report } from '#published/report.ts';
import { waitingInWords } from '../embargo.ts';
import { type Moment, type Publication, runPipeline } from '../index.ts';
import type { Problem } from '../problem.ts';
import type { Folder } from '../read/folder.ts';
import { readSources, type Sources } from '../read/sources.ts';
import { type Addresses, publishedAddresses, writtenAddresses } from './addresses.ts';
import { type Sections, sectionsOf } from './sections.ts';

/** The project at one time: published cells and public words, and nothing from before anything was hidden. */
export interface Version {
  readonly addresses: Addresses;
  /** What the public would see; `undefined` when the problems forbid that anything is published. */
  readonly published: PublishedVersion | undefined;
  readonly problems: readonly Problem[];
  /** What may not come out yet, in words; nothing of it is in what is published. */
  readonly waiting: string;
}

export interface PublishedVersion {
  readonly councils: readonly CouncilVersion[];
  /** Pages about the site, by their id. */
  readonly sitePages: ReadonlyMap<string, string>;
}

export interface CouncilVersion {
  readonly council: Council;
  readonly indicators: readonly Indicator[];
  readonly reports: readonly Report[];
  /** What is written about each indicator, theme and report, by its id. */
  readonly narratives: ReadonlyMap<string, Sections>;
  readonly themeTexts: ReadonlyMap<string, string>;
  readonly reportTexts: ReadonlyMap<string, string>;
}

/** What a folder would publish at a moment. Writes nothing. */
export function versionIn(folder: Folder, moment: Moment = {}): Version {
  const { publication, problems, waiting } = runPipeline(folder, moment);
  const { sources } = readSources(folder);
  const sitePages = pagesAboutTheSite(folder);
  const councils = publication && sources.councils.map((council) => councilVersion(council, publication));
  return {
    problems,
    waiting: waitingInWords(waiting),
    published: councils && { councils, sitePages },
    addresses: {
      councils:
        councils === undefined
          ? writtenAddresses(sources)
          : new Map(councils.map((version) => [version.council.slug, publishedAddresses(version)])),
      site: [...sitePages.keys()],
    },
  };
}

function councilVersion(
  { slug, indicators, themes, reports }: Sources['councils'][number],
  publication: Publication,
): CouncilVersion {
  return {
    council: Council.parse(JSON.parse(publication.files.get(`${slug}/council.json`) ?? 'null')),
    indicators: publication.indicators.filter((indicator) => indicator.council === slug),
    reports: publication.reports.filter((report) => report.council === slug),
    narratives: new Map(indicators.map(({ id, page }) => [id, sectionsOf(page.body)])),
    themeTexts: new Map(themes.map(({ id, page }) => [id, page.body.trim()])),
    reportTexts: new Map(reports.map(({ id, page }) => [id, page.body.trim()])),
  };
}

function pagesAboutTheSite(folder: Folder): Map<string, string> {
  const names = folder.files('content/pages').filter((name) => name.endsWith('.mdx'));
  return new Map(
    names.map((name) => [
      name.slice(0, -'.mdx'.length),
      new TextDecoder().decode(folder.bytes(`content/pages/${name}`)).replaceAll('\r\n', '\n'),
    ]),
  );
}
