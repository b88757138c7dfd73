import { dayOrMonth } from '#published/calendar.ts';
import { longDate } from '#published/label.ts';
import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';

/** The calendar of releases: what it names is there, and its changes lead from one day to the next and to the one expected. */
export function checkCalendar(council: CouncilSources): Problem[] {
  if (council.calendar === undefined) return [];
  const { file, settings, lineOf } = council.calendar;
  const known = {
    indicators: council.indicatorIds.filter((id) => !council.former.has(id)),
    themes: council.themes.map(({ id }) => id),
    release: council.releases.map(({ id }) => id),
  };
  return settings.flatMap((entry, index): Problem[] => {
    const at = (column: string) =>
      ({ severity: 'error', file, line: lineOf(['calendar', index, column]), column }) as const;
    const unknown = KINDS.flatMap(({ column, check, word }) =>
      [entry[column] ?? []]
        .flat()
        .filter((id) => !known[column].includes(id))
        .map((id): Problem => ({
          ...at(column),
          check,
          message: `There is no ${word} called “${id}”.`,
          fix: `${didYouMean(id, known[column])}Correct it, or take it away.`,
        })),
    );
    const days = [...entry.changed.map(({ from }) => from), entry.expected];
    const broken = entry.changed.find(({ to }, step) => to !== days[step + 1]);
    if (broken === undefined) return unknown;
    return [
      ...unknown,
      {
        ...at('changed'),
        check: 'calendar-disagrees',
        message: `It says that “${entry.title}” was put off to ${dayOrMonth(broken.to)}, but not that it is expected then.`,
        fix: `Write the changes in their order, each from the day of the one before, and the last to what “expected” says: ${entry.expected}.`,
      },
    ];
  });
}

const KINDS = [
  { column: 'indicators', check: 'unknown-indicator', word: 'indicator' },
  { column: 'themes', check: 'unknown-theme', word: 'theme' },
  { column: 'release', check: 'unknown-release', word: 'release' },
] as const;

/** A hold that ends before it begins would never be seen. */
export function checkHold(
  hold: { readonly from: string; readonly to: string } | undefined,
  file: string,
): Problem[] {
  if (hold === undefined || hold.from <= hold.to) return [];
  return [
    {
      check: 'hold-ends-before-it-begins',
      severity: 'error',
      file,
      column: 'hold',
      message: `The hold would end on ${longDate(hold.to)}, before it begins on ${longDate(hold.from)}.`,
      fix: 'Correct the two days.',
    },
  ];
}
