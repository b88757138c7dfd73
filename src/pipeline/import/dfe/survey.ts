import type { Problem } from '../../problem.ts';
import type { KnownFile } from './kind-of-file.ts';
import type { Whereabouts } from './layout.ts';
import type { LongTable } from './lines.ts';
import type { SeenPlace } from './match-places.ts';
import type { FileYear } from './times.ts';

/** What a first walk over a file sees: everything that is there, and no figure. */
export interface Survey {
  readonly places: Map<string, SeenPlace>;
  readonly years: Map<string, FileYear>;
  /** By filter, its labels. */
  readonly labels: Map<string, Set<string>>;
  readonly levels: Set<string>;
  /** By unknown column, the first of its cells that is no number and no symbol. */
  readonly words: Map<string, string>;
  problems: Problem[];
}

/** Walks over a file once. */
export function surveyOf(table: LongTable, known: KnownFile): Survey {
  const survey: Survey = {
    places: new Map(),
    years: new Map(),
    labels: new Map(),
    levels: new Set(),
    words: new Map(),
    problems: [],
  };
  survey.problems = table.each((row) => {
    const where = whereabouts(known, row);
    survey.years.set(yearKey(where), { time: where.time, identifier: where.identifier });
    for (const [filter, index] of known.filters) {
      const labels = survey.labels.get(filter) ?? new Set();
      survey.labels.set(filter, labels.add(cell(row, index)));
    }
    for (const { name, index } of known.unknown) {
      const text = cell(row, index);
      if (!survey.words.has(name) && /[a-z]{4}/i.test(text)) survey.words.set(name, text);
    }
    if (typeof where.level === 'object') survey.levels.add(where.level.other);
    else {
      const key = keyOf(where);
      const last = survey.places.get(key)?.last ?? '';
      survey.places.set(key, {
        key,
        level: where.level,
        ...where.place,
        last: where.time > last ? where.time : last,
      });
    }
  });
  return survey;
}

/** Where and when a row is about. */
export function whereabouts({ layout, places, kind }: KnownFile, row: readonly string[]): Whereabouts {
  const where = layout.read((column) => cell(row, places.get(column) ?? -1));
  return kind.years === undefined ? where : { ...where, identifier: kind.years };
}

/** By filter, which labels a measure accepts: those of the kind, and its own. */
export function labelsOf({ kind, filters }: KnownFile, measure: string) {
  const where = { ...kind.where, ...kind.measures[measure]?.where };
  return Object.entries(where).map(([filter, labels]) => ({
    filter,
    index: filters.get(filter) ?? -1,
    labels,
    names: new Set(labels.map((label) => label.toLowerCase())),
  }));
}

/** A place of a file, as a key. */
export function keyOf({ level, place }: Whereabouts): string {
  return [typeof level === 'object' ? level.other : level, place.number, place.code, place.name].join('|');
}

/** A year of a file, as a key. */
export function yearKey({ time, identifier }: FileYear): string {
  return `${time}|${identifier}`;
}

/** A cell without the blanks around it; blank for a column that is not there. */
export function cell(row: readonly string[], index: number): string {
  return (row[index] ?? '').trim();
}
