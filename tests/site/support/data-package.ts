import { z } from 'zod';

/**
 * The rules of Data Package 2.0 for what we write, told again from the specification: https://datapackage.org/standard/
 * Stricter than it where it leaves open what we promise: sizes, hashes, licences and what a blank means.
 */

/** A path in the package, which may not lead out of it. */
const InnerPath = z.string().regex(/^(?=[^./~])(?!file:)(?:(?!\/\.\.\/)(?!\\)(?!:\/\/).)*$/);
const WebAddress = z.string().regex(/^https?:\/\/.+/);

const Licence = z.strictObject({
  name: z
    .string()
    .regex(/^[-a-zA-Z0-9._]+$/)
    .optional(),
  path: WebAddress,
  title: z.string().min(1),
});
const Source = z.strictObject({ title: z.string().min(1), path: WebAddress.optional() });

const Labelled = z.strictObject({ value: z.string(), label: z.string().min(1) });

const FIELD = {
  name: z.string().min(1),
  title: z.string().min(1),
  description: z.string().min(1),
  missingValues: z.array(Labelled).optional(),
};
const Required = z.literal(true).optional();
const Field = z.discriminatedUnion('type', [
  z.strictObject({
    ...FIELD,
    type: z.literal('string'),
    format: z.enum(['default', 'email', 'uri', 'binary', 'uuid']).optional(),
    constraints: z
      .strictObject({ required: Required, enum: z.array(z.string()).min(1).optional() })
      .optional(),
    categories: z.array(Labelled).optional(),
  }),
  ...(['number', 'integer', 'date'] as const).map((type) =>
    z.strictObject({
      ...FIELD,
      type: z.literal(type),
      constraints: z.strictObject({ required: Required }).optional(),
    }),
  ),
]);
export type Field = z.infer<typeof Field>;

// `fieldsMatch` is left out: the specification has it as a word, its profile as a list, and without it both read “exact”.
export const TableSchema = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/tableschema.json'),
  fields: z.array(Field).min(1),
  missingValues: z.array(Labelled),
  primaryKey: z.array(z.string()).min(1).optional(),
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.array(z.string()).min(1),
        reference: z.strictObject({ resource: z.string(), fields: z.array(z.string()).min(1) }),
      }),
    )
    .optional(),
});
export type TableSchema = z.infer<typeof TableSchema>;

const Resource = z.strictObject({
  name: z.string().min(1),
  type: z.literal('table'),
  title: z.string().min(1),
  description: z.string().min(1),
  path: InnerPath,
  format: z.literal('csv'),
  mediatype: z.string().regex(/^.+\/.+$/),
  encoding: z.literal('utf-8'),
  dialect: z.strictObject({ delimiter: z.string().length(1), lineTerminator: z.string() }),
  bytes: z.number().int().positive(),
  hash: z.string().regex(/^sha256:[a-f0-9]{64}$/),
  licenses: z.array(Licence).min(1),
  sources: z.array(Source).min(1).optional(),
  schema: InnerPath,
});

export const DataPackage = z.strictObject({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  id: WebAddress,
  title: z.string().min(1),
  description: z.string().min(1),
  homepage: WebAddress,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  created: z.iso.datetime(),
  keywords: z.array(z.string()).min(1),
  licenses: z.array(Licence).min(1),
  contributors: z
    .array(z.strictObject({ title: z.string(), organization: z.string(), roles: z.array(z.string()).min(1) }))
    .min(1),
  sources: z.array(Source).min(1),
  resources: z.array(Resource).min(1),
});

/** What is wrong with a table that should be as its schema says: `line 7, status: “hid” is not one of its words`. */
export function problemsOf(rows: readonly string[][], schema: TableSchema): string[] {
  const [head = [], ...lines] = rows;
  if (head.join() !== schema.fields.map(({ name }) => name).join()) return ['the columns are not its fields'];
  const cells = lines.flatMap((line, index) =>
    schema.fields.flatMap((field, column) => {
      const text = line[column] ?? '';
      const fault = faultOf(text, field, schema);
      return fault === undefined ? [] : [`line ${index + 2}, ${field.name}: “${text}” ${fault}`];
    }),
  );
  const key = (schema.primaryKey ?? []).map((name) => head.indexOf(name));
  const keys = lines.map((line) => JSON.stringify(key.map((column) => line[column])));
  const repeated = key.length === 0 ? [] : keys.filter((one, index) => keys.indexOf(one) !== index);
  return [...cells, ...repeated.map((one) => `the key ${one} stands twice`)];
}

function faultOf(text: string, field: Field, schema: TableSchema): string | undefined {
  const isMissing = (field.missingValues ?? schema.missingValues).some(({ value }) => value === text);
  if (isMissing) {
    const isNeeded = field.constraints?.required === true || schema.primaryKey?.includes(field.name) === true;
    return isNeeded ? 'is missing' : undefined;
  }
  if (!FORMS[field.type].test(text)) return `is no ${field.type}`;
  if (field.type !== 'string') return undefined;
  if (field.format === 'uri' && !URL.canParse(text)) return 'is no address';
  const words = field.constraints?.enum;
  return words === undefined || words.includes(text) ? undefined : 'is not one of its words';
}

const FORMS: Record<Field['type'], RegExp> = {
  string: /^/,
  number: /^-?\d+(?:\.\d+)?$/,
  integer: /^-?\d+$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};
