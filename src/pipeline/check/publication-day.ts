import { longDate } from '#published/label.ts';
import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';

/** A release that waits for a time comes out on the day that it says it was published. */
export function checkPublicationDay({ releases }: Pick<CouncilSources, 'releases'>): Problem[] {
  return releases.flatMap(({ file, settings: { published, publishAt }, lineOf }): Problem[] => {
    const day = publishAt?.slice(0, 10);
    if (day === undefined || day === published) return [];
    return [
      {
        check: 'comes-out-on-another-day',
        severity: 'error',
        file,
        line: lineOf(['publishAt']),
        column: 'publishAt',
        message: `This release waits until ${longDate(day)}, but says that it is published on ${longDate(published)}.`,
        fix: 'Write the same day in both. The page shows “published”, and “publishAt” says when the page comes out.',
      },
    ];
  });
}
