import { z } from 'zod';

/** The rules of CSV on the Web for what we write, told again from https://www.w3.org/TR/tabular-metadata/ */

/** A common property: a prefixed name with plain text, a link, or a value with its type. */
const Common = z.union([
  z.string(),
  z.strictObject({ '@id': z.url() }),
  z.strictObject({ '@value': z.string(), '@type': z.string().regex(/^xsd:/) }),
]);
const COMMON = {
  'dc:title': Common.optional(),
  'dc:description': Common.optional(),
  'dc:publisher': Common.optional(),
  'dc:license': Common.optional(),
  'dc:language': Common.optional(),
  'dc:source': Common.optional(),
  'dc:modified': Common.optional(),
  'dc:isPartOf': Common.optional(),
};

const BUILT_IN = ['string', 'decimal', 'integer', 'date', 'anyURI'] as const;
const Datatype = z.union([z.enum(BUILT_IN), z.strictObject({ base: z.enum(BUILT_IN), format: z.string() })]);

const Column = z.strictObject({
  ...COMMON,
  // A column's name may not begin with an underscore, and must be usable in a URI template.
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.]*$/),
  titles: z.string(),
  datatype: Datatype,
  required: z.boolean(),
  null: z.string(),
});

const SCHEMA = {
  columns: z
    .array(Column)
    .min(1)
    .refine((columns) => new Set(columns.map(({ name }) => name)).size === columns.length),
  primaryKey: z.array(z.string()).min(1).optional(),
  foreignKeys: z
    .array(
      z.strictObject({
        columnReference: z.string(),
        reference: z.strictObject({ resource: z.string(), columnReference: z.string() }),
      }),
    )
    .optional(),
};
const Context = z.tuple([
  z.literal('http://www.w3.org/ns/csvw'),
  z.strictObject({ '@language': z.string() }),
]);

export const CsvwSchema = z.strictObject(SCHEMA);
export type CsvwSchema = z.infer<typeof CsvwSchema>;
/** A schema in a file of its own. */
export const CsvwSchemaFile = z.strictObject({ '@context': Context, ...SCHEMA });
/** A table whose schema stands in another file. */
export const CsvwTableFile = z.strictObject({
  '@context': Context,
  ...COMMON,
  url: z.string().min(1),
  tableSchema: z.string().min(1),
});
export const CsvwGroupFile = z
  .strictObject({
    '@context': Context,
    ...COMMON,
    tableSchema: CsvwSchema,
    tables: z
      .array(z.strictObject({ ...COMMON, url: z.string().min(1), tableSchema: CsvwSchema.optional() }))
      .min(1),
  })
  .refine(
    ({ tables }) => new Set(tables.map(({ url }) => url)).size === tables.length,
    'A table stands twice',
  )
  .refine((group) => danglingKeys(group).length === 0, 'A foreign key leads nowhere');

/** Foreign keys whose table is not in the group, or whose columns are not in the two tables. */
function danglingKeys({
  tableSchema: usual,
  tables,
}: {
  tableSchema: CsvwSchema;
  tables: readonly { url: string; tableSchema?: CsvwSchema | undefined }[];
}): string[] {
  const has = (schema: CsvwSchema | undefined, name: string) =>
    schema?.columns.some((column) => column.name === name) === true;
  return tables
    .map(({ tableSchema = usual }) => tableSchema)
    .flatMap((schema) =>
      (schema.foreignKeys ?? [])
        .filter(({ columnReference, reference }) => {
          const target = tables.find(({ url }) => url === reference.resource);
          const own = target && (target.tableSchema ?? usual);
          return !has(schema, columnReference) || !has(own, reference.columnReference);
        })
        .map(({ columnReference }) => columnReference),
    );
}

/** What a reader of CSV on the Web would find wrong with a table. */
export function csvwProblemsOf(
  rows: readonly string[][],
  { columns, primaryKey = [] }: Pick<CsvwSchema, 'columns' | 'primaryKey'>,
): string[] {
  const [head = [], ...lines] = rows;
  if (head.join() !== columns.map(({ titles }) => titles).join()) return ['the head is not its titles'];
  const cells = lines.flatMap((line, index) =>
    columns.flatMap(({ name, datatype, required, null: blank }, column) => {
      const text = line[column] ?? '';
      if (text === blank) return required ? [`line ${index + 2}, ${name}: is required`] : [];
      return isOf(text, datatype) ? [] : [`line ${index + 2}, ${name}: “${text}” is not of its datatype`];
    }),
  );
  const key = primaryKey.map((name) => columns.findIndex((column) => column.name === name));
  if (key.includes(-1)) return [...cells, 'the key has a column that is not there'];
  const keys = lines.map((line) => JSON.stringify(key.map((column) => line[column])));
  const repeated = key.length > 0 && new Set(keys).size < keys.length;
  return repeated ? [...cells, 'a key stands twice'] : cells;
}

function isOf(text: string, datatype: z.infer<typeof Datatype>): boolean {
  if (typeof datatype === 'object') return new RegExp(datatype.format).test(text);
  switch (datatype) {
    case 'string':
      return true;
    case 'decimal':
      return /^[+-]?\d+(?:\.\d+)?$/.test(text);
    case 'integer':
      return /^[+-]?\d+$/.test(text);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
    case 'anyURI':
      return URL.canParse(text);
  }
}
