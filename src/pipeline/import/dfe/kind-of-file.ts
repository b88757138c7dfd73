import { didYouMean } from '../../near-miss.ts';
import type { Checked, Problem } from '../../problem.ts';
import { EES, INTERACTIVE_TOOL, type Layout } from './layout.ts';
import type { Kind, Mappings } from './mappings.ts';

/** A file of a known kind: where each of our words stands in it, as the index of a column. */
export interface KnownFile {
  readonly kind: Kind;
  readonly layout: Layout;
  readonly places: ReadonlyMap<string, number>;
  readonly filters: ReadonlyMap<string, number>;
  /** Measures that this edition has. */
  readonly measures: ReadonlyMap<string, number>;
  /** Columns that no mapping speaks of. */
  readonly unknown: readonly { readonly name: string; readonly index: number }[];
}

/**
 * Which kind of file this is, by the names in its first row, whatever their case. A file that fits no kind, or two, is a
 * problem that names what is in the file and what the mappings expect.
 */
export function kindOfFile(
  header: readonly string[],
  { file, mappings }: { file: string; mappings: Mappings },
): Checked<KnownFile | undefined> {
  const doubled = header.filter(
    (name, index) => name !== '' && header.findIndex((other) => alike(other, name)) !== index,
  );
  if (doubled.length > 0) return { value: undefined, problems: doubled.map((name) => twice(name, file)) };
  const fits = mappings.kinds.map((kind) => fit(kind, header));
  const [first, second] = fits.filter(({ missing }) => missing.length === 0);
  if (first === undefined) return { value: undefined, problems: [noKind(fits, { header, file })] };
  if (second !== undefined) return { value: undefined, problems: [twoKinds(first.kind, second.kind, file)] };
  return { value: known(first.kind, header), problems: [] };
}

interface Fit {
  readonly kind: Kind;
  /** What it needs besides where and when: each thing by all the names it may have. */
  readonly own: readonly (readonly string[])[];
  readonly missing: readonly (readonly string[])[];
}

function fit(kind: Kind, header: readonly string[]): Fit {
  const measures = Object.values(kind.measures).filter((measure) => !measure.optional);
  const own = [...Object.values(kind.filters), ...measures.map((measure) => measure.columns)];
  const needed = [...Object.values(LAYOUTS[kind.layout].columns), ...own];
  return { kind, own, missing: needed.filter((names) => indexOf(names, header) === -1) };
}

function known(kind: Kind, header: readonly string[]): KnownFile {
  const layout = LAYOUTS[kind.layout];
  const find = (columns: Readonly<Record<string, readonly string[]>>) =>
    new Map(
      Object.entries(columns)
        .map(([word, names]): [string, number] => [word, indexOf(names, header)])
        .filter(([, index]) => index !== -1),
    );
  const places = find(layout.columns);
  const filters = find(kind.filters);
  const measures = find(
    Object.fromEntries(Object.entries(kind.measures).map(([id, { columns }]) => [id, columns])),
  );
  const used = new Set([...places.values(), ...filters.values(), ...measures.values()]);
  const unknown = header
    .map((name, index) => ({ name, index }))
    .filter(({ name, index }) => !used.has(index) && !kind.leftOut.some((other) => alike(other, name)));
  return { kind, layout, places, filters, measures, unknown };
}

function noKind(
  fits: readonly Fit[],
  { header, file }: { header: readonly string[]; file: string },
): Problem {
  const [nearest] = fits
    .map((each) => ({
      ...each,
      share: each.own.filter((names) => !each.missing.includes(names)).length / each.own.length,
    }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || a.missing.length - b.missing.length);
  const here = `The columns of the file are: ${header.map((name) => `“${name}”`).join(', ')}.`;
  if (nearest === undefined) {
    return {
      check: 'unknown-file',
      severity: 'error',
      file,
      line: 1,
      message: `No mapping knows a file with these columns. ${here}`,
      fix: `Say in data/comparators/mappings.yaml where the figures of our indicators stand in it. The kinds there are: ${fits.map(({ kind }) => kind.id).join(', ')}.`,
    };
  }
  const wanted = nearest.missing.map((names) => names.map((name) => `“${name}”`).join(' or ')).join('; ');
  const { kind } = nearest;
  const taken = [
    ...Object.values(LAYOUTS[kind.layout].columns),
    ...Object.values(kind.filters),
    ...Object.values(kind.measures).map(({ columns }) => columns),
    kind.leftOut,
  ].flat();
  const free = header.filter((name) => !taken.some((other) => alike(other, name)));
  const unknown = free.map((name) => `“${name}”`).join(', ');
  return {
    check: 'unknown-header',
    severity: 'error',
    file,
    line: 1,
    message: `This looks like the kind “${nearest.kind.id}”, but it has no column ${wanted}. ${here}`,
    fix: `${didYouMean(nearest.missing[0]?.[0] ?? '', free)}${free.length === 0 ? 'No column is new to us, so take another edition.' : `New to us: ${unknown}. If one of them is the column with a new name, add the name to “${kind.id}” in data/comparators/mappings.yaml.`}`,
  };
}

function twoKinds(one: Kind, other: Kind, file: string): Problem {
  return {
    check: 'unknown-file',
    severity: 'error',
    file,
    line: 1,
    message: `The columns of this file fit two kinds, “${one.id}” and “${other.id}”.`,
    fix: 'Give one of them a measure or filter in data/comparators/mappings.yaml that only its own files have.',
  };
}

function twice(name: string, file: string): Problem {
  return {
    check: 'duplicate-header',
    severity: 'error',
    file,
    line: 1,
    column: name,
    message: `The column “${name}” stands twice in the first row.`,
    fix: 'Download the file again: it should be as the department published it.',
  };
}

function indexOf(names: readonly string[], header: readonly string[]): number {
  return header.findIndex((name) => names.some((other) => alike(other, name)));
}

function alike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

const LAYOUTS: Readonly<Record<Kind['layout'], Layout>> = {
  ees: EES,
  'interactive-tool': INTERACTIVE_TOOL,
  dictionary: {
    ...INTERACTIVE_TOOL,
    columns: { code: ['Measure_code'], measure: ['Measure_short'], polarity: ['Polarity'] },
  },
};
