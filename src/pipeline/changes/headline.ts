import { categoryLabel } from '#published/breakdown.ts';
import { placeInSentence } from '#published/place.ts';
import { type Change, change } from './change.ts';
import { cellWords, figuresOf, keyOf, oldMayBeTold, type Pair, periodWords } from './figures.ts';

/**
 * The top of the page in one line: `82.1% (October to December 2023), was 78.6% (July to September 2023); Close to target,
 * was Off target`. Nothing when it is as it was.
 */
export function headlineChange(pair: Pair): Change[] {
  const { before, after } = pair;
  const [then, now] = [before.headline, after.headline];
  const area = (of: typeof then, id: string) => of.comparisons.find((other) => other.area === id);
  const parts = [
    ...figure(pair),
    ...(then.target.words === now.target.words ? [] : [`${now.target.words}, was ${then.target.words}`]),
    ...(then.direction.words === now.direction.words
      ? []
      : [`${now.direction.words}, was ${then.direction.words}`]),
    ...now.comparisons.flatMap(({ area: id, areaName, words, verdict }) => {
      const old = area(then, id);
      if (old === undefined || old.verdict === verdict) return [];
      const place = placeInSentence(areaName, id);
      return [`${words}${verdict === 'no-figure' ? ' with' : ''} ${place}, was ${old.words}`];
    }),
  ];
  return parts.length === 0 ? [] : [change('headline', `${capital(parts.join('; '))}.`)];
}

function figure(pair: Pair): string[] {
  const { before, after } = pair;
  const [then, now] = [before.headline, after.headline];
  const [shownNow, shownThen] = [tellable(pair, 'after'), tellable(pair, 'before')];
  const [periodNow, periodThen] = [periodWords(now.period, after), periodWords(then.period, before)];
  if (keyOf(then.category, then.period) === keyOf(now.category, now.period)) {
    if (now.value === then.value) return [];
    const old = shownThen === undefined ? '' : `, was ${shownThen}`;
    return [`${shownNow ?? 'Shown now'}${old} (${periodNow})`];
  }
  const label = now.category === then.category ? undefined : categoryLabel(after, now.category);
  const place = label === undefined ? periodNow : `${label}, ${periodNow}`;
  const old =
    shownThen === undefined ? `the newest was for ${periodThen}` : `was ${shownThen} (${periodThen})`;
  return [`${shownNow ?? 'A figure that was hidden'} (${place}), ${old}`];
}

/** The headline's figure in words; nothing when it is shown in one version and hidden in the other, or must not stand beside another. */
function tellable(pair: Pair, version: 'before' | 'after'): string | undefined {
  const { cell, category, period } = pair[version].headline;
  const key = keyOf(category, period);
  const other = figuresOf(pair[version === 'before' ? 'after' : 'before']).get(key)?.cell;
  const words = cellWords(cell, pair[version]);
  if (cell.kind === 'suppressed') return version === 'before' ? 'hidden' : words;
  if (other === undefined) return version === 'after' ? words : undefined;
  if (cell.kind !== 'value') return words;
  if (other.kind === 'suppressed') return undefined;
  const changed = other.kind !== 'value' || other.value !== cell.value;
  return version === 'before' && changed && !oldMayBeTold(period, pair) ? undefined : words;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
