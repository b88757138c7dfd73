import type { Problem } from '../../problem.ts';
import { type Figures, readFigures } from './figures.ts';
import { kindOfFile } from './kind-of-file.ts';
import { openLongTable } from './lines.ts';
import { type Kind, type Mappings, measuresOf, type Population } from './mappings.ts';
import { type Children, childrenFrom } from './population.ts';
import { Readings } from './readings.ts';
import type { Wanted } from './wanted.ts';

/** A file that was opened: its figures, or why there are none. */
export interface Opened {
  readonly figures: Figures | undefined;
  readonly problems: Problem[];
  readonly understood: string[];
}

/** Reads a file of a known kind for the measures that are asked of it; a kind that has none is said to have none. */
export function openFile(
  bytes: Uint8Array,
  {
    file,
    mapping,
    wanted,
    measures,
  }: { file: string; mapping: Mappings; wanted: readonly Wanted[]; measures: (kind: Kind) => string[] },
): Opened {
  const { table, problems } = openLongTable(bytes, file);
  if (table === undefined) return { figures: undefined, problems, understood: [] };
  const known = kindOfFile(table.header, { file, mappings: mapping });
  if (known.value === undefined) return { figures: undefined, problems: known.problems, understood: [] };
  const { kind } = known.value;
  const asked = measures(kind);
  if (asked.length === 0) {
    const said = `${file}: ${kind.title}. ${kind.instead ?? 'No indicator is taken from it.'}`;
    return { figures: undefined, problems: [], understood: [said] };
  }
  const figures = readFigures(table, { known: known.value, wanted, measures: asked });
  const times = figures.value.years.map(({ time }) => time).sort();
  return {
    figures: figures.value,
    problems: figures.problems,
    understood: [
      `${file}: read as “${kind.id}” (${kind.title}), ${[...new Set([times[0], times.at(-1)])].join(' to ')}.`,
      ...figures.value.understood,
    ],
  };
}

/** The measures that the indicators of a kind need. */
export function neededOf({ indicators }: Kind): string[] {
  return [...new Set(indicators.flatMap(({ from }) => from.flatMap(measuresOf)))];
}

/** What the indicators need, and all else besides. A kind without indicators has nothing to compare. */
export function allOf(kind: Kind): string[] {
  return neededOf(kind).length === 0 ? [] : Object.keys(kind.measures);
}

/** Reads a file that says how many children live where. */
export function readPopulation(
  { bytes, file }: { bytes: Uint8Array; file: string },
  { mapping, wanted }: { mapping: Mappings; wanted: readonly Wanted[] },
): { value: Children | undefined; problems: Problem[]; understood: string[] } {
  const rules = new Map(mapping.populations.map((rule) => [rule.kind, rule]));
  const opened = openFile(bytes, {
    file,
    mapping,
    wanted,
    measures: ({ id }) => populationMeasures(rules.get(id)),
  });
  const { figures } = opened;
  if (figures === undefined && opened.problems.length > 0) return { ...opened, value: undefined };
  const rule = figures === undefined ? undefined : rules.get(figures.file.kind.id);
  const complete = populationMeasures(rule).every((measure) => figures?.file.measures.has(measure));
  if (figures === undefined || rule === undefined || !complete)
    return { value: undefined, problems: [noChildren(file, mapping)], understood: [] };
  const readings = new Readings(mapping.symbols, file);
  return { ...opened, value: childrenFrom(figures, { population: rule, readings }) };
}

function populationMeasures(rule: Population | undefined): string[] {
  if (rule === undefined) return [];
  return 'measure' in rule ? [rule.measure] : [rule.count, rule.rate];
}

function noChildren(file: string, mapping: Mappings): Problem {
  return {
    check: 'no-population',
    severity: 'error',
    file,
    message: 'This file does not say how many children live anywhere.',
    fix: `Give a file of one of these kinds after --population: ${mapping.populations.map(({ kind }) => kind).join(', ')} (an edition that prints rates).`,
  };
}
