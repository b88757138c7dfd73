import { didYouMean } from '../../near-miss.ts';
import type { Problem } from '../../problem.ts';
import type { KnownFile } from './kind-of-file.ts';
import { labelsOf, type Survey, yearKey } from './survey.ts';
import type { FileYear } from './times.ts';

/** A label that a mapping expects and no row has. */
export function missingLabels(
  survey: Survey,
  { known, present, file }: { known: KnownFile; present: readonly string[]; file: string },
): Problem[] {
  const told = new Set<string>();
  return present.flatMap((id) =>
    labelsOf(known, id).flatMap(({ filter, index, labels, names }): Problem[] => {
      const here = [...(survey.labels.get(filter) ?? [])].sort();
      const key = `${filter}|${labels.join('|')}`;
      if (here.some((label) => names.has(label.toLowerCase())) || told.has(key)) return [];
      told.add(key);
      return [
        {
          check: 'unknown-category',
          severity: 'error',
          file,
          column: columnName(known, filter, index),
          message: `The mapping of “${known.kind.id}” expects ${quoted(labels, ' or ')}, and no row has it. The labels in the file are: ${quoted(here, ', ')}.`,
          fix: `${didYouMean(labels[0] ?? '', here)}If the label has a new name, add it to “where” of “${known.kind.id}” in data/comparators/mappings.yaml.`,
        },
      ];
    }),
  );
}

/** Years in which a measure has no row, while it has some in others. */
export function missingYears(
  seen: ReadonlyMap<string, ReadonlySet<string>>,
  {
    years,
    survey,
    known,
    present,
    file,
  }: {
    years: readonly FileYear[];
    survey: Survey;
    known: KnownFile;
    present: readonly string[];
    file: string;
  },
): Problem[] {
  return present.flatMap((id): Problem[] => {
    const has = seen.get(id) ?? new Set();
    const gaps = years.filter((year) => !has.has(yearKey(year))).map(({ time }) => time);
    if (has.size === 0 || gaps.length === 0) return [];
    const labels = labelsOf(known, id);
    const here = labels.map(
      ({ filter }) => `“${filter}”: ${quoted([...(survey.labels.get(filter) ?? [])].sort(), ', ')}`,
    );
    return [
      {
        check: 'category-missing-in-years',
        severity: 'warning',
        file,
        message: `“${id}” has no row in ${gaps.toSorted().join(', ')}, where it would be ${labels.map(({ labels: names }) => quoted(names, ' or ')).join(' with ')}. The labels in the file are, by filter: ${here.join('; ')}.`,
        fix: 'If those years use another label, add it to data/comparators/mappings.yaml.',
      },
    ];
  });
}

/** A column of words that no mapping speaks of: it may divide the figures. */
export function newBreakdowns(
  survey: Survey,
  { known, file }: { known: KnownFile; file: string },
): Problem[] {
  return [...survey.words].map(([name, example]) => ({
    check: 'unknown-column',
    severity: 'error',
    file,
    line: 1,
    column: name,
    message: `No mapping speaks of the column “${name}”, and it holds words, such as “${example}”: it may divide the figures into parts. The mapping of “${known.kind.id}” expects these columns of words: ${quoted(Object.values(known.kind.filters).flat(), ', ') || 'none'}.`,
    fix: `In data/comparators/mappings.yaml, add it to the filters of “${known.kind.id}” with the label of the whole under “where”; or to “leftOut”, if it divides nothing.`,
  }));
}

/** Columns of numbers that no mapping speaks of, in words: they are left out. */
export function newMeasures(survey: Survey, { known, file }: { known: KnownFile; file: string }): string[] {
  const names = known.unknown.map(({ name }) => name).filter((name) => !survey.words.has(name));
  return names.length === 0
    ? []
    : [`${file}: no mapping speaks of ${quoted(names, ', ')}, which hold numbers only: left out.`];
}

/** Rows for other kinds of place, in words: they are left out. */
export function otherLevels(survey: Survey): string[] {
  return survey.levels.size === 0
    ? []
    : [
        `Rows for other places than England, regions and local authorities are left out: ${quoted([...survey.levels].sort(), ', ')}.`,
      ];
}

/** Two rows for the same measure, place and year that do not agree. */
export function standsTwice(
  twice: readonly { line: number; earlier: number }[],
  { known, file }: { known: KnownFile; file: string },
): Problem[] {
  const [first] = twice;
  if (first === undefined) return [];
  return [
    {
      check: 'stands-twice',
      severity: 'error',
      file,
      line: first.line,
      message: `This row and the one on line ${first.earlier} give different figures for the same place and year${twice.length === 1 ? '' : `, and so ${twice.length === 2 ? 'does another pair' : `do ${twice.length - 1} other pairs`}`}: something divides them that the mapping of “${known.kind.id}” does not know.`,
      fix: `Add the column that tells them apart to the filters of “${known.kind.id}” in data/comparators/mappings.yaml, with the label we want under “where”.`,
    },
  ];
}

function columnName(known: KnownFile, filter: string, index: number): string {
  return known.kind.filters[filter]?.[0] ?? String(index);
}

function quoted(words: readonly string[], between: string): string {
  return words.map((word) => `“${word}”`).join(between);
}
