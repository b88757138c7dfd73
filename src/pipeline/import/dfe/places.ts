/** A place in somebody's file: the three-digit number, the nine-character code and the name, blank where it has none. */
export interface Place {
  readonly number: string;
  readonly code: string;
  readonly name: string;
}

/**
 * A name as it is compared: “St. Helens” is “St Helens”, “Yorkshire and the Humber” is “Yorkshire and The Humber”,
 * “Durham” is “County Durham”, “Bristol, City of” is “Bristol”, and “London (Inner)” is “Inner London”.
 */
export function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** What is left of a name when spelling, word order and the kind of place are taken away. */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/\((?:pre lg\w*|old)\)/g, ' ')
    .replace(/,\s*(?:city|county) of$/, '')
    .match(/[a-z]+/g);
  return (words ?? [])
    .filter((word) => !['the', 'county'].includes(word))
    .toSorted()
    .join(' ');
}

/** All codes that one council has had while its number and its name stayed: boundaries and status change, the council does not. */
export function codesOf(code: string): readonly string[] {
  return SAME_COUNCIL.find((codes) => codes.includes(code)) ?? [code];
}

/** What became of a council that is no longer there, for the person whose list still names it. */
export function whatBecameOf(place: Place): string | undefined {
  return GONE.find(({ code, number }) => code === place.code || number === place.number)?.became;
}

// Register of Geographic Codes of the Office for National Statistics: only councils whose area stayed the same, or nearly.
const SAME_COUNCIL = [
  ['E08000016', 'E08000038'], // Barnsley
  ['E08000019', 'E08000039'], // Sheffield
  ['E08000020', 'E08000037'], // Gateshead
  ['E06000048', 'E06000057'], // Northumberland
  ['E10000002', 'E06000060'], // Buckinghamshire
  ['E10000023', 'E06000065'], // North Yorkshire
  ['E10000027', 'E06000066'], // Somerset
];

const GONE = [
  {
    number: '835',
    code: 'E10000009',
    became: 'Dorset (838) and Bournemouth, Christchurch and Poole (839) took its place in April 2019',
  },
  {
    number: '836',
    code: 'E06000029',
    became: 'it became part of Bournemouth, Christchurch and Poole (839) in April 2019',
  },
  {
    number: '837',
    code: 'E06000028',
    became: 'it became part of Bournemouth, Christchurch and Poole (839) in April 2019',
  },
  {
    number: '909',
    code: 'E10000006',
    became: 'Cumberland (942) and Westmorland and Furness (943) took its place in April 2023',
  },
  {
    number: '928',
    code: 'E10000021',
    became: 'North Northamptonshire (940) and West Northamptonshire (941) took its place in April 2021',
  },
];
