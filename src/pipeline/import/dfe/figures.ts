import type { Checked } from '../../problem.ts';
import type { KnownFile } from './kind-of-file.ts';
import type { LongTable } from './lines.ts';
import { matchPlaces } from './match-places.ts';
import { cell, keyOf, labelsOf, surveyOf, whereabouts, yearKey } from './survey.ts';
import {
  missingLabels,
  missingYears,
  newBreakdowns,
  newMeasures,
  otherLevels,
  standsTwice,
} from './survey-problems.ts';
import type { FileYear } from './times.ts';
import type { Wanted } from './wanted.ts';

/** A cell of somebody's file as it is written there, and its line. */
export interface Found {
  readonly text: string;
  readonly line: number;
}

/** The cells of a file that we want; nothing else is kept of it. */
export interface Figures {
  readonly file: KnownFile;
  readonly years: readonly FileYear[];
  at(measure: string, place: Wanted, year: FileYear): Found | undefined;
  /** What was made of the places in the file. */
  readonly understood: readonly string[];
}

/**
 * Reads the wanted measures of the wanted places, in two walks over the file: one to see which places, years and labels are
 * there, one to take the cells. A label that is not there, a row that stands twice and a new column of words are problems.
 */
export function readFigures(
  table: LongTable,
  { known, wanted, measures }: { known: KnownFile; wanted: readonly Wanted[]; measures: readonly string[] },
): Checked<Figures> {
  const survey = surveyOf(table, known);
  const present = measures.filter((id) => known.measures.has(id));
  const places = matchPlaces([...survey.places.values()], {
    wanted,
    file: table.file,
    hasCodes: known.places.has('code'),
  });
  const rules = present.map((id) => ({
    id,
    index: known.measures.get(id) ?? -1,
    where: labelsOf(known, id),
  }));
  const cells = new Map<string, Found>();
  const twice: { line: number; earlier: number }[] = [];
  const seen = new Map<string, Set<string>>();
  table.each((row, line) => {
    const where = whereabouts(known, row);
    const place = places.value.get(keyOf(where));
    for (const { id, index, where: labels } of rules) {
      if (!labels.every((label) => label.names.has(cell(row, label.index).toLowerCase()))) continue;
      seen.set(id, (seen.get(id) ?? new Set()).add(yearKey(where)));
      if (place === undefined) continue;
      const key = [id, place.id, yearKey(where)].join('|');
      const text = cell(row, index);
      const earlier = cells.get(key);
      if (earlier === undefined) cells.set(key, { text, line });
      else if (earlier.text !== text) twice.push({ line, earlier: earlier.line });
    }
  });
  const years = [...survey.years.values()];
  return {
    value: {
      file: known,
      years,
      at: (measure, place, year) => cells.get([measure, place.id, yearKey(year)].join('|')),
      understood: [
        ...places.understood,
        ...otherLevels(survey),
        ...newMeasures(survey, { known, file: table.file }),
      ],
    },
    problems: [
      ...survey.problems,
      ...places.problems,
      ...newBreakdowns(survey, { known, file: table.file }),
      ...missingLabels(survey, { known, present, file: table.file }),
      ...missingYears(seen, { years, survey, known, present, file: table.file }),
      ...standsTwice(twice, { known, file: table.file }),
    ],
  };
}
