import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { LANGUAGES } from '#language/languages.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AstroError } from 'astro/errors';
import { z } from 'zod';
import { Council, type Release, type Theme } from '#published/council.ts';
import { refuseSmallCounts } from '#published/border.ts';
import { type Hexagon, HexagonLayout } from '#published/hexagons.ts';
import { Indicator } from '#published/indicator.ts';
import { type NationalMap, nationalMap, NationalFigures } from '#published/national-map.ts';
import { ProblemGuide } from '#published/problem-help.ts';
import { Report } from '#published/report.ts';
import { Site } from '#published/site.ts';
import { Translation } from '#published/translation.ts';
import { publishedFolder } from './integrations/settings.ts';
import { watched, watchedCouncil } from './reads.ts';
import {
  translatedCouncil,
  translatedIndicator,
  translatedMap,
  translatedReport,
  translatedSite,
} from './translated.ts';

const RUN_DATA = 'The figures are made by `npm run data`. Run it, mend what it reports, and build again.';

/** A council and its indicators, in the order of its themes. */
export interface PublishedCouncil {
  readonly council: Council;
  readonly indicators: readonly Indicator[];
  readonly reports: readonly Report[];
}

/**
 * Everything published, read once and checked against the contract: the pages' only way to figures.
 * Fails with a message that says what to do when a file is missing, is not what the contract says, or is not used.
 */
export const { site, councils } = loadDataset(publishedFolder());

/**
 * The councils whose own pages are to be made now: all of them, or those that `CANDOUR_ONLY` names (none of them when it is
 * empty, for the pages about all councils).
 */
export function councilsNow(): readonly PublishedCouncil[] {
  const only = process.env['CANDOUR_ONLY'];
  return only === undefined
    ? councils
    : councils.filter(({ council }) => only.split(' ').includes(council.slug));
}

/** Whether the pages about all councils are to be made now. */
export function wholeSiteNow(): boolean {
  return (process.env['CANDOUR_ONLY'] ?? '') === '';
}

/** The site in a language. */
export function siteIn({ tag }: Language): Site {
  return tag === ENGLISH.tag ? site : translatedSite(site);
}

/** Every council, for pages about all of them: what one has not translated is marked as English. */
export function councilsIn(language: Language): readonly PublishedCouncil[] {
  return councils.map((published) => inLanguage(published, language));
}

/** The councils whose pages exist in a language, of those that are to be made now. */
export function councilsWith(language: Language): readonly PublishedCouncil[] {
  return councilsNow()
    .filter((published) => isIn(published, language))
    .map((published) => inLanguage(published, language));
}

/** Whether a council publishes in a language. */
export function isIn({ council }: Pick<PublishedCouncil, 'council'>, { tag }: Language): boolean {
  return tag === ENGLISH.tag || (council.languages?.includes(tag) ?? false);
}

/** The languages that pages of the whole site exist in: those of its councils. */
export const siteLanguages: readonly Language[] = LANGUAGES.filter((language) =>
  councils.some((published) => isIn(published, language)),
);

/** The languages in which pages of the whole site are to be made now. */
export function siteLanguagesNow(): readonly Language[] {
  return wholeSiteNow() ? siteLanguages : [];
}

/** The languages that the pages of a council exist in; without one, those of the whole site. */
export function languagesOf(council: Council | undefined): readonly Language[] {
  return council === undefined
    ? siteLanguages
    : siteLanguages.filter((language) => isIn({ council }, language));
}

/** What a council wrote in another language; nothing where it does not publish in it. */
export function translationOf({ slug, languages = [] }: Council, { tag }: Language): Translation {
  if (!languages.includes(tag)) return NOTHING;
  const file = join(publishedFolder(), slug, 'languages', `${tag}.json`);
  const kept = TRANSLATIONS.get(file) ?? read(Translation, file);
  TRANSLATIONS.set(file, kept);
  return kept;
}

const TRANSLATIONS = new Map<string, Translation>();
const NOTHING = Translation.parse({
  language: '',
  council: {},
  themes: {},
  indicators: {},
  texts: { themes: [], indicators: [] },
});

/** A council with everything that it publishes, in a language: worked out when it is asked for, and kept with its figures. */
function inLanguage(published: PublishedCouncil, language: Language): PublishedCouncil {
  if (language.tag === ENGLISH.tag) return published;
  const { council } = published;
  const words = { language, translation: translationOf(council, language), council };
  const figures = (): Figures => {
    const { indicators, reports } = published;
    const known = IN_LANGUAGE.get(indicators)?.get(language.tag);
    if (known !== undefined) return known;
    const made = {
      indicators: indicators.map((indicator) => watched(translatedIndicator(indicator, words))),
      reports: reports.map((report) => translatedReport(report, words)),
    };
    IN_LANGUAGE.set(indicators, (IN_LANGUAGE.get(indicators) ?? new Map()).set(language.tag, made));
    return made;
  };
  return {
    council: translatedCouncil(council, words),
    get indicators() {
      return figures().indicators;
    },
    get reports() {
      return figures().reports;
    },
  };
}

const IN_LANGUAGE = new WeakMap<readonly Indicator[], Map<string, Figures>>();

/** Which pictures the site has: all, unless its settings say otherwise. */
export const pictures = site.pictures ?? { share: true, charts: true };

/** Whether pages offer to copy their links. */
export const copiesLinks = site.copyLink ?? true;

/** Every problem that a check can find, for the help pages of editors. */
export const guide = read(ProblemGuide, join(publishedFolder(), 'problems.json'));

/** Where each council of England stands on a map; empty when nobody has laid one out. */
export const hexagons: readonly Hexagon[] = existsSync(join(publishedFolder(), 'hexagons.json'))
  ? read(HexagonLayout, join(publishedFolder(), 'hexagons.json')).councils
  : [];

/** The map of England of an indicator that has one, in a language: its figures are published once for the whole site. */
export function nationalMapOf(
  indicator: Pick<Indicator, 'id' | 'nationalMap'>,
  language: Language = ENGLISH,
): NationalMap | undefined {
  if (indicator.nationalMap === undefined) return undefined;
  national ??= read(NationalFigures, join(publishedFolder(), 'national.json'));
  const map = nationalMap(indicator, national);
  return map === undefined || language.tag === ENGLISH.tag ? map : translatedMap(map, language);
}

let national: NationalFigures | undefined;

/** The only council when the site has one; a site of several has none of its own. */
export const onlyCouncil: PublishedCouncil | undefined = councils.length === 1 ? councils[0] : undefined;

export function loadDataset(folder: string): { site: Site; councils: readonly PublishedCouncil[] } {
  const whole = read(Site, join(folder, 'site.json'));
  if (whole.councils.length === 0) throw new AstroError(`${folder}/site.json names no council.`, RUN_DATA);
  return { site: whole, councils: whole.councils.map((slug) => loadCouncil(folder, slug)) };
}

/**
 * A council whose figures are read when they are asked for. Of many councils only those asked for last are kept, so that a
 * nation needs no more memory than a few councils.
 */
function loadCouncil(folder: string, slug: string): PublishedCouncil {
  const council = watchedCouncil(read(Council, join(folder, slug, 'council.json')));
  if (council.themes.every(({ indicators }) => indicators.length === 0))
    throw new AstroError(`${council.name} has published no indicators.`, RUN_DATA);
  const figures = () => {
    const now = process.env['CANDOUR_ONLY'] ?? '';
    // So a council's pages need not be made again while nothing of its own has changed.
    if (now !== '' && now !== slug)
      throw new AstroError(
        `A page of ${now} asks for figures of ${slug}.`,
        'Only pages of the whole site may.',
      );
    const kept = lastRead.get(council) ?? readFigures(folder, council);
    lastRead.delete(council);
    lastRead.set(council, kept);
    for (const [other] of lastRead) if (lastRead.size > KEPT) lastRead.delete(other);
    return kept;
  };
  return {
    council,
    get indicators() {
      return figures().indicators;
    },
    get reports() {
      return figures().reports;
    },
  };
}

type Figures = Pick<PublishedCouncil, 'indicators' | 'reports'>;

/** The figures that were asked for last, the newest at the end. */
const lastRead = new Map<Council, Figures>();
const KEPT = 8;

function readFigures(folder: string, council: Council): Figures {
  const { slug, policy } = council;
  const indicators = council.themes.flatMap((theme) =>
    theme.indicators.map((id) => {
      const file = join(folder, slug, 'indicators', `${id}.json`);
      const indicator = read(Indicator, file);
      refuseSmallCounts(indicator, policy);
      if (indicator.id === id && indicator.theme === theme.id && indicator.council === slug)
        return watched(indicator);
      throw new AstroError(
        `${file} says it is “${indicator.id}” of ${indicator.council}, under “${indicator.theme}”.`,
        RUN_DATA,
      );
    }),
  );
  const reports = council.reports.map((id) => {
    const report = read(Report, join(folder, slug, 'reports', `${id}.json`));
    for (const indicator of report.indicators) refuseSmallCounts(indicator, policy);
    return report;
  });
  return { indicators, reports };
}

function read<Schema extends z.ZodType>(schema: Schema, file: string): z.infer<Schema> {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new AstroError(`There is no ${file}. ${RUN_DATA}`);
  }
  const result = schema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  throw new AstroError(`${file} is not as it should be:\n${z.prettifyError(result.error)}`, RUN_DATA);
}

/** Where an indicator stands. */
export function themeOf(council: Council, indicator: Indicator): Theme {
  const theme = council.themes.find(({ id }) => id === indicator.theme);
  if (theme === undefined)
    throw new AstroError(`${council.name} has no theme “${indicator.theme}”.`, RUN_DATA);
  return theme;
}

/** A theme's indicators, in its order. */
export function indicatorsOf({ indicators }: PublishedCouncil, theme: Theme): readonly Indicator[] {
  return indicators.filter((indicator) => indicator.theme === theme.id);
}

/** An indicator by its id, for links from one to another; an unknown id stops the build. */
export function indicatorById({ council, indicators }: PublishedCouncil, id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new AstroError(`${council.name} has no indicator “${id}”.`, RUN_DATA);
  return found;
}

/** The release a figure came from, or a revision is in. */
export function releaseById(council: Council, id: string): Release {
  const found = council.releases.find((release) => release.id === id);
  if (found === undefined) throw new AstroError(`${council.name} has no release “${id}”.`, RUN_DATA);
  return found;
}

/** The council's newest release, if it has one. */
export function latestRelease(council: Council): Release | undefined {
  return council.releases.toSorted((a, b) => (a.published < b.published ? 1 : -1))[0];
}

/** The newest day on which any of its figures was published. */
export function latestDay({ indicators }: PublishedCouncil): string {
  return indicators.map(({ lastUpdated }) => lastUpdated).reduce((a, b) => (a > b ? a : b));
}

/** The published council of a slug. */
export function publishedCouncil(slug: string, language: Language = ENGLISH): PublishedCouncil {
  const found = councilsIn(language).find(({ council }) => council.slug === slug);
  if (found === undefined) throw new AstroError(`No council “${slug}” has been published.`, RUN_DATA);
  return found;
}

/** How the indicator's council hides small numbers. */
export function policyOf(indicator: Indicator): Council['policy'] {
  return publishedCouncil(indicator.council).council.policy;
}
