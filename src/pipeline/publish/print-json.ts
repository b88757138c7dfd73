/** How long a line may be before what it holds is written below each other. */
const LINE = 240;

/**
 * A value as JSON for people who read and compare it: what is small stands on one line, so that a figure is a line. It is a third
 * as long as with every value on a line of its own, and much faster to write and to read.
 */
export function printJson(value: unknown): string {
  return `${print(value, '')}\n`;
}

function print(value: unknown, indent: string): string {
  const flat = JSON.stringify(value);
  if (flat.length + indent.length <= LINE || typeof value !== 'object' || value === null) return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => print(item ?? null, inner));
    return `[\n${inner}${items.join(`,\n${inner}`)}\n${indent}]`;
  }
  const entries = Object.entries(value)
    .filter(([, its]) => its !== undefined)
    .map(([key, its]) => `${JSON.stringify(key)}: ${print(its, inner)}`);
  return `{\n${inner}${entries.join(`,\n${inner}`)}\n${indent}}`;
}
