import type { Problem } from '../problem.ts';
import type { Row } from '../read/csv.ts';
import type { CouncilSettings } from '../read/settings.ts';
import type { CouncilSources } from '../read/sources.ts';
import { type Place, sameName, whatBecameOf } from './dfe/places.ts';
import { codeOf, readPlaces } from './neighbours-codes.ts';
import { type NeighbourList, readList } from './neighbours-list.ts';

/** The statistical neighbours of one council of the site, in the order of the list. */
export interface CouncilNeighbours {
  readonly slug: string;
  readonly year: string;
  readonly members: readonly { readonly code: string; readonly name: string }[];
  /** The `neighbours:` block for its council.yaml. */
  readonly block: string;
}

/** What a list of statistical neighbours comes to. With any error among the problems, nothing is written. */
export interface ImportedNeighbours {
  readonly councils: readonly CouncilNeighbours[];
  readonly problems: readonly Problem[];
  readonly understood: readonly string[];
}

/** What is known besides the list. */
export interface NeighboursOptions {
  readonly file: string;
  readonly councils: readonly Pick<CouncilSources, 'slug' | 'settings'>[];
  /** `data/areas.csv` */
  readonly areas: readonly Row[];
  /** `April 2021`; without it, the year that the list or its name says. */
  readonly year?: string | undefined;
  /** Any national file with both numbers and codes of councils, for those that are not in `areas`. */
  readonly places?: { readonly bytes: Uint8Array; readonly file: string } | undefined;
}

/**
 * Reads a list of statistical neighbours, wide (a row for each council) or long (a row for each pair), into the settings of
 * the site's councils. The numbers of the list are turned into codes by name and number together: where the two do not
 * agree, or a code is not known, it is a problem. A neighbour that is not there any more is told.
 */
export function importNeighbours(bytes: Uint8Array, options: NeighboursOptions): ImportedNeighbours {
  const { file, councils, areas, places } = options;
  const { list, problems } = readList(bytes, options);
  if (list === undefined) return { councils: [], problems, understood: [] };
  const seen = places === undefined ? { value: [], problems: [] } : readPlaces(places);
  const found = councils.flatMap((council) =>
    council.settings === undefined
      ? []
      : [neighboursOf(council.slug, { settings: council.settings, list, areas, seen: seen.value, file })],
  );
  return {
    councils: found.flatMap(({ council }) => council ?? []),
    problems: [
      ...namesThatDiffer(list, { file }),
      ...seen.problems,
      ...found.flatMap((each) => each.problems),
    ],
    understood: [
      `${file}: the statistical neighbours of ${list.year}, for ${list.subjects.size} councils.`,
      ...found.flatMap((each) => each.understood),
    ],
  };
}

function neighboursOf(
  slug: string,
  {
    settings,
    list,
    areas,
    seen,
    file,
  }: {
    settings: CouncilSettings;
    list: NeighbourList;
    areas: readonly Row[];
    seen: readonly Place[];
    file: string;
  },
): { council?: CouncilNeighbours; problems: Problem[]; understood: string[] } {
  const of = settings.area.name;
  const [number, ...others] = [...list.subjects.keys()].filter(
    (each) =>
      (list.names.get(each) ?? []).some((name) => sameName(name, of)) &&
      whatBecameOf({ number: each, code: '', name: '' }) === undefined,
  );
  if (number === undefined || others.length > 0)
    return { problems: [notInList(settings.area, file)], understood: [] };
  const problems: Problem[] = [];
  const members = (list.subjects.get(number) ?? []).flatMap((member) => {
    const place = { number: member, code: '', name: list.names.get(member)?.[0] ?? '' };
    const known = codeOf(place, { areas, seen });
    if (known === undefined || place.name === '') {
      problems.push(noCode(place, { of, file }));
      return [];
    }
    if (!sameName(known.name, place.name)) problems.push(otherName(place, known, file));
    const became = whatBecameOf({ ...place, code: known.code });
    if (became !== undefined) problems.push(gone(place, { of, became, file }));
    return [{ code: known.code, name: known.name }];
  });
  const { model } = settings.neighbours;
  return {
    council: { slug, year: list.year, members, block: blockOf({ model, year: list.year, members }) },
    problems,
    understood: [changeInWords(settings, members), ...toAdd(members, areas)],
  };
}

/** What the list changes for a council, in a sentence. */
function changeInWords({ area, neighbours }: CouncilSettings, members: CouncilNeighbours['members']): string {
  const come = members.filter(({ code }) => !neighbours.members.some((member) => member.code === code));
  const go = neighbours.members.filter(({ code }) => !members.some((member) => member.code === code));
  if (come.length === 0 && go.length === 0) return `${area.name}: the same ${members.length} as now.`;
  return `${area.name}: ${members.length}. New: ${namesOf(come)}. No longer: ${namesOf(go)}.`;
}

function namesOf(members: readonly { name: string }[]): string {
  return members.map(({ name }) => name).join(', ') || 'none';
}

/** Figures of a council can be imported only when it stands in `data/areas.csv`. */
function toAdd(members: CouncilNeighbours['members'], areas: readonly Row[]): string[] {
  const known = new Set(areas.map((row) => row.cell('code')));
  return members
    .filter(({ code }) => !known.has(code))
    .map(
      ({ code, name }) => `  Add to data/areas.csv: ${plain(name)} (${code}), with the code of its region.`,
    );
}

/** The text of a council.yaml with another `neighbours:` block; every other line, also a comment, stays as it is. */
export function withNeighbours(settings: string, block: string): string {
  const lines = settings.split('\n');
  const start = lines.findIndex((line) => line.startsWith('neighbours:'));
  if (start === -1) return `${settings.replace(/\n*$/, '\n')}${block}`;
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  const end = length === -1 ? lines.length - 1 : start + 1 + length;
  return [...lines.slice(0, start), ...block.trimEnd().split('\n'), ...lines.slice(end)].join('\n');
}

function blockOf({
  model,
  year,
  members,
}: {
  model: string;
  year: string;
  members: CouncilNeighbours['members'];
}): string {
  return [
    'neighbours:',
    `  model: ${plain(model)}`,
    `  year: ${plain(year)}`,
    '  members:',
    ...members.map(({ code, name }) => `    - { code: ${code}, name: ${plain(name)} }`),
    '',
  ].join('\n');
}

/** A word in YAML that is read as words: “2025” alone would be a number, and a comma ends a name. */
function plain(text: string): string {
  return /^[A-Za-z][\w '’.-]*$/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}

function namesThatDiffer({ names }: NeighbourList, { file }: { file: string }): Problem[] {
  return [...names].flatMap(([number, called]) => {
    const [first = '', ...others] = called;
    const other = others.find((name) => !sameName(name, first));
    return other === undefined
      ? []
      : [otherName({ number, code: '', name: other }, { code: number, name: first }, file)];
  });
}

function otherName(place: Place, known: { code: string; name: string }, file: string): Problem {
  return {
    check: 'name-and-code-differ',
    severity: 'error',
    file,
    message: `${place.number} is called “${place.name}” in the list, and ${known.code} is “${known.name}”.`,
    fix: 'Find out which is right, and correct the list or data/areas.csv.',
  };
}

function noCode(place: Place, { of, file }: { of: string; file: string }): Problem {
  const became = whatBecameOf(place);
  return {
    check: 'unknown-neighbour',
    severity: 'error',
    file,
    message: `${place.name === '' ? `The list gives no name for ${place.number}` : `Nothing says which code ${place.name} (${place.number}) has`}, a neighbour of ${of}${became === undefined ? '' : `: ${became}`}.`,
    fix: 'Add it to data/areas.csv, or give a national file with numbers and codes: --places file.csv.',
  };
}

function gone(place: Place, { of, became, file }: { of: string; became: string; file: string }): Problem {
  return {
    check: 'gone-neighbour',
    severity: 'warning',
    file,
    message: `${place.name} (${place.number}), a neighbour of ${of}, is not there any more: ${became}. It is kept: its earlier figures can still be compared.`,
    fix: 'Think about a newer list.',
  };
}

function notInList({ code, name }: { code: string; name: string }, file: string): Problem {
  return {
    check: 'unknown-neighbour',
    severity: 'error',
    file,
    message: `${name} (${code}) does not stand in the list, or stands there twice.`,
    fix: 'Check the name in council.yaml, or take the list as it was published.',
  };
}
