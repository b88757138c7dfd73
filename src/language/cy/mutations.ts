/** The soft mutation: `Medi` → `Fedi`, `cynghorau` → `gynghorau`, `Lloegr` → `Loegr`. */
export function soft(text: string): string {
  return mutated(text, SOFT);
}

/** The aspirate mutation: `cynghorau` → `chynghorau`, `Tachwedd` → `Thachwedd`. */
export function aspirate(text: string): string {
  return mutated(text, ASPIRATE);
}

/** `a chynghorau tebyg`, `ac yn 2022-23`: “and” before something. */
export function and(text: string): string {
  return VOWEL.test(text) ? `ac ${text}` : `a ${aspirate(text)}`;
}

/** `na chynghorau tebyg`, `nag yn 2022-23`: “than” before something. */
export function than(text: string): string {
  return VOWEL.test(text) ? `nag ${text}` : `na ${aspirate(text)}`;
}

/** `2 ddiwrnod`, `5 diwrnod`: a masculine noun, which stays in the singular after a number and bends after two. */
export function counted(number: string | number, noun: string): string {
  return `${number} ${Number(number) === 2 ? soft(noun) : noun}`;
}

/** `2 flynedd`, `3 blynedd`, `5 mlynedd` */
export function years(number: number): string {
  if (number === 1) return '1 flwyddyn';
  if (number === 2) return '2 flynedd';
  return `${number} ${NASAL.has(number % 100) ? 'mlynedd' : 'blynedd'}`;
}

const NASAL: ReadonlySet<number> = new Set([5, 7, 8, 9, 10, 12, 15, 18, 20]);
const VOWEL = /^[aeiouwyâêîôûŵŷ]/i;

type Change = readonly (readonly [from: string, to: string])[];

// Of two that fit the longer comes first: “ch” and “th” do not bend as “c” and “t” do.
const SOFT: Change = [
  ['ch', 'ch'],
  ['th', 'th'],
  ['ph', 'ph'],
  ['dd', 'dd'],
  ['ll', 'l'],
  ['rh', 'r'],
  ['p', 'b'],
  ['t', 'd'],
  ['c', 'g'],
  ['b', 'f'],
  ['d', 'dd'],
  ['g', ''],
  ['m', 'f'],
];
const ASPIRATE: Change = [
  ['ch', 'ch'],
  ['th', 'th'],
  ['ph', 'ph'],
  ['p', 'ph'],
  ['t', 'th'],
  ['c', 'ch'],
];

function mutated(text: string, changes: Change): string {
  const change = changes.find(([from]) => text.toLowerCase().startsWith(from));
  if (change === undefined) return text;
  const [from, to] = change;
  const rest = text.slice(from.length);
  const isCapital = text.charAt(0) !== text.charAt(0).toLowerCase();
  const bent = `${to}${rest}`;
  return isCapital ? `${bent.charAt(0).toUpperCase()}${bent.slice(1)}` : bent;
}
