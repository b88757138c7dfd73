import type { Problem } from '../problem.ts';
import { openLongTable } from './dfe/lines.ts';

/** A list of statistical neighbours as it was published, by the department's numbers. */
export interface NeighbourList {
  readonly year: string;
  /** By number, the numbers of its neighbours, the nearest first. */
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  /** By number, every name that the list gives it. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads a list, wide (a row for each council, SN1 to SN10) or long (a row for each pair). The year is the one given, else the
 * one that the list says, else the one in its name; it is never worked out.
 */
export function readList(
  bytes: Uint8Array,
  { file, year }: { file: string; year?: string | undefined },
): { list: NeighbourList | undefined; problems: Problem[] } {
  const { table, problems } = openLongTable(bytes, file);
  if (table === undefined) return { list: undefined, problems };
  const columns = columnsOf(table.header);
  if (columns === undefined) return { list: undefined, problems: [notAList(table.header, file)] };
  const rows: string[][] = [];
  const broken = table.each((cells) => rows.push(cells.map((cell) => cell.trim())));
  if (broken.length > 0) return { list: undefined, problems: broken };

  const years = [...new Set(rows.map((row) => row[columns.year] ?? ''))].filter((said) => said !== '');
  const said = year ?? (years.length === 0 ? yearInName(file) : years.length === 1 ? years[0] : undefined);
  if (said === undefined || (years.length > 0 && !years.includes(said)))
    return { list: undefined, problems: [noYear(file, years)] };
  const pairs = rows
    .filter((row) => years.length === 0 || row[columns.year] === said)
    // Blank rows and headings such as “Old SNs:” stand between the rows of the list of April 2021.
    .filter((row) => /^\d{3}$/.test(row[columns.number] ?? ''))
    .flatMap((row) => pairsOf(row, columns));
  return { list: listOf(pairs, said), problems: [] };
}

interface Columns {
  readonly year: number;
  readonly number: number;
  readonly name: number;
  /** Of the ten neighbours in a wide list, or of the one in a long list. */
  readonly members: readonly number[];
  readonly memberName: number;
  readonly rank: number;
}

/** A council and one of its neighbours. */
interface Pair {
  readonly subject: string;
  readonly subjectName: string;
  readonly member: string;
  /** Blank in a wide list. */
  readonly memberName: string;
  readonly rank: number;
}

function columnsOf(header: readonly string[]): Columns | undefined {
  const at = (...names: string[]) => header.findIndex((name) => names.includes(name.toLowerCase()));
  const same = {
    year: at('model'),
    number: at('old_la_code', 'la num', 'la number'),
    name: at('la_name', 'la name'),
    memberName: at('sn_la_name'),
    rank: at('rank'),
  };
  if (same.number === -1 || same.name === -1) return undefined;
  const long = at('sn_old_la_code');
  if (long !== -1 && same.memberName !== -1 && same.rank !== -1) return { ...same, members: [long] };
  const wide = Array.from({ length: 10 }, (_, index) => at(`sn${index + 1}`, `sn_${index + 1}`));
  return wide.includes(-1) ? undefined : { ...same, members: wide };
}

function pairsOf(row: readonly string[], columns: Columns): Pair[] {
  const cell = (index: number) => row[index] ?? '';
  const subject = { subject: cell(columns.number), subjectName: cell(columns.name) };
  return columns.members
    .map((index, place) => ({
      ...subject,
      member: cell(index),
      memberName: cell(columns.memberName),
      rank: columns.rank === -1 ? place : Number(cell(columns.rank)),
    }))
    .filter(({ member }) => member !== '');
}

function listOf(pairs: readonly Pair[], year: string): NeighbourList {
  const ranked = pairs.toSorted((a, b) => a.rank - b.rank);
  const called = pairs.flatMap((pair) => [
    { number: pair.subject, name: pair.subjectName },
    { number: pair.member, name: pair.memberName },
  ]);
  const named = Map.groupBy(
    called.filter(({ name }) => name !== ''),
    ({ number }) => number,
  );
  return {
    year,
    subjects: new Map(
      [...Map.groupBy(ranked, ({ subject }) => subject)].map(([subject, members]) => [
        subject,
        members.map(({ member }) => member),
      ]),
    ),
    names: new Map([...named].map(([number, by]) => [number, [...new Set(by.map(({ name }) => name))]])),
  };
}

/** “April 2021” of `Neighbour_Groupings_April_2021.csv`, or “2025”; a whole date is that of the file, not of the list. */
function yearInName(file: string): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\d{4}-\d{2}-\d{2}/g, '');
  const [, month, year] =
    /(?:(January|February|March|April|May|June|July|August|September|October|November|December)[ _-])?(20\d{2})(?!\d)/i.exec(
      name,
    ) ?? [];
  return year === undefined ? undefined : [month, year].filter((part) => part !== undefined).join(' ');
}

function notAList(header: readonly string[], file: string): Problem {
  return {
    check: 'unknown-list',
    severity: 'error',
    file,
    line: 1,
    message: `A list has the columns old_la_code (or LA num), la_name and SN1 to SN10; or old_la_code, la_name, rank, sn_old_la_code and sn_la_name. This one has: ${header.map((name) => `“${name}”`).join(', ')}.`,
    fix: 'Take the list as it was published.',
  };
}

function noYear(file: string, years: readonly string[]): Problem {
  return {
    check: 'no-model-year',
    severity: 'error',
    file,
    message:
      years.length === 0
        ? 'Nothing says of which year this list is.'
        : `The list holds more than one year, or not the one given. It has: ${years.join(', ')}.`,
    fix: `Say which: --year "${years[0] ?? 'April 2021'}".`,
  };
}
