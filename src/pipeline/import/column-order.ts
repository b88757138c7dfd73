import { comparePeriods, type Period } from '#published/period.ts';
import type { Problem } from '../problem.ts';
import { datedColumns, type HeadedColumn, meantPeriods } from './meant-periods.ts';

/**
 * Looks at the heads of a table beside each other: a year that cannot be, the same head twice, and a quarter that stands where
 * the same quarter of the next year belongs are errors, told with what is probably meant. Other heads out of order are a warning:
 * the figures are sorted.
 */
export function checkOrder(heads: readonly HeadedColumn[], place: { file: string; line: number }): Problem[] {
  const meant = meantPeriods(heads);
  const dated = datedColumns(heads);
  return [
    ...heads.flatMap(({ index, text, head }) =>
      head.kind === 'impossible' ? [impossible(text, meant.get(index), place)] : [],
    ),
    ...dated.flatMap(({ index, text, period }) => {
      const same = dated.filter((other) => other.period.text === period.text);
      const probable = meant.get(index);
      if (same.length > 1) return same[1]?.index === index ? [twice(same, meant, place)] : [];
      return probable === undefined ? [] : [doubtful(text, probable, place)];
    }),
    ...disorder(
      dated.map((one) => ({ ...one, period: meant.get(one.index) ?? one.period })),
      place,
    ),
  ];
}

type Dated = ReturnType<typeof datedColumns>[number];
interface Place {
  readonly file: string;
  readonly line: number;
}

function impossible(text: string, meant: Period | undefined, place: Place): Problem {
  return {
    check: 'impossible-period',
    severity: 'error',
    ...place,
    column: text,
    message: `“${text}” cannot be: the second year is not the one after the first.`,
    fix:
      meant === undefined
        ? 'Write the year that is meant, such as 2023-24.'
        : `From its place in the table it is probably ${meant.text}. If so, write that.`,
  };
}

function twice(same: readonly Dated[], meant: ReadonlyMap<number, Period>, place: Place): Problem {
  const wrong = same.findIndex(({ index }) => meant.has(index));
  const probable = meant.get(same[wrong]?.index ?? -1);
  return {
    check: 'duplicate-period',
    severity: 'error',
    ...place,
    column: same[1]?.text ?? '',
    message: `${same.length === 2 ? 'Two' : same.length} columns are about ${same[0]?.period.text ?? ''}: ${same.map(({ text }) => `“${text}”`).join(' and ')}.`,
    fix:
      probable === undefined
        ? 'Give one of them its right period, or delete it.'
        : `From its place the ${wrong === 0 ? 'first' : 'second'} is probably ${probable.text}. If so, write that.`,
  };
}

function doubtful(text: string, meant: Period, place: Place): Problem {
  return {
    check: 'doubtful-period',
    severity: 'error',
    ...place,
    column: text,
    message: `“${text}” stands where ${meant.text} belongs, and no other column is about ${meant.text}. The year may be left over from an older table.`,
    fix: `If these are the figures of ${meant.text}, write that. If they are not, move the column to its place in time.`,
  };
}

/** Oldest first and newest first are both an order; anything between is told. */
function disorder(dated: readonly Dated[], place: Place): Problem[] {
  const kinds = [...new Set(dated.map(({ period }) => period.kind))];
  return kinds.flatMap((kind): Problem[] => {
    const row = dated.filter(({ period }) => period.kind === kind);
    const steps = row
      .slice(1)
      .map(({ period }, index) => comparePeriods(row[index]?.period ?? period, period));
    if (steps.every((step) => step <= 0) || steps.every((step) => step >= 0)) return [];
    return [
      {
        severity: 'warning',
        ...place,
        check: 'columns-out-of-order',
        message: `The columns are not in order of time: ${row.map(({ text }) => text).join(', ')}.`,
        fix: 'The figures are sorted for you. Look whether every head is right: in such a table one often is not.',
      },
    ];
  });
}
