import { AstroError } from 'astro/errors';
import type { Indicator } from '#published/indicator.ts';
import { type FigureTag, namedFigure, NoSuchFigure, type Printed } from '#published/named-figure.ts';
import { indicatorById, publishedCouncil } from '../dataset.ts';
import { contentFolder } from '../integrations/settings.ts';

/**
 * Works out what a tag prints, for the indicator it names or the one whose page it stands on.
 * A figure that does not exist stops the build with the file, the tag as written, and what there is instead.
 */
export function resolveTag(tag: FigureTag, subject: Indicator | undefined): Printed & { about: Indicator } {
  if (subject === undefined) {
    throw new AstroError(
      `${asWritten(tag)} stands on a page that is not an indicator's.`,
      'Write figures in indicators’ narrative only.',
    );
  }
  const named = tag.attributes['indicator'];
  const about = named === undefined ? subject : indicatorById(publishedCouncil(subject.council), named);
  try {
    return { ...namedFigure(tag, about), about };
  } catch (error) {
    if (!(error instanceof NoSuchFigure)) throw error;
    throw new AstroError(
      `${contentFolder()}/${subject.council}/indicators/${subject.id}.mdx: ${asWritten(tag)} names a figure that ${about.name} does not have: ${error.message}.`,
      error.instead,
    );
  }
}

function asWritten({ name, attributes }: FigureTag): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${value}"`],
  );
  return `<${name}${written.join('')} />`;
}
