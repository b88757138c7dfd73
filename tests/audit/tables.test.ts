import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadMethods } from '../../src/audit/solve.ts';
import { auditTable } from '../../src/audit/table/audit-table.ts';

/** Every folder is a table, with what the audit says of it, and what it says when asked to show. */
const FOLDER = path.join(import.meta.dirname, 'tables');
const Options = z.strictObject({
  markers: z.array(z.string()).optional(),
  totalsIn: z.enum(['column', 'row', 'both']).optional(),
  threshold: z.number().optional(),
});
const methods = await loadMethods();

describe.each(readdirSync(FOLDER).sort())('the table %s', (name) => {
  const folder = path.join(FOLDER, name);

  test('is audited as its folder says', async () => {
    const { exitCode, text } = audit(folder, { show: false });
    await expect(`${text}\nends with ${exitCode}\n`).toMatchFileSnapshot(path.join(folder, 'says.txt'));
  });

  test('tells what hidden cells could be only when asked', async () => {
    const { text } = audit(folder, { show: true });
    await expect(text).toMatchFileSnapshot(path.join(folder, 'shows.txt'));
    expect(audit(folder, { show: false }).text).not.toMatch(/: (?:exactly \d|\d+ to \d|\d+ or more)/);
  });
});

function audit(folder: string, { show }: { show: boolean }) {
  const file = path.join(folder, 'options.json');
  const {
    markers = [],
    totalsIn,
    threshold = 4,
  } = existsSync(file) ? Options.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const text = readFileSync(path.join(folder, 'table.csv'), 'utf8');
  return auditTable(text, { file: 'table.csv', markers, totalsIn, threshold, show, methods });
}
