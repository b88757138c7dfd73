import { formatNumber } from '#published/format.ts';
import type { Indicator, Point, Series } from '#published/indicator.ts';
import { namedFigure, NoSuchFigure } from '#published/named-figure.ts';
import type { Policy } from '#published/policy.ts';
import type { Problem } from '../problem.ts';
import { isSmallCount } from '../protect/ladder.ts';
import type { Narrative, Tag } from '../read/narrative.ts';
import { numeralsOf, ownNumerals, withoutDates } from './numerals.ts';

/**
 * Prose against published figures (rule R1): a figure in a narrative is named by a tag, so that it can neither go stale nor
 * differ from the table. A typed numeral stops the build, unless it is a date, a period, or part of what the indicators it
 * is about are (“45 working days”); a tag that names no figure does too. A narrative is about one indicator, a report about many.
 */
export function checkProse(
  narrative: Narrative,
  {
    file,
    subjects,
    indicators,
    policy,
    prose = { withoutDates },
  }: {
    file: string;
    subjects: readonly Indicator[];
    indicators: ReadonlyMap<string, Indicator>;
    policy: Policy;
    /** How dates are told from figures in the language of the text. */
    prose?: { readonly withoutDates: (text: string) => string };
  },
): Problem[] {
  const allowed = new Set(subjects.flatMap((indicator) => [...ownNumerals(indicator)]));
  const [only] = subjects.length === 1 ? subjects : [];
  return [
    ...narrative.texts.flatMap(({ text, line }) =>
      [...numeralsOf(prose.withoutDates(text))]
        .filter((numeral) => !allowed.has(numeral))
        .map((numeral) => typedFigure(numeral, { file, line, subjects, policy })),
    ),
    ...narrative.tags.flatMap((tag) => checkTagFigure(tag, { file, only, indicators })),
  ];
}

function typedFigure(
  numeral: string,
  {
    file,
    line,
    subjects,
    policy,
  }: { file: string; line: number; subjects: readonly Indicator[]; policy: Policy },
): Problem {
  const matches = subjects.flatMap((indicator) =>
    indicator.series.flatMap((series) =>
      series.points
        .filter((point) => isWritten(point, numeral, indicator))
        .map((point) => tagFor(point, { series, indicator, named: subjects.length > 1 })),
    ),
  );
  const [tag] = matches.toReversed();
  // It may be the very count that must be hidden, so it is not repeated here.
  const secret = subjects.some(({ people }) => people) && isSmallCount(Number(numeral), policy);
  return {
    check: 'typed-figure',
    severity: 'error',
    file,
    line,
    message: `${secret ? `A number under ${policy.threshold}` : `“${numeral}”`} is typed in the text. A typed figure goes out of date, and can differ from the table.`,
    fix: secret
      ? 'Say it without a number. If it counts people, nobody may see it.'
      : tag === undefined
        ? 'No published figure is that number. Name the figure with a tag such as <Value period="2023-24-Q2" />, or say it without a number.'
        : `Write ${tag} in its place.`,
  };
}

function isWritten({ cell }: Point, numeral: string, indicator: Indicator): boolean {
  if (cell.kind !== 'value') return false;
  return [0, indicator.decimals].some(
    (decimals) => formatNumber(cell.value, decimals).replaceAll(',', '') === numeral,
  );
}

function tagFor(
  point: Point,
  { series, indicator, named }: { series: Series; indicator: Indicator; named: boolean },
): string {
  const category = series.category === indicator.leadCategory ? '' : ` category="${series.category ?? ''}"`;
  const whose = named ? `indicator="${indicator.id}" ` : '';
  return `<Value ${whose}period="${point.period.text}"${category} />`;
}

function checkTagFigure(
  tag: Tag,
  {
    file,
    only,
    indicators,
  }: { file: string; only: Indicator | undefined; indicators: ReadonlyMap<string, Indicator> },
): Problem[] {
  const named = tag.attributes['indicator'];
  const about = named === undefined ? only : indicators.get(named);
  if (about === undefined) return [];
  const wrong = whatIsWrong(tag, about);
  if (wrong === undefined) return [];
  return [
    {
      check: 'no-such-figure',
      severity: 'error',
      file,
      line: tag.line,
      message: `<${tag.name} /> names a figure that ${about.name} does not have: ${wrong.message}.`,
      fix: wrong.instead,
    },
  ];
}

function whatIsWrong(tag: Tag, about: Indicator): NoSuchFigure | undefined {
  try {
    namedFigure(tag, about);
    return undefined;
  } catch (error) {
    if (error instanceof NoSuchFigure) return error;
    throw error;
  }
}
