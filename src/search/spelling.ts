/** The words that are spelt as they should be. An acronym is right too, but nothing is ever mended to one: “neat” is no “NEET”. */
export interface Vocabulary {
  /** The words of names, with how many names use each. */
  readonly names: ReadonlyMap<string, number>;
  /** Other words of the pages. */
  readonly known: ReadonlySet<string>;
  readonly acronyms: ReadonlySet<string>;
}

/** Whether a word is spelt as it should be, in the singular or the plural. */
export function isKnown(word: string, { names, known, acronyms }: Vocabulary): boolean {
  return [word, word.replace(/s$/, ''), `${word}s`].some(
    (form) => names.has(form) || known.has(form) || acronyms.has(form),
  );
}

/**
 * The word most likely meant by one that is in no vocabulary, or nothing when none is near: one slip in a word of four to
 * six letters, two in a longer one (that sound the same, up to eight letters), or a spelling that sounds the same. A word of three letters is never changed, nor is a
 * first letter, unless the first two have changed places: “lack” is no “LAC”.
 */
export function meantWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 4 || /\d/.test(word) || isKnown(word, vocabulary)) return undefined;
  const { names, known } = vocabulary;
  let best: { word: string; cost: number; uses: number } | undefined;
  const candidates = [
    ...[...names].map(([name, uses]) => ({ name, uses, further: 0 })),
    // A word that is only in the text of pages is meant less often than one that is in a name.
    ...[...known].map((name) => ({ name, uses: 1, further: 0.4 })),
  ];
  for (const { name, uses, further } of candidates) {
    const slips = costOf(word, name);
    if (slips === undefined) continue;
    const cost = slips + further;
    if (best === undefined || cost < best.cost || (cost === best.cost && uses > best.uses)) {
      best = { word: name, cost, uses };
    }
  }
  return best?.word;
}

/** Two words in one, as in “fostercare”: each must be a word by itself. */
export function splitWord(word: string, { names }: Vocabulary): [string, string] | undefined {
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (names.has(first) && names.has(second)) return [first, second];
  }
  return undefined;
}

/**
 * How many single slips turn one word into another: a letter left out, put in, changed, or swapped with the next
 * (the optimal string alignment distance). Stops counting past `most`.
 */
export function slipsBetween(a: string, b: string, most = Infinity): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

function costOf(word: string, name: string): number | undefined {
  if (name.length < 4 || /\d/.test(name)) return undefined;
  const swapped = word[0] === name[1] && word[1] === name[0];
  if (word[0] !== name[0] && !swapped) {
    // “ekscluded” for “excluded” keeps its first letter; “fysical” for “physical” does not.
    return soundOf(word) === soundOf(name) && slipsBetween(word, name, 3) <= 3 ? 2.5 : undefined;
  }
  const most = word.length >= 7 ? 2 : 1;
  const slips = slipsBetween(word, name, most);
  const sounds = word.length >= 5 && soundOf(word) === soundOf(name);
  // One letter for another in a word of four may well make another: “neat” is no “next”.
  if (word.length === 4 && name.length === 4 && !swapsOnly(word, name)) return undefined;
  // Two slips in a word of seven or eight letters may well make another: “tracking” is no “training”.
  if (slips === 2 && word.length < 9 && !sounds) return undefined;
  if (slips <= most) return sounds ? slips - 0.5 : slips;
  return sounds && slipsBetween(word, name, 4) <= 4 ? 2.5 : undefined;
}

/** Whether two words have the same letters. */
function swapsOnly(a: string, b: string): boolean {
  return [...a].toSorted().join('') === [...b].toSorted().join('');
}

/** A word by its sound, roughly: its first letter and the consonants that are heard. */
function soundOf(word: string): string {
  const sounded = word
    .replace(/ph/g, 'f')
    .replace(/[ts]ion|shun|cian/g, 'xn')
    .replace(/sch|sk/g, 'sk')
    .replace(/[sc]h/g, 'x')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/x(?=c)/g, 'ks')
    .replace(/gh|wh/g, 'w')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1');
  return sounded.slice(0, 1) + sounded.slice(1).replace(/[aeiouyhw]/g, '');
}
