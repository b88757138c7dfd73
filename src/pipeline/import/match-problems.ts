import { categoriesOf } from '#published/breakdown.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { ImportCouncil } from './council.ts';
import { type Candidate, likeNames } from './measure-name.ts';
import { quotable } from './quotable.ts';
import type { NamedRow } from './table-rows.ts';

type Told = Pick<Problem, 'check' | 'message' | 'fix'>;

/** A row that nothing is known by; what is like it is suggested, and never taken. */
export function unknownMeasure(row: NamedRow, council: ImportCouncil): Told {
  const label = quotable(row.label === '' ? row.code : row.label, council.policy);
  const like = likeNames(row.label, council).map(({ indicator, words }) => `“${words}” (${indicator})`);
  const [likeliest] = likeNames(row.label, council);
  const line = (indicator: string) => labelLine(row.label, indicator, council);
  return {
    check: 'unknown-measure',
    message: `${label} is no measure of ${council.settings.shortName} that we know by its name, another name, its code or a printed label.`,
    fix: `${like.length === 0 ? '' : `Did you mean ${like.join(' or ')}? `}Add a line to ${council.labelFile}, and it is known for good: ${line(likeliest?.indicator ?? 'id-of-the-indicator')} For a row that is never imported: ${line('')}`,
  };
}

/** A row whose name several measures have. */
export function severalMeasures(
  row: NamedRow,
  candidates: readonly Candidate[],
  council: ImportCouncil,
): Told {
  const names = candidates.map(
    ({ indicator }) => `“${council.indicators.get(indicator)?.name ?? indicator}” (${indicator})`,
  );
  return {
    check: 'ambiguous-measure',
    message: `${quotable(row.label, council.policy)} could be ${names.join(' or ')}.`,
    fix: `Use the full name in the table, or say in ${council.labelFile} which it is: ${labelLine(row.label, candidates[0]?.indicator ?? '', council)}`,
  };
}

/** A row that names no category, or none of its measure's. */
export function unknownCategory(typed: string, settings: IndicatorSettings, council: ImportCouncil): Told {
  const labels = categoriesOf(settings).map(({ label }) => label);
  return {
    check: 'unknown-breakdown',
    message:
      typed === ''
        ? `The row does not say which category of “${settings.name}” it is about.`
        : `${quotable(typed, council.policy)} is no category of “${settings.name}”.`,
    fix: `Its categories are: ${labels.join(', ')}. Write one behind the name of the row, in a row above it, or in a column “Category”.`,
  };
}

/** A line of the printed labels; the label itself only where it may be repeated. */
function labelLine(label: string, indicator: string, { policy }: ImportCouncil): string {
  const mayBeRepeated = quotable(label, policy) === `“${label}”`;
  const cell = mayBeRepeated ? label.replaceAll('"', '""') : 'the name of the row';
  return `“${/[",]/.test(cell) ? `"${cell}"` : cell},${indicator},”.`;
}
