import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type CollectionEntry, getEntry, render } from 'astro:content';
import { AstroError } from 'astro/errors';
import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Council, Theme } from '#published/council.ts';
import type { Report } from '#published/report.ts';
import { SECTIONS } from '#published/sections.ts';
import { publishedCouncil, translationOf } from '../dataset.ts';
import { contentFolder } from '../integrations/settings.ts';

/** What somebody wrote, and the language in which they did: English where it is not translated yet. */
export interface Written {
  readonly content: AstroComponentFactory;
  readonly written: Language;
  /** Its `##` headings, and where each stands in an address. */
  readonly headings: readonly { text: string; slug: string }[];
}

/** An indicator's narrative, ready to print. One that is missing, or has other headings, stops the build. */
export async function narrativeOf({ council, id }: Indicator, language: Language): Promise<Written> {
  const file = `${contentFolder()}/${council}/indicators/${id}.mdx`;
  const own =
    language.tag === ENGLISH.tag
      ? undefined
      : await translated('narratives', 'indicators', { council, id, language });
  if (own !== undefined) return own;
  const entry =
    (await getEntry('narratives', `${council}/indicators/${id}`)) ??
    (await getEntry('narratives', `shared/indicators/${id}`));
  if (entry === undefined) throw missing(file, 'the indicator has been published');
  const text = await textOf(entry, ENGLISH);
  const titles = text.headings.map((heading) => heading.text);
  const stray = titles.find((title) => !SECTIONS.some((section) => section === title));
  const absent = SECTIONS.find((title) => !titles.includes(title));
  if (stray === undefined && absent === undefined) return text;
  throw new AstroError(
    stray === undefined
      ? `${file} has no section “## ${absent}”.`
      : `${file} has a section the page has no place for: “## ${stray}”.`,
    `An indicator’s narrative has these sections: ${SECTIONS.map((title) => `“## ${title}”`).join(', ')}.`,
  );
}

/** What a theme's page says under its summary. */
export async function themeNarrative({ slug }: Council, { id }: Theme, language: Language): Promise<Written> {
  const file = `${contentFolder()}/${slug}/themes/${id}.mdx`;
  const own =
    language.tag === ENGLISH.tag
      ? undefined
      : await translated('themes', 'themes', { council: slug, id, language });
  if (own !== undefined) return own;
  const entry =
    (await getEntry('themes', `${slug}/themes/${id}`)) ?? (await getEntry('themes', `shared/themes/${id}`));
  if (entry === undefined) throw missing(file, 'the theme has been published');
  return textOf(entry, ENGLISH);
}

/** A report's text. It was presented in English, and stays as it was. */
export async function reportNarrative({ council, id }: Report): Promise<Written> {
  const entry = await getEntry('reports', `${council}/reports/${id}`);
  if (entry === undefined)
    throw missing(`${contentFolder()}/${council}/reports/${id}.mdx`, 'the report has been published');
  return textOf(entry, ENGLISH);
}

/** A page's text in another language; nothing when it is not translated. */
async function translated(
  collection: 'narratives' | 'themes',
  folder: 'indicators' | 'themes',
  { council, id, language }: { council: string; id: string; language: Language },
): Promise<Written | undefined> {
  const { texts } = translationOf(publishedCouncil(council).council, language);
  if (!texts[folder].includes(id)) return undefined;
  const entry = await getEntry(collection, `${council}/${language.tag}/${folder}/${id}`);
  if (entry === undefined)
    throw missing(
      `${contentFolder()}/${council}/${language.tag}/${folder}/${id}.mdx`,
      'its translation has been published',
    );
  return textOf(entry, language);
}

async function textOf(
  entry: CollectionEntry<'narratives' | 'themes' | 'reports'>,
  written: Language,
): Promise<Written> {
  const { Content, headings } = await render(entry);
  return { content: Content, written, headings: headings.filter(({ depth }) => depth === 2) };
}

function missing(file: string, why: string): AstroError {
  return new AstroError(
    `There is no ${file}, but ${why}.`,
    'Add the file, or take what it describes out of the data.',
  );
}
