import { longDate } from '#published/label.ts';
import { SHOWS } from '#published/sections.ts';
import type { Indicator } from '#published/indicator.ts';
import { type Change, change } from './change.ts';
import type { Sections } from './sections.ts';

/** Which parts of a page's words changed, and whether those about the figures were left although the figures changed. */
export function wordChanges(
  { before, after }: { before: Sections; after: Sections },
  { figuresChanged, indicator }: { figuresChanged: boolean; indicator: Pick<Indicator, 'lastReviewed'> },
): Change[] {
  const headings = [...new Set([...after.keys(), ...before.keys()])];
  const changed = headings.filter((heading) => before.get(heading) !== after.get(heading));
  const isStale = figuresChanged && !changed.includes(SHOWS);
  return [
    ...(changed.length === 0
      ? []
      : [change('words', `Other words under ${changed.map((heading) => `“${heading}”`).join(', ')}.`)]),
    ...(isStale
      ? [
          change(
            'words-left-as-they-were',
            `The words under “${SHOWS}” are as they were, although the figures are not. Do they still hold? They were last reviewed on ${longDate(indicator.lastReviewed)}.`,
          ),
        ]
      : []),
  ];
}
