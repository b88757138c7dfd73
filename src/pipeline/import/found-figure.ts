import type { Problem } from '../problem.ts';
import type { FigureRow } from './imported.ts';

/** A figure on its way into a release, and where in somebody's file it stands. */
export interface FoundFigure {
  readonly row: FigureRow;
  readonly place: string;
  readonly line: number;
  /** The head of its column. */
  readonly column: string;
}

/** What was read from a part of a file. */
export interface Found {
  readonly figures: readonly FoundFigure[];
  readonly problems: readonly Problem[];
  readonly understood: readonly string[];
}

/** A part of a file that says nothing. */
export const NOTHING: Found = { figures: [], problems: [], understood: [] };

/** Several parts as one, in their order. */
export function together(parts: readonly Found[]): Found {
  return {
    figures: parts.flatMap(({ figures }) => figures),
    problems: parts.flatMap(({ problems }) => problems),
    understood: parts.flatMap(({ understood }) => understood),
  };
}
