import { csvFormatRows } from 'd3-dsv';
import { readCsv } from './csv.ts';
import type { Folder } from './folder.ts';
import { FIGURE_COLUMNS } from './settings.ts';

/** One cell of a release's CSV that says something else. */
export interface Edit {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/** The same folder with other figures in it, on no disk and with no seals: for asking “what if the figures had been these?”. */
export function withEdits(folder: Folder, edits: readonly Edit[]): Folder {
  return {
    ...folder,
    bytes: (file) => {
      if (file.endsWith('/sealed.csv')) return undefined;
      const bytes = folder.bytes(file);
      const ours = edits.filter((edit) => edit.file === file);
      return bytes === undefined || ours.length === 0 ? bytes : rewritten(bytes, { file, edits: ours });
    },
  };
}

function rewritten(bytes: Uint8Array, { file, edits }: { file: string; edits: readonly Edit[] }): Uint8Array {
  const rows = readCsv(bytes, { file, columns: FIGURE_COLUMNS }).value.map((row) =>
    FIGURE_COLUMNS.map(
      (column) =>
        edits.find((edit) => edit.line === row.line && edit.column === column)?.text ?? row.cell(column),
    ),
  );
  return new TextEncoder().encode(`${csvFormatRows([[...FIGURE_COLUMNS], ...rows])}\n`);
}
