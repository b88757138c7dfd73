/** The stems of the words of a text that carry a meaning: `The number of assessments completed` → assessment, complet. */
export function stemsOf(text: string): Set<string> {
  const words = text
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .match(/[a-z]+|\d+/g);
  return new Set((words ?? []).filter((word) => !EMPTY.has(word)).map(stem));
}

/** How much two sets of words are alike: 1 when they are the same, 0 when they share none. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);
}

/** Numbers in words: `three` → 3, `fourth` → 4. */
export function numberOf(word: string): number | undefined {
  const small = CARDINALS.indexOf(word.toLowerCase());
  if (small >= 0) return small;
  const place = ORDINALS.indexOf(word.toLowerCase());
  if (place >= 0) return place;
  const [tens = '', unit = 'zero'] = word.toLowerCase().split(/[- ]/);
  const ten = TENS.indexOf(tens);
  if (ten >= 0) return (ten + 2) * 10 + Math.max(0, CARDINALS.indexOf(unit));
  const digits = /^(\d+)(?:st|nd|rd|th)?$/.exec(word);
  return digits === null ? undefined : Number(digits[1]);
}

const CARDINALS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** A regular expression for a number in words or digits. */
export const NUMBER = `(?:(?:${TENS.join('|')})(?:[- ](?:${CARDINALS.slice(1, 10).join('|')}))?|${CARDINALS.slice(1).join('|')}|\\d+)`;
/** The same for `third`, `3rd`. */
export const ORDINAL = `(?:${ORDINALS.slice(1).join('|')}|\\d+(?:st|nd|rd|th))`;

function stem(word: string): string {
  if (word === 'children') return 'child';
  if (word === 'people' || word === 'persons') return 'person';
  return word.length < 4 ? word : word.replace(/(?:ies|y)$/, 'i').replace(/(?:ing|ed|es|s)$/, '');
}

const EMPTY = new Set(
  (
    'a an the of in on at to for from with by and or but so as than that this these those it its they them their there we our ' +
    'who whom which when where was were is are be been being has have had did do does not no number numbers share shares rate ' +
    'rates percentage percentages proportion average total figure figures level levels count counts now also again still ' +
    'further slightly little bit more fewer less much far again steadily sharply recently overall once one had all every each ' +
    'while because although though however meanwhile last past previous year years quarter quarters month months period since over ' +
    'council councils borough local authority value about per percent 10000'
  ).split(' '),
);
