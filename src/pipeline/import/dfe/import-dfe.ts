import { hasErrors, type Problem } from '../../problem.ts';
import type { Row } from '../../read/csv.ts';
import type { Sources } from '../../read/sources.ts';
import type { Imported } from '../imported.ts';
import { comparatorRows } from './comparator-rows.ts';
import { editionOf } from './edition.ts';
import { changesBetween } from './edition-changes.ts';
import { notOver, olderThanWhatStands, unknownAreas } from './edition-checks.ts';
import type { Mappings } from './mappings.ts';
import { allOf, neededOf, openFile, readPopulation } from './open-file.ts';
import { ownFigures } from './own-figures.ts';
import { Readings } from './readings.ts';
import { setAgainst } from './revisions.ts';
import { settingsText, symbolsInWords } from './settings-text.ts';
import { type SiteCouncil, wantedPlaces } from './wanted.ts';

/** An imported file of the department: the table, and the text of the settings that stand beside it, by its name. */
export interface ImportedDfe extends Imported {
  /** Of `data/comparators/<name>.yaml`. */
  readonly settings: ReadonlyMap<string, string>;
}

/** What is known besides the file. */
export interface DfeOptions {
  /** As the person named it, or without its folders. */
  readonly file: string;
  readonly mapping: Mappings;
  readonly councils: readonly SiteCouncil[];
  readonly areas: readonly Row[];
  /** `2024-11-20` */
  readonly today: string;
  /** The day it was published; without it, the day that its name begins with. */
  readonly published?: string | undefined;
  /** A file that says how many children live where, for rates that this file does not print. */
  readonly population?: { readonly bytes: Uint8Array; readonly file: string } | undefined;
  /** An earlier edition of the same kind: what it had otherwise is told, for every measure the mapping knows. */
  readonly earlier?: { readonly bytes: Uint8Array; readonly file: string } | undefined;
  /** The comparator files that stand, so that revisions are told and no figure stands twice. */
  readonly standing?: Sources['comparators'];
  /** Whether to tell the councils' own published national figures too. They are never comparators. */
  readonly own?: boolean;
  /** Whether to take the figures of every council of `data/areas.csv`, for the maps, and not of similar councils only. */
  readonly everyCouncil?: boolean;
}

/**
 * Reads a file of the Department for Education into a comparator file: England, the regions and the statistical neighbours
 * of the site's councils, for the indicators they have. Nothing is guessed: what the mappings do not know is a problem.
 */
export function importDfe(bytes: Uint8Array, options: DfeOptions): ImportedDfe {
  const {
    file,
    mapping,
    councils,
    areas,
    today,
    published,
    population,
    earlier,
    standing = [],
    own = false,
    everyCouncil = false,
  } = options;
  const wanted = wantedPlaces(councils, { areas, own: own || earlier !== undefined, everyCouncil });
  const measures = earlier === undefined ? neededOf : allOf;
  const opened = openFile(bytes, { file, mapping, wanted, measures });
  if (opened.figures === undefined) return stopped(opened.problems, opened.understood);
  const { figures } = opened;
  const { kind } = figures.file;
  const edition = editionOf(file, { published, today });
  const problems = [...opened.problems, ...edition.problems];
  if (edition.value === undefined) return stopped(problems, opened.understood);

  const readings = new Readings(mapping.symbols, file);
  const children = population === undefined ? undefined : readPopulation(population, { mapping, wanted });
  const before =
    earlier === undefined
      ? undefined
      : openFile(earlier.bytes, { file: earlier.file, mapping, wanted, measures });
  const from = { figures, readings, children: children?.value };
  const vintage = edition.value.words;
  const parts = kind.indicators.map((indicator) =>
    comparatorRows(indicator, { councils, wanted, from, vintage, file }),
  );
  const name = `dfe-${kind.id}`;
  const target = `data/comparators/${name}.csv`;
  const revised = setAgainst(standing, { rows: parts.flatMap(({ rows }) => rows), file: target });
  const ours = own ? ownFigures({ councils, wanted, from }) : [];
  problems.push(
    ...(children?.problems ?? []),
    ...(before?.problems ?? []),
    ...parts.flatMap((part) => part.problems),
    ...readings.problems,
    ...unknownAreas(revised.rows, { wanted, areas }),
    ...notOver(revised.rows, { edition: edition.value, file }),
    ...olderThanWhatStands(standing, { edition: edition.value, target, file }),
  );
  return {
    tables: revised.rows.length === 0 ? [] : [{ kind: 'comparator', name, rows: revised.rows }],
    settings: new Map(
      revised.rows.length === 0
        ? []
        : [[name, settingsText(kind, { file, edition: edition.value, mapping, rows: revised.rows })]],
    ),
    problems,
    understood: [
      ...opened.understood,
      ...(children?.understood ?? []),
      ...parts.flatMap((part) => part.understood),
      ...symbolsInWords(mapping, revised.rows),
      ...revised.understood,
      ...(before?.figures === undefined
        ? []
        : changesBetween(before.figures, figures, { wanted, councils, file: earlier?.file ?? '' })),
      ...ours,
    ],
  };
}

function stopped(problems: Problem[], understood: string[]): ImportedDfe {
  return { tables: [], settings: new Map(), problems, understood };
}

/** Whether the tables of an import may be written. */
export function mayBeWritten(imported: ImportedDfe): boolean {
  return !hasErrors(imported.problems);
}
