import { getEntry, render } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { Indicator } from '#published/indicator.ts';
import type { Council, Theme } from '#published/council.ts';
import type { Report } from '#published/report.ts';
import { SECTIONS } from '#published/sections.ts';
import { contentFolder } from '../integrations/settings.ts';

/** An indicator's narrative, ready to print. One that is missing, or has other headings, stops the build. */
export async function narrativeOf({ council, id }: Indicator) {
  const file = `${contentFolder()}/${council}/indicators/${id}.mdx`;
  const entry =
    (await getEntry('narratives', `${council}/indicators/${id}`)) ??
    (await getEntry('narratives', `shared/indicators/${id}`));
  if (entry === undefined) throw missing(file, 'the indicator has been published');
  const { Content, headings } = await render(entry);
  const titles = headings.filter(({ depth }) => depth === 2).map(({ text }) => text);
  const stray = titles.find((title) => !SECTIONS.some((section) => section === title));
  const absent = SECTIONS.find((title) => !titles.includes(title));
  if (stray === undefined && absent === undefined) return Content;
  throw new AstroError(
    stray === undefined
      ? `${file} has no section “## ${absent}”.`
      : `${file} has a section the page has no place for: “## ${stray}”.`,
    `An indicator’s narrative has these sections: ${SECTIONS.map((title) => `“## ${title}”`).join(', ')}.`,
  );
}

/** What a theme's page says under its summary. */
export async function themeNarrative(council: Council, theme: Theme) {
  const file = `${contentFolder()}/${council.slug}/themes/${theme.id}.mdx`;
  const entry =
    (await getEntry('themes', `${council.slug}/themes/${theme.id}`)) ??
    (await getEntry('themes', `shared/themes/${theme.id}`));
  if (entry === undefined) throw missing(file, 'the theme has been published');
  return (await render(entry)).Content;
}

/** A report's text, with the titles of its `##` headings and where each stands in an address. */
export async function reportNarrative(report: Report) {
  const file = `${contentFolder()}/${report.council}/reports/${report.id}.mdx`;
  const entry = await getEntry('reports', `${report.council}/reports/${report.id}`);
  if (entry === undefined) throw missing(file, 'the report has been published');
  const { Content, headings } = await render(entry);
  return { content: Content, headings: headings.filter(({ depth }) => depth === 2) };
}

function missing(file: string, why: string): AstroError {
  return new AstroError(
    `There is no ${file}, but ${why}.`,
    'Add the file, or take what it describes out of the data.',
  );
}
