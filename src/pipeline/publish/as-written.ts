/** As it will stand in the file: periods as text, so that the schema reads what a reader of the file will. */
export function asWritten(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
