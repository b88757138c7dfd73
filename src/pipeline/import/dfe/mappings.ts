import { z } from 'zod';
import { Slug } from '#published/indicator.ts';
import { didYouMean } from '../../near-miss.ts';
import type { Checked, Problem } from '../../problem.ts';
import { ComparatorSettings } from '../../read/settings.ts';
import { decodeText } from '../../read/text.ts';
import { type Lines, readYaml } from '../../read/yaml.ts';

/** What a year of a file is to an indicator: which stretch of time, or which day, its figure is about. */
export const WHEN = [
  'financial-year',
  '31-march',
  '30-september',
  '12-months-to-september',
  'calendar-year',
  'academic-year',
] as const;
export type When = (typeof WHEN)[number];

const Words = z.array(z.string()).min(1);
const Names = z.record(z.string(), Words);

/** Where a measure stands: its column by any of its names, in rows that carry one of the labels of every filter. */
const Measure = z.strictObject({
  columns: Words,
  where: Names.default({}),
  /** Not every edition has it. */
  optional: z.boolean().default(false),
});
export type Measure = z.infer<typeof Measure>;

/** One way to a figure: as the file prints it, per 10,000 children, or one measure as a percentage of another. */
const Way = z.union([
  z.strictObject({ measure: z.string() }),
  z.strictObject({ rateOf: z.string() }),
  z.strictObject({ shareOf: z.tuple([z.string(), z.string()]) }),
]);
export type Way = z.infer<typeof Way>;

const IndicatorMapping = z.strictObject({
  indicator: Slug,
  when: z.enum(WHEN),
  /** In order of preference: the first that the file can give. */
  from: z.array(Way).min(1),
  comparable: z.enum(['yes', 'no']).default('yes'),
  note: z.string().default(''),
});
export type IndicatorMapping = z.infer<typeof IndicatorMapping>;

const Kind = z.strictObject({
  id: Slug,
  title: z.string(),
  source: z.string(),
  /** `ees` is the tidy format of Explore Education Statistics, `interactive-tool` that of the tool's data. */
  layout: z.enum(['ees', 'interactive-tool', 'dictionary']).default('ees'),
  /** What a year is, where the file does not say. */
  years: z.string().optional(),
  filters: Names.default({}),
  where: Names.default({}),
  measures: z.record(z.string(), Measure).default({}),
  /** What numbers of national and regional rows are rounded to. */
  rounded: z.strictObject({ national: z.number().int(), regional: z.number().int() }).optional(),
  /** Columns that are known and not used. */
  leftOut: z.array(z.string()).default([]),
  indicators: z.array(IndicatorMapping).default([]),
  /** What the file is for, when it has no figures for any indicator. */
  instead: z.string().optional(),
});
export type Kind = z.infer<typeof Kind>;

const Population = z.union([
  z.strictObject({ kind: z.string(), measure: z.string() }),
  z.strictObject({ kind: z.string(), count: z.string(), rate: z.string() }),
]);
export type Population = z.infer<typeof Population>;

/** `data/comparators/mappings.yaml` */
export const Mappings = z.strictObject({
  symbols: ComparatorSettings.shape.symbols,
  populations: z
    .array(Population)
    .describe('The kinds of file that say how many children live somewhere, as a list'),
  kinds: z.array(Kind).describe('The kinds of file, as a list; copy one that is there'),
});
export type Mappings = z.infer<typeof Mappings>;

/** Reads the mappings; a measure, filter or kind that is used must be there. */
export function readMappings(bytes: Uint8Array, file: string): Checked<Mappings | undefined> {
  const text = decodeText(bytes, file);
  if (text.value === undefined) return { value: undefined, problems: text.problems };
  const read = readYaml(text.value, { file, schema: Mappings });
  if (read.value === undefined) return { value: undefined, problems: read.problems };
  const problems = dangling(read.value.data, { file, lineOf: read.value.lineOf });
  return { value: problems.length === 0 ? read.value.data : undefined, problems };
}

/** The measures that a way to a figure needs. */
export function measuresOf(way: Way): string[] {
  if ('measure' in way) return [way.measure];
  return 'rateOf' in way ? [way.rateOf] : [...way.shareOf];
}

function dangling(mappings: Mappings, { file, lineOf }: { file: string } & Lines): Problem[] {
  const at = (
    path: PropertyKey[],
    name: string,
    { what, known }: { what: string; known: string[] },
  ): Problem[] =>
    known.includes(name)
      ? []
      : [
          {
            check: 'unknown-in-mapping',
            severity: 'error',
            file,
            line: lineOf(path),
            message: `There is no ${what} called “${name}”.`,
            fix: `${didYouMean(name, known)}It can be: ${known.join(', ') || 'none yet; add one'}.`,
          },
        ];
  const kinds = mappings.kinds.map((kind) => kind.id);
  return [
    ...mappings.kinds.flatMap((kind, index) => {
      const filters = { what: 'filter', known: Object.keys(kind.filters) };
      const measures = { what: 'measure', known: Object.keys(kind.measures) };
      return [
        ...Object.keys(kind.where).flatMap((name) => at(['kinds', index, 'where', name], name, filters)),
        ...Object.entries(kind.measures).flatMap(([id, measure]) =>
          Object.keys(measure.where).flatMap((name) => at(['kinds', index, 'measures', id], name, filters)),
        ),
        ...kind.indicators.flatMap(({ from }, number) =>
          from
            .flatMap(measuresOf)
            .flatMap((name) => at(['kinds', index, 'indicators', number, 'from'], name, measures)),
        ),
      ];
    }),
    ...mappings.populations.flatMap((population, index) => {
      const path = ['populations', index];
      const kind = mappings.kinds.find(({ id }) => id === population.kind);
      const known = Object.keys(kind?.measures ?? {});
      const names = 'measure' in population ? [population.measure] : [population.count, population.rate];
      return [
        ...at(path, population.kind, { what: 'kind of file', known: kinds }),
        ...names.flatMap((name) => at(path, name, { what: 'measure', known })),
      ];
    }),
  ];
}
