import type { Indicator } from '#published/indicator.ts';
import { namedFigure, NoSuchFigure } from '#published/named-figure.ts';
import type { Problem } from '../problem.ts';
import type { Narrative, Tag } from '../read/narrative.ts';

/**
 * Rule R5 in words: “7, up from x” says that the hidden figure is below 7. A sentence that names a hidden figure says nothing
 * of which way it went.
 */
export function checkHiddenDirection(
  narrative: Narrative,
  {
    file,
    only,
    indicators,
  }: { file: string; only: Indicator | undefined; indicators: ReadonlyMap<string, Indicator> },
): Problem[] {
  return narrative.paragraphs.flatMap(({ text, line }): Problem[] => {
    const last = line + text.split('\n').length - 1;
    const tags = narrative.tags.filter((tag) => tag.line >= line && tag.line <= last);
    const marks = text.split('¤').length - 1;
    if (tags.length === 0) return [];
    let next = 0;
    const isTold = text.split(/(?<=[.!?;])\s+/).some((sentence) => {
      const inside = sentence.split('¤').length - 1;
      // Where marks and tags cannot be matched, the whole paragraph counts.
      const own = marks === tags.length ? tags.slice(next, next + inside) : tags;
      next += inside;
      return DIRECTION.test(sentence) && own.some((tag) => isHidden(tag, { only, indicators }));
    });
    if (!isTold) return [];
    return [
      {
        check: 'direction-of-a-hidden-figure',
        severity: 'error',
        file,
        line,
        message:
          'This sentence names a hidden figure and says which way it went or what it is more or less than, so the hidden figure can be narrowed.',
        fix: 'Leave the comparison out, or the hidden figure.',
      },
    ];
  });
}

function isHidden(
  tag: Tag,
  { only, indicators }: { only: Indicator | undefined; indicators: ReadonlyMap<string, Indicator> },
): boolean {
  const named = tag.attributes['indicator'];
  const about = named === undefined ? only : indicators.get(named);
  if (tag.name !== 'Value' || about === undefined) return false;
  try {
    const printed = namedFigure(tag, about);
    return 'cell' in printed && printed.cell.kind === 'suppressed';
  } catch (error) {
    if (error instanceof NoSuchFigure) return false;
    throw error;
  }
}

const DIRECTION =
  /\b(?:increas\w*|decreas\w*|r[io]s(?:e|es|en|ing)|fall(?:s|en|ing)?|fell|grow(?:n|ing|th)?|grew|dropp\w*|up from|down from|(?:more|fewer|less|higher|lower|larger|smaller) than|doubled|halved|double|twice|half)\b/i;
