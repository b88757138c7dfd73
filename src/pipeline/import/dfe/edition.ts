import { longDate } from '#published/label.ts';
import type { Checked, Problem } from '../../problem.ts';

/** When a file was published and which years it says it holds; both as somebody said, never worked out. */
export interface Edition {
  /** `2024-02-21` */
  readonly published: string;
  /** For the `vintage` of a row. */
  readonly words: string;
}

/** The day is the one given, else the one the name of the file begins with. Without either there is no vintage, so nothing is imported. */
export function editionOf(
  file: string,
  { published, today }: { published: string | undefined; today: string },
): Checked<Edition | undefined> {
  const inName = /(?:^|\/)(\d{4}-\d{2}-\d{2})[_-][^/]*$/.exec(file)?.[1];
  const day = published ?? inName;
  if (day === undefined || !isDay(day)) return { value: undefined, problems: [noDay(file, day)] };
  if (day > today) return { value: undefined, problems: [notYet(file, day)] };
  const [, first, last] = /_(\d{4})_to_(\d{4})\b/.exec(file) ?? [];
  const years = first === undefined ? '' : `, the edition of ${first} to ${last}`;
  const how = published === undefined ? ' (the day in the name of the file)' : '';
  return { value: { published: day, words: `Published on ${longDate(day)}${how}${years}` }, problems: [] };
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
}

function noDay(file: string, typed: string | undefined): Problem {
  return {
    check: 'no-release-date',
    severity: 'error',
    file,
    message:
      typed === undefined
        ? 'Nothing says when this file was published: its name does not begin with a day.'
        : `“${typed}” is not a day.`,
    fix: 'Look up the day on its page of Explore Education Statistics, and give it: --published 2024-10-31.',
  };
}

function notYet(file: string, day: string): Problem {
  return {
    check: 'not-published-yet',
    severity: 'error',
    file,
    message: `It would be published on ${longDate(day)}, which is not here yet.`,
    fix: 'Correct the day after --published.',
  };
}
