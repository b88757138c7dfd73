import { LANGUAGES, languageOf } from '#language/languages.ts';
import { categoriesOf } from '#published/breakdown.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Policy } from '#published/policy.ts';
import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { CouncilSources } from '../read/sources.ts';
import type { Translated, TranslationSources } from '../read/translations.ts';
import { hiddenPeriods, totals } from './hidden-in-words.ts';
import { checkProse } from './prose.ts';
import { checkScripts, checkNarrative } from './sections.ts';
import { inWords } from './small-numbers.ts';
import { largeWelshNumbers, smallWelshNumbers, WELSH_PROSE } from './welsh-numbers.ts';
import { inSettings, inText, type Written } from './written-words.ts';

/**
 * The words in another language belong to something that there is, and have the shape that the page needs. What they claim
 * (“up”, “highest”, “a third”) is checked in English only; numbers of people are looked for in every language.
 */
export function checkTranslations(council: CouncilSources): Problem[] {
  const { settings, translations } = council;
  const byId = new Map(council.indicators.map(({ id, page }) => [id, page.settings]));
  const themes = council.themes.map(({ id }) => id);
  return translations.flatMap((translation) => [
    ...(settings === undefined || settings.languages.includes(translation.tag)
      ? []
      : [notSwitchedOn(translation, council.file)]),
    ...translation.themes.flatMap((theme) => unknown(theme, { among: themes, kind: 'theme' })),
    ...translation.themes.flatMap(({ page, narrative }) =>
      narrative === undefined ? [] : checkScripts(narrative, page.file),
    ),
    ...translation.indicators.flatMap((indicator) => [
      ...unknown(indicator, { among: [...byId.keys()], kind: 'indicator' }),
      ...unknownParts(indicator, byId.get(indicator.id)),
      ...checkSections(indicator, { tag: translation.tag, indicators: byId }),
    ]),
    ...unknownReleases(translation, council),
  ]);
}

/** The same text against what is published: figures named in it, typed numerals, and numbers of people in words. */
export function checkTranslatedProse(
  { translations }: CouncilSources,
  { indicators, policy }: { indicators: ReadonlyMap<string, Indicator>; policy: Policy },
): Problem[] {
  const small = smallWelshNumbers(policy);
  const large = largeWelshNumbers(policy);
  return translations.flatMap(({ council, themes, indicators: translated }) => [
    ...inReleases(council).flatMap((written) => inWords(written, small, policy)),
    ...themes.flatMap(inTheme).flatMap((written) => inWords(written, small, policy)),
    ...translated.flatMap(({ id, page, narrative }) => {
      const indicator = indicators.get(id);
      if (indicator === undefined) return [];
      const { file } = page;
      const written = indicator.people
        ? [...inText(narrative, file), ...inSettings(page, ['polarityReason', 'limits', 'base'])]
        : [];
      const subjects = [withTranslated(indicator, page.settings)];
      return [
        ...(narrative === undefined
          ? []
          : checkProse(narrative, { file, subjects, indicators, policy, prose: WELSH_PROSE })),
        ...written.flatMap((one) => inWords(one, small, policy)),
        ...(hiddenPeriods(indicator).length === 0 ? [] : written.flatMap((one) => totals(one, large))),
      ];
    }),
  ]);
}

function inReleases(council: TranslationSources['council']): Written[] {
  return Object.entries(council?.data.releases ?? {}).flatMap(([id, { summary }]) =>
    council === undefined || summary === undefined
      ? []
      : [{ text: summary, file: council.file, line: council.lineOf(['releases', id]), column: 'releases' }],
  );
}

function inTheme({ page, narrative }: TranslationSources['themes'][number]): Written[] {
  return [...inText(narrative, page.file), ...inSettings(page, ['summary'])];
}

/** The numerals of a translated name are part of what the indicator is, as those of the English one are. */
function withTranslated(
  indicator: Indicator,
  words: TranslationSources['indicators'][number]['page']['settings'],
): Indicator {
  return {
    ...indicator,
    limits: [
      ...indicator.limits,
      ...[words.name, words.definition, words.numerator, words.denominator].filter(
        (text) => text !== undefined,
      ),
      ...(words.limits ?? []),
    ],
  };
}

function notSwitchedOn({ tag, file }: TranslationSources, settings: string): Problem {
  return {
    check: 'language-not-switched-on',
    severity: 'error',
    file,
    message: `This folder has words in the language “${tag}”, but the council does not publish in it, so nobody would read them.`,
    fix: `Add the line “languages: [${LANGUAGES[0].tag}, ${tag}]” to ${settings}, or delete the folder.`,
  };
}

function unknown(
  { id, page }: Translated<unknown>,
  { among, kind }: { among: readonly string[]; kind: 'theme' | 'indicator' },
): Problem[] {
  if (among.includes(id)) return [];
  return [
    {
      check: 'translation-of-nothing',
      severity: 'error',
      file: page.file,
      message: `This translates the ${kind} “${id}”, but there is no ${kind} of that name.`,
      fix: `${didYouMean(id, among)}Give the file the name of the English one, or delete it.`,
    },
  ];
}

function unknownParts(
  { page: { file, settings, lineOf } }: TranslationSources['indicators'][number],
  english: IndicatorSettings | undefined,
): Problem[] {
  if (english === undefined) return [];
  const parts = [
    { key: 'dimensions', among: english.breakdowns.map(({ dimension }) => dimension) },
    { key: 'categories', among: categoriesOf(english).map(({ id }) => id) },
  ] as const;
  return parts.flatMap(({ key, among }) =>
    Object.keys(settings[key] ?? {})
      .filter((name) => !among.includes(name))
      .map((name) => nothing(name, { file, line: lineOf([key, name]), column: key, among })),
  );
}

function unknownReleases({ council }: TranslationSources, { releases }: CouncilSources): Problem[] {
  if (council === undefined) return [];
  const among = releases.map(({ id }) => id);
  return Object.keys(council.data.releases ?? {})
    .filter((id) => !among.includes(id))
    .map((id) =>
      nothing(id, {
        file: council.file,
        line: council.lineOf(['releases', id]),
        column: 'releases',
        among,
      }),
    );
}

function nothing(
  name: string,
  { among, ...place }: { file: string; line: number; column: string; among: readonly string[] },
): Problem {
  return {
    ...place,
    check: 'translation-of-nothing',
    severity: 'error',
    message: `There is nothing called “${name}” to translate.`,
    fix: `${didYouMean(name, among)}${among.length === 0 ? 'Take it away.' : `There are: ${among.join(', ')}.`}`,
  };
}

/** A page whose text is not translated yet has no sections at all; one that is has all four. */
function checkSections(
  { page: { file }, narrative }: TranslationSources['indicators'][number],
  { tag, indicators }: { tag: string; indicators: ReadonlyMap<string, IndicatorSettings> },
): Problem[] {
  if (narrative === undefined || narrative.paragraphs.length === 0) return [];
  const { sections } = languageOf(tag).narrative;
  return checkNarrative(narrative, { file, indicators, sections });
}
