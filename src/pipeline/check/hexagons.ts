import { didYouMean } from '../near-miss.ts';
import type { Checked, Problem } from '../problem.ts';
import { listIn, type Row } from '../read/csv.ts';
import type { Sources } from '../read/sources.ts';

/** A council's place on the map, with the code that `data/areas.csv` knows it by. */
export interface PlacedCouncil {
  readonly code: string;
  readonly formerly: readonly string[];
  readonly column: number;
  readonly row: number;
  readonly area: Row;
}

/** Understands the map of hexagons: councils that are in `data/areas.csv`, each once and each in a place of its own. */
export function checkHexagons({
  hexagons,
  areas,
}: Pick<Sources, 'hexagons' | 'areas'>): Checked<PlacedCouncil[]> {
  const councils = new Map(
    areas.filter((row) => row.cell('kind') === 'council').map((row) => [row.cell('code'), row]),
  );
  const problems: Problem[] = [];
  const codes = new Map<string, Row>();
  const places = new Map<string, Row>();
  const value = hexagons.flatMap((row): PlacedCouncil[] => {
    const code = row.cell('code');
    const formerly = listIn(row.cell('formerly'));
    const column = wholeNumber(row, 'column');
    const line = wholeNumber(row, 'row');
    const own = [code, ...formerly];
    const area = own.flatMap((known) => councils.get(known) ?? [])[0];
    const found = [
      ...(area === undefined ? [unknownCouncil(row, councils)] : []),
      ...own.flatMap((each) => standsTwice(row, { what: each, first: codes, column: 'code' })),
      ...[column, line].flatMap((number) => (typeof number === 'number' ? [] : [number])),
      ...(typeof column === 'number' && typeof line === 'number'
        ? standsTwice(row, { what: `column ${column}, row ${line}`, first: places, column: 'column' })
        : []),
    ];
    problems.push(...found);
    if (found.length > 0 || area === undefined || typeof column !== 'number' || typeof line !== 'number')
      return [];
    return [{ code, formerly, column, row: line, area }];
  });
  return { value, problems };
}

function wholeNumber(row: Row, column: 'column' | 'row'): number | Problem {
  const typed = row.cell(column);
  if (/^\d{1,3}$/.test(typed)) return Number(typed);
  return {
    ...at(row),
    check: 'not-a-place-on-the-map',
    column,
    message: `“${typed}” cannot stand under “${column}”.`,
    fix: 'Write a whole number, counted from 0: columns from the left, rows from the top.',
  };
}

function unknownCouncil(row: Row, councils: ReadonlyMap<string, Row>): Problem {
  const code = row.cell('code');
  return {
    ...at(row),
    check: 'unknown-on-the-map',
    column: 'code',
    message: `There is no council “${code}” in data/areas.csv.`,
    fix: `${didYouMean(code, councils.keys())}Correct the code, or add the council to data/areas.csv.`,
  };
}

/** A code or a place that an earlier row has; `first` keeps the earliest of each. */
function standsTwice(
  row: Row,
  { what, first, column }: { what: string; first: Map<string, Row>; column: string },
): Problem[] {
  const earlier = first.get(what);
  if (earlier === undefined) {
    first.set(what, row);
    return [];
  }
  return [
    {
      ...at(row),
      check: 'twice-on-the-map',
      column,
      message: `“${what}” is taken: also at line ${earlier.line}.`,
      fix: 'Give each council one row, and each row a place of its own.',
    },
  ];
}

function at({ file, line }: Row) {
  return { severity: 'error', file, line } as const;
}
