import type { Checked, Problem } from '../../problem.ts';
import { codesOf, type Place, sameName, whatBecameOf } from './places.ts';
import type { Wanted } from './wanted.ts';

/** A place as a file writes it, with the last year it has a row for. */
export interface SeenPlace extends Place {
  readonly key: string;
  readonly level: Wanted['level'];
  readonly last: string;
}

/** Which rows of a file are about which of our places. */
export interface Matched extends Checked<ReadonlyMap<string, Wanted>> {
  readonly understood: readonly string[];
}

/**
 * Joins our places with those of a file: by code, by any code the same council has had, and by the department's number,
 * which stays when a code changes. Names decide only in a file without codes. A place that is not there, that ends before
 * the others do, or that has our name under somebody else's code is told.
 */
export function matchPlaces(
  seen: readonly SeenPlace[],
  { wanted, file, hasCodes }: { wanted: readonly Wanted[]; file: string; hasCodes: boolean },
): Matched {
  const value = new Map<string, Wanted>();
  const problems: Problem[] = [];
  const understood: string[] = [];
  const latest = seen.map(({ last }) => last).reduce((a, b) => (a > b ? a : b), '');
  for (const place of wanted) {
    const level = seen.filter((other) => other.level === place.level);
    const joined = join(place, { level, hasCodes });
    for (const other of joined) value.set(other.key, place);
    const codes = [...new Set(joined.map(({ code }) => code))].filter((code) => code !== '');
    if (place.level === 'council' && codes.length > 1) understood.push(twoCodes(place, joined, codes));
    const stranger = joined.find(({ name }) => !sameName(name, place.name));
    if (stranger !== undefined) problems.push(otherName(place, stranger, file));
    if (joined.length === 0) problems.push(notThere(place, { level, file }));
    else if (place.forMap !== true && joined.every(({ last }) => last < latest))
      problems.push(endsEarly(place, { joined, file }));
  }
  return { value, problems, understood };
}

function join(
  place: Wanted,
  { level, hasCodes }: { level: readonly SeenPlace[]; hasCodes: boolean },
): SeenPlace[] {
  if (!hasCodes) return level.filter(({ name }) => sameName(name, place.name));
  const byCode = level.filter(({ code }) => codesOf(place.code).includes(code));
  // Barnsley's code changed in 2025 and its number, 370, did not.
  const numbers = new Set(byCode.map(({ number }) => number).filter((number) => number !== ''));
  return level.filter((other) => byCode.includes(other) || numbers.has(other.number));
}

function twoCodes(place: Wanted, joined: readonly SeenPlace[], codes: readonly string[]): string {
  const numbers = [...new Set(joined.map(({ number }) => number))].join(', ');
  return `${place.name} stands under ${codes.toSorted().join(' and ')} with the same number, ${numbers}: read as one council, ${place.code}.`;
}

function otherName(place: Wanted, other: SeenPlace, file: string): Problem {
  return {
    check: 'name-and-code-differ',
    severity: 'error',
    file,
    message: `${other.code || other.number} is called “${other.name}” in the file and “${place.name}” (${place.code}) on this site.`,
    fix: 'Find out which is right, and correct the code or the name in council.yaml and data/areas.csv.',
  };
}

function notThere(place: Wanted, { level, file }: { level: readonly SeenPlace[]; file: string }): Problem {
  const namesake = level.find(({ name }) => sameName(name, place.name));
  if (namesake !== undefined && namesake.code !== '') {
    return {
      check: 'unknown-code',
      severity: 'error',
      file,
      message: `The file has “${namesake.name}” as ${namesake.code}, and this site has ${place.code}. Nothing says that they are the same place.`,
      fix: 'If they are, correct the code in council.yaml and data/areas.csv; if not, correct the name.',
    };
  }
  const became = whatBecameOf(place);
  const isNeighbour = place.level === 'council' && place.forMap !== true && place.beside.length > 0;
  return {
    check: isNeighbour ? 'gone-neighbour' : 'place-not-in-file',
    severity: 'warning',
    file,
    message: `The file has no figures for ${place.name} (${place.code})${became === undefined ? '' : `: ${became}`}.${isNeighbour ? ' It is left out, so averages of similar councils are over fewer of them.' : ''}`,
    fix: isNeighbour
      ? 'If it is not there any more, think about the newer list of statistical neighbours.'
      : 'Check the code and the name in council.yaml.',
  };
}

function endsEarly(place: Wanted, { joined, file }: { joined: readonly SeenPlace[]; file: string }): Problem {
  const last = joined.map((other) => other.last).reduce((a, b) => (a > b ? a : b), '');
  const became = joined.map(whatBecameOf).find((words) => words !== undefined);
  return {
    check: 'gone-neighbour',
    severity: 'warning',
    file,
    message: `The last figures for ${place.name} (${place.code}) are for ${last}${became === undefined ? '' : `: ${became}`}. They are kept.`,
    fix: 'If it is not there any more, think about the newer list of statistical neighbours.',
  };
}
