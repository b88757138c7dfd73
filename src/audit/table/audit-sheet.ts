import type { Method } from '../method.ts';
import { blind, type Attack, type HiddenCell, type Publication, type Relation } from '../publication.ts';
import type { Range } from '../range.ts';
import { solve } from '../solve.ts';
import { systemOf } from '../system.ts';
import { narrowedIn } from '../verdict.ts';
import { thresholdOf } from './reading.ts';
import { factsOfShares } from './shares.ts';
import { cellId, readingAt, type Place, type Sheet } from './sheet.ts';
import { findTotals, relationsOf, type Totals, type TotalsIn } from './totals.ts';

/** What an attacker makes of a table if its markers stand for small numbers, with zeros among them or not. */
export interface PolicyAudit {
  readonly zeros: 'hidden' | 'shown';
  /** A marker stands for small numbers only; or also for larger ones, which cover them; or no numbers fit at all. */
  readonly markers: 'small only' | 'small or cover' | 'impossible';
  readonly narrowed: readonly NarrowedCell[];
}

/** A hidden cell that could be some small numbers, but not all of them. */
export interface NarrowedCell extends Place {
  readonly range: Range;
}

export interface SheetAudit {
  readonly hidden: readonly (Place & { marker: string })[];
  readonly totals: Totals;
  readonly policies: readonly PolicyAudit[];
  /** A total that no numbers behind its markers could come to, if there is one that is wrong by itself. */
  readonly impossibleAt: Place | undefined;
}

/** Which hidden cells of a table can be narrowed, under each zero policy (`disclosure.md`, R10). */
export function auditSheet(
  sheet: Sheet,
  {
    threshold,
    totalsIn,
    methods,
  }: { threshold: number; totalsIn?: TotalsIn | undefined; methods: readonly Method[] },
): SheetAudit {
  const totals = findTotals(sheet, { totalsIn });
  const publication = publicationOf(sheet, totals);
  const places = placesOf(sheet);
  const policies = (['hidden', 'shown'] as const).map((zeros): PolicyAudit => {
    const sensitive = ({ marker = '' }: HiddenCell): Range => ({
      min: zeros === 'hidden' ? 0 : 1,
      max: (thresholdOf(marker) ?? threshold) - 1,
    });
    const small = narrowedIn(publication, { attack: sensitive, sensitive, methods });
    const cover: Attack = (cell) => ({ ...sensitive(cell), max: Infinity });
    const narrowed = small ?? narrowedIn(publication, { attack: cover, sensitive, methods });
    return {
      zeros,
      markers: small !== undefined ? 'small only' : narrowed !== undefined ? 'small or cover' : 'impossible',
      narrowed: places.flatMap((place) => {
        const range = narrowed?.get(cellId(place));
        return range === undefined ? [] : [{ ...place, range }];
      }),
    };
  });
  const impossible = policies.every(({ markers }) => markers === 'impossible');
  const wrong = impossible
    ? publication.relations.find((relation) => isWrong(relation, { publication, methods }))
    : undefined;
  return {
    hidden: hiddenIn(sheet),
    totals,
    policies,
    impossibleAt: places.find((place) => cellId(place) === wrong?.total),
  };
}

/** Whether a total cannot be right, whatever is hidden. */
function isWrong(
  relation: Relation,
  { publication, methods }: { publication: Publication; methods: readonly Method[] },
): boolean {
  const system = systemOf({ ...publication, relations: [relation], facts: [] }, blind);
  return system === undefined || solve(system, methods) === undefined;
}

function publicationOf(sheet: Sheet, totals: Totals): Publication {
  const published = new Map<string, number>();
  for (const place of placesOf(sheet)) {
    const reading = readingAt(sheet, place);
    if (reading.kind === 'number') published.set(cellId(place), reading.value);
  }
  return {
    published,
    hidden: new Map(
      hiddenIn(sheet).map((cell): [string, HiddenCell] => [
        cellId(cell),
        { kind: 'small', marker: cell.marker },
      ]),
    ),
    relations: relationsOf(sheet, totals),
    facts: factsOfShares(sheet, totals),
  };
}

/** Hidden shares are left out: only counts are people. */
function hiddenIn(sheet: Sheet): (Place & { marker: string })[] {
  return placesOf(sheet).flatMap((place) => {
    const reading = readingAt(sheet, place);
    return reading.kind === 'hidden' ? [{ ...place, marker: reading.marker }] : [];
  });
}

function placesOf({ rows, columns }: Sheet): Place[] {
  return rows.flatMap(({ measures }, row) =>
    columns.flatMap((column, index) =>
      measures === 'counts' && column.measures === 'counts' ? [{ row, column: index }] : [],
    ),
  );
}
