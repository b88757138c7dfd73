import { smallCounts } from '../check/agreement.ts';
import { smallNumbers } from '../check/number-words.ts';
import { ownNumerals } from '../check/numerals.ts';
import { checkRows } from '../check/observations.ts';
import { aboutOf, inDigits, inWords } from '../check/small-numbers.ts';
import type { Problem } from '../problem.ts';
import type { Row } from '../read/csv.ts';
import type { ImportCouncil } from './council.ts';
import type { FoundFigure } from './found-figure.ts';

/**
 * Asks of every figure what `npm run check` asks of a row of a release, and tells it where it stands in the person's own file.
 * In a public repository a small count of people is refused, also in a note.
 */
export function checkFigures(figures: readonly FoundFigure[], council: ImportCouncil): Problem[] {
  const each = figures.flatMap((figure): Problem[] => {
    const { value: observations, problems } = checkRows([rowOf(figure)], {
      council: council.settings,
      indicators: council.indicators,
      unreadable: new Set(),
    });
    const settings = council.indicators.get(figure.row.indicator);
    const small =
      settings === undefined || !council.publicRepository
        ? []
        : [
            ...smallCounts(observations, { settings, policy: council.policy }),
            ...smallInNote(figure, council),
          ];
    return [...problems, ...small].map((problem) => ({ ...problem, column: figure.column }));
  });
  return [...once(each), ...twice(figures)];
}

function rowOf({ row, place, line }: FoundFigure): Row {
  const cells: Readonly<Record<string, string>> = row;
  return { file: place, line, cell: (column) => cells[column] ?? '' };
}

function smallInNote(figure: FoundFigure, { indicators, policy }: ImportCouncil): Problem[] {
  const settings = indicators.get(figure.row.indicator);
  if (settings === undefined || !settings.people || figure.row.note === '') return [];
  const written = { text: figure.row.note, file: figure.place, line: figure.line, column: 'note' };
  return [
    ...inWords(written, smallNumbers(policy, { about: aboutOf(settings) }), policy),
    ...inDigits(written, { policy, allowed: ownNumerals(settings) }),
  ];
}

/** The same mistake in many cells of a line is told once. */
function once(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ file, line, check, message, column }) => {
    const key = [file, line, check, message, check === 'undeclared-symbol' ? '' : column].join('|');
    return !seen.has(key) && seen.add(key);
  });
}

function twice(figures: readonly FoundFigure[]): Problem[] {
  const first = new Map<string, FoundFigure>();
  return figures.flatMap((figure): Problem[] => {
    const { indicator, period, breakdown } = figure.row;
    const key = [indicator, period, breakdown].join('|');
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, figure);
      return [];
    }
    // Two columns of one period are told once, at their heads; two rows of one measure once, at the second.
    if (earlier.line === figure.line && earlier.place === figure.place) return [];
    const told = `${figure.place}|${figure.line}`;
    if (first.has(told)) return [];
    first.set(told, figure);
    return [
      {
        check: 'duplicate-figure',
        severity: 'error',
        file: figure.place,
        line: figure.line,
        message: `The figure for ${indicator}, ${period}${breakdown === '' ? '' : `, ${breakdown}`} stands twice: also ${earlier.place === figure.place ? 'in' : `in ${earlier.place},`} line ${earlier.line}.`,
        fix: 'Keep the right one and delete the other. If they are about different groups, say in the name of each row which.',
      },
    ];
  });
}
