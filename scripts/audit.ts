// `npm run audit -- table.csv`: which hidden cells of a published table can be narrowed by anyone who can subtract.
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadMethods } from '../src/audit/solve.ts';
import { auditTable } from '../src/audit/table/audit-table.ts';

const USAGE = 'npm run audit -- table.csv [--total column|row|both] [--marker x] [--threshold 4] [--show]';

const { values, positionals } = readArguments();
const [file, ...others] = positionals;
const threshold = Number(values.threshold);
const totalsIn = (['column', 'row', 'both'] as const).find((choice) => choice === values.total);
if (file === undefined || others.length > 0) stop('Say which table to audit, one at a time.');
if (!Number.isInteger(threshold) || threshold < 2)
  stop(`“${values.threshold}” is not a threshold: write a whole number, 2 or more.`);
if (totalsIn !== values.total)
  stop(`“${values.total}” is not where totals can stand: write column, row or both.`);
if (!existsSync(file)) stop(`There is no file “${file}”.`);

const report = auditTable(decoded(readFileSync(file)), {
  file,
  threshold,
  markers: values.marker,
  totalsIn,
  show: values.show,
  methods: await loadMethods(),
});
(report.exitCode === 2 ? process.stderr : process.stdout).write(report.text);
process.exitCode = report.exitCode;

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        total: { type: 'string' },
        marker: { type: 'string', multiple: true, default: [] },
        threshold: { type: 'string', default: '4' },
        show: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return stop(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}

/** Spreadsheets still write the alphabet of old Windows where they are not told otherwise. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function stop(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}
