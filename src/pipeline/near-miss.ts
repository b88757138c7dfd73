/** The known word most like a mistyped one, if any is like enough to be meant. */
export function nearMiss(typed: string, known: Iterable<string>): string | undefined {
  const limit = Math.max(2, Math.floor(typed.length / 4));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const word of known) {
    const distance = editDistance(typed.toLowerCase(), word.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/** “Did you mean “x”?” and a space, or nothing. */
export function didYouMean(typed: string, known: Iterable<string>): string {
  const near = nearMiss(typed, known);
  return near === undefined ? '' : `Did you mean “${near}”? `;
}

/** Levenshtein distance: the least number of letters to add, drop or change. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const current = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (previous[j] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(change, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
