import { AstroError } from 'astro/errors';
import type { Indicator } from '#published/indicator.ts';
import { indicatorById, publishedCouncil } from '../dataset.ts';
import { contentFolder } from '../integrations/settings.ts';
import { NoSuchFigure } from './figures.ts';

/** A tag as the author wrote it: its name and attributes. */
export interface Written {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/**
 * Works out what a tag prints, for the indicator it names or the one whose page it stands on.
 * A figure that does not exist stops the build with the file, the tag as written, and what there is instead.
 */
export function resolveTag<Answer>(
  tag: Written,
  subject: Indicator | undefined,
  work: (indicator: Indicator) => Answer,
): Answer {
  if (subject === undefined) {
    throw new AstroError(
      `${inWords(tag)} stands on a page that is not an indicator's.`,
      'Write figures in indicators’ narrative only.',
    );
  }
  const named = tag.attributes['indicator'];
  const indicator = named === undefined ? subject : indicatorById(publishedCouncil(subject.council), named);
  try {
    return work(indicator);
  } catch (error) {
    if (!(error instanceof NoSuchFigure)) throw error;
    throw new AstroError(
      `${contentFolder()}/${subject.council}/indicators/${subject.id}.mdx: in ${inWords(tag)}, ${error.message}`,
      'Name a figure that has been published, or take the tag out.',
    );
  }
}

/** What a tag may be written with; anything else in it is a slip that would go unseen. */
export function inWords({ name, attributes }: Written): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${value}"`],
  );
  return `<${name}${written.join('')} />`;
}
