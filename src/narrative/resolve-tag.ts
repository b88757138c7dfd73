import type { Language } from '#language/language.ts';
import { AstroError } from 'astro/errors';
import type { Indicator } from '#published/indicator.ts';
import { type FigureTag, namedFigure, NoSuchFigure, type Printed } from '#published/named-figure.ts';
import type { Report } from '#published/report.ts';
import { indicatorById, publishedCouncil } from '../dataset.ts';
import { contentFolder } from '../integrations/settings.ts';

/** Whose page a figure stands on: an indicator's, or a report's, which knows its own figures only. */
export type Subject = Indicator | Report;

/**
 * Works out what a tag prints, for the indicator it names or the one whose page it stands on.
 * A figure that does not exist stops the build with the file, the tag as written, and what there is instead.
 */
export function resolveTag(
  tag: FigureTag,
  subject: Subject | undefined,
  language: Language,
): Printed & { about: Indicator } {
  const about = subject && indicatorOf(tag, subject, language);
  if (subject === undefined || about === undefined) {
    throw new AstroError(
      `${asWritten(tag)} stands on a page that has no such figure.`,
      'Write figures in the narrative of indicators and reports only; in a report, name an indicator that it shows.',
    );
  }
  try {
    return { ...namedFigure(tag, about, language), about };
  } catch (error) {
    if (!(error instanceof NoSuchFigure)) throw error;
    const folder = isReport(subject) ? 'reports' : 'indicators';
    throw new AstroError(
      `${contentFolder()}/${subject.council}/${folder}/${subject.id}.mdx: ${asWritten(tag)} names a figure that ${about.name} does not have: ${error.message}.`,
      error.instead,
    );
  }
}

function indicatorOf({ attributes }: FigureTag, subject: Subject, language: Language): Indicator | undefined {
  const named = attributes['indicator'];
  if (isReport(subject)) return subject.indicators.find(({ id }) => id === named);
  return named === undefined ? subject : indicatorById(publishedCouncil(subject.council, language), named);
}

function isReport(subject: Subject): subject is Report {
  return 'meeting' in subject;
}

function asWritten({ name, attributes }: FigureTag): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${value}"`],
  );
  return `<${name}${written.join('')} />`;
}
