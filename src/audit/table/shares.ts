import type { Fact } from '../publication.ts';
import { factsOfRatio } from '../rounded.ts';
import { isWithin } from '../range.ts';
import type { Reading } from './reading.ts';
import { alongColumns, alongRows, cellId, readingAt, type Place, type Sheet, type View } from './sheet.ts';
import type { TotalLine } from './total-lines.ts';
import type { Totals } from './totals.ts';

/** What the percentages and rates of a table say about its counts, where printed numbers show of what they are shares. */
export function factsOfShares(sheet: Sheet, { columns, rows }: Totals): Fact[] {
  return [
    ...sharesIn(sheet, { view: alongColumns(sheet), across: rows }),
    ...sharesIn(sheet, { view: alongRows(sheet), across: columns }),
  ];
}

/** One number that might be a share of another. */
interface Share {
  readonly share: Place;
  readonly of: Place;
  readonly base: Place;
}

function sharesIn(sheet: Sheet, { view, across }: { view: View; across: readonly TotalLine[] }): Fact[] {
  const lines = [...view.lines.entries()];
  const counts = lines.filter(([, { measures }]) => measures === 'counts').map(([line]) => line);
  return lines
    .filter(([, { measures }]) => measures === 'shares')
    .flatMap(([line, { label }]) => {
      const per = perOf(label);
      const { positions } = view;
      const at = (position: number, of: number, base: Place): Share => ({
        share: view.place(line, position),
        of: view.place(of, position),
        base,
      });
      // A share of another line, position by position; or of the total of the same line.
      const ofLines = counts.flatMap((of) =>
        counts
          .filter((base) => base !== of)
          .map((base) => positions.map((position) => at(position, of, view.place(base, position)))),
      );
      const ofTotals = counts.flatMap((of) =>
        across.map(({ total, parts }) =>
          [...parts, total].map((position) => at(position, of, view.place(of, total))),
        ),
      );
      const proven =
        ofTotals.find((shares) => isProven(sheet, { shares, per, least: 1 })) ??
        ofLines.find((shares) => isProven(sheet, { shares, per, least: 2 }));
      return (proven ?? []).flatMap((share) => factsOf(sheet, { share, per }));
    });
}

/** So often that all three numbers are printed, at least once with a share that is neither none nor all, and never wrong. */
function isProven(
  sheet: Sheet,
  { shares, per, least }: { shares: readonly Share[]; per: number; least: number },
): boolean {
  const tests = shares.flatMap(({ share, of, base }) => {
    const [printed, part, whole] = [share, of, base].map((place) => readingAt(sheet, place));
    if (!isRounded(printed) || part?.kind !== 'number' || whole?.kind !== 'number') return [];
    const [range] = factsOfRatio(printed.printed, {
      numerator: 'part',
      base: { kind: 'number', value: whole.value },
      per,
    });
    const holds = isWithin(part.value, { min: range?.lo ?? 0, max: range?.hi ?? 0 });
    return [{ holds, tells: part.value !== 0 && part.value !== whole.value }];
  });
  return tests.length >= least && tests.every(({ holds }) => holds) && tests.some(({ tells }) => tells);
}

function factsOf(sheet: Sheet, { share: { share, of, base }, per }: { share: Share; per: number }): Fact[] {
  const [printed, part, whole] = [share, of, base].map((place) => readingAt(sheet, place));
  if (!isRounded(printed) || part?.kind === 'nothing' || whole?.kind === 'nothing') return [];
  if (part?.kind === 'number' && whole?.kind === 'number') return [];
  const known =
    whole?.kind === 'number'
      ? { kind: 'number' as const, value: whole.value }
      : { kind: 'cell' as const, id: cellId(base) };
  return factsOfRatio(printed.printed, { numerator: cellId(of), base: known, per });
}

function isRounded(reading: Reading | undefined): reading is Extract<Reading, { kind: 'number' }> {
  return reading?.kind === 'number' && reading.value >= 0;
}

/** “Rate per 10,000” is 10,000; anything else is a percentage. */
function perOf(label: string): number {
  const digits = /\bper ([\d,]+)/i.exec(label)?.[1]?.replaceAll(',', '');
  return digits === undefined || digits === '' ? 100 : Number(digits);
}
