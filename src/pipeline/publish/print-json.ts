/** How long a line may be before what it holds is written below each other. */
const LINE = 240;

/**
 * A value as JSON for people who read and compare it: what is small stands on one line, so that a figure is a line. It is a third
 * as long as with every value on a line of its own, and much faster to write and to read.
 */
export function printJson(value: unknown): string {
  return `${print(value, '').text}\n`;
}

/** A value as it is written, and whether it is on one line: then the same at every indent. */
interface Printed {
  readonly text: string;
  readonly isFlat: boolean;
}

/** What does not fit on a line makes everything around it too long as well, so each value is written once, from the inside. */
function print(value: unknown, indent: string): Printed {
  if (typeof value !== 'object' || value === null) return onALine(value);
  if ('toJSON' in value && typeof value.toJSON === 'function') return print(value.toJSON(), indent);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => print(item ?? null, inner));
    return bracketed(items, { open: '[', close: ']', between: '', indent });
  }
  const small = isShallow(value) ? onALine(value) : undefined;
  if (small !== undefined && small.text.length + indent.length <= LINE) return small;
  const names: string[] = [];
  const values: Printed[] = [];
  for (const [name, its] of Object.entries(value)) {
    if (its === undefined) continue;
    names.push(`${JSON.stringify(name)}:`);
    values.push(print(its, inner));
  }
  return bracketed(values, { open: '{', close: '}', names, between: ' ', indent });
}

function bracketed(
  parts: readonly Printed[],
  {
    open,
    close,
    names,
    between,
    indent,
  }: { open: string; close: string; names?: readonly string[]; between: string; indent: string },
): Printed {
  const nameOf = (index: number) => names?.[index] ?? '';
  let length = indent.length + 2 + Math.max(0, parts.length - 1);
  let isFlat = true;
  for (const [index, part] of parts.entries()) {
    length += nameOf(index).length + part.text.length;
    isFlat &&= part.isFlat;
  }
  if (isFlat && length <= LINE)
    return {
      text: `${open}${parts.map(({ text }, index) => nameOf(index) + text).join(',')}${close}`,
      isFlat,
    };
  const lines = parts.map(({ text }, index) => nameOf(index) + (names ? between : '') + text);
  const inner = `\n${indent}  `;
  return { text: `${open}${inner}${lines.join(`,${inner}`)}\n${indent}${close}`, isFlat: false };
}

/** Whether a value holds nothing that could hold much: then it is quickest to see whether it fits. */
function isShallow(value: object, depth = 1): boolean {
  for (const its of Object.values(value)) {
    if (typeof its !== 'object' || its === null) continue;
    if (depth === 0 || Array.isArray(its) || !isShallow(its, depth - 1)) return false;
  }
  return true;
}

function onALine(value: unknown): Printed {
  return { text: JSON.stringify(value), isFlat: true };
}
