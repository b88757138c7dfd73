import type { Comparator } from '#published/indicator.ts';
import { type Change, change } from './change.ts';
import { cellWords, type Pair, periodWords } from './figures.ts';

/** Figures for other places that are new, others than they were, hidden, shown or gone. */
export function otherPlaceChanges(pair: Pair): Change[] {
  const [old, now] = [byName(pair.before.comparators), byName(pair.after.comparators)];
  const lines = [
    ...[...now].flatMap(([name, after]) => {
      const before = old.get(name);
      const words =
        before === undefined ? cellWords(after.cell, pair.after) : lineOf({ before, after }, pair);
      return words === undefined ? [] : [`${placeOf(after, pair)}: ${words}`];
    }),
    ...[...old]
      .filter(([name]) => !now.has(name))
      .map(([, gone]) => `${placeOf(gone, pair)}: not there any more`),
  ];
  return lines.length === 0 ? [] : [change('other-places', 'Figures for other places:', lines)];
}

function lineOf(
  { before, after }: { before: Comparator; after: Comparator },
  pair: Pair,
): string | undefined {
  const now = cellWords(after.cell, pair.after);
  if (before.cell.kind === 'suppressed' || after.cell.kind === 'suppressed') {
    if (before.cell.kind === after.cell.kind) return undefined;
    return after.cell.kind === 'suppressed' ? 'now hidden' : 'now shown, was hidden';
  }
  const was = cellWords(before.cell, pair.before);
  if (now !== was) return mayBeTold(after, pair) ? `${now}, was ${was}` : 'another figure than before';
  if (before.likeForLike !== after.likeForLike)
    return after.likeForLike ? `${now}, now like for like` : `${now}, no longer like for like`;
  const isOther = (['made', 'source', 'vintage', 'note'] as const).some((key) => before[key] !== after[key]);
  return isOther ? `${now}, with other words on where it comes from` : undefined;
}

/** An average of councils could say what the hidden figure of one of them is. */
function mayBeTold({ areaKind, period }: Comparator, { before, after }: Pair): boolean {
  if (areaKind !== 'similar-councils') return true;
  return ![...before.comparators, ...after.comparators].some(
    (other) => other.period.text === period.text && other.cell.kind === 'suppressed',
  );
}

function placeOf({ areaName, period }: Comparator, { after }: Pair): string {
  return `${areaName}, ${periodWords(period, after)}`;
}

function byName(comparators: readonly Comparator[]): Map<string, Comparator> {
  return new Map(
    comparators.map((comparator) => [`${comparator.area}|${comparator.period.text}`, comparator]),
  );
}
