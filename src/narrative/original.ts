import { AstroError } from 'astro/errors';
import { indicatorById, publishedCouncil } from '../dataset.ts';
import type { Subject } from './resolve-tag.ts';

/** The indicator or report as it was published, in English: what an English text on a page in another language is about. */
export function originalOf({ council, id, ...subject }: Subject): Subject {
  const published = publishedCouncil(council);
  if (!('meeting' in subject)) return indicatorById(published, id);
  const report = published.reports.find((other) => other.id === id);
  if (report === undefined) throw new AstroError(`${council} has no report “${id}”.`);
  return report;
}
