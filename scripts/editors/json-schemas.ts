import { z } from 'zod';
import { KINDS, LISTS } from './kinds.ts';

/**
 * The settings that people write as JSON Schemas, by file name: an editor that is given one completes keys, explains them and
 * marks what is wrong while somebody types. They are made from what `npm run check` itself asks for.
 */
export function jsonSchemas(): Map<string, string> {
  return new Map(
    Object.entries({ ...KINDS, ...LISTS }).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`,
    ]),
  );
}

/** A schema as a person may write it: defaults may be left out. */
export function jsonSchemaOf(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}
