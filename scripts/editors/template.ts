import { stringify } from 'yaml';
import type { z } from 'zod';

/**
 * Settings to fill in: every key of a schema with what it means above it. Those with a value stand ready; the others are
 * behind a #, with the example that their description gives.
 */
export function settingsTemplate(schema: z.ZodObject, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(schema.shape)
    .map(([key, setting]) => {
      const { description = '' } = setting;
      const value = values[key];
      const line = value === undefined ? `# ${exampleIn(description, key)}` : written(key, value);
      return `${comment(description)}${line}\n`;
    })
    .join('\n');
}

/** `Its place, for example: order: 2; without one it comes last` → `order: 2` */
function exampleIn(description: string, key: string): string {
  const example = new RegExp(`for example: (${key}: .*?)(?:; with.*)?$`, 's').exec(description)?.[1];
  return example ?? `${key}:`;
}

function written(key: string, value: unknown): string {
  return stringify({ [key]: value }, { lineWidth: 0 }).trimEnd();
}

function comment(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 98) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.map((line) => `# ${line}\n`).join('');
}
