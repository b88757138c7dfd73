import type { Checked } from '../problem.ts';

/** A file's bytes as text without a byte-order mark; bytes that are not UTF-8 are a problem with their line. */
export function decodeText(bytes: Uint8Array, file: string): Checked<string | undefined> {
  try {
    return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    return { value: undefined, problems: [notUtf8(bytes, file)] };
  }
}

function notUtf8(bytes: Uint8Array, file: string) {
  // windows-1252 has a character for every byte, so the line reads as Excel meant it.
  const lines = new TextDecoder('windows-1252').decode(bytes).split('\n');
  const badLine = splitLines(bytes).findIndex((line) => !isUtf8(line));
  // Some versions of Node read 0x80 to 0x9F as control characters, which nobody can see: https://github.com/nodejs/node/issues/56542
  const odd = [...(lines[badLine] ?? '')].find((character) => character > '\u009f');
  return {
    check: 'not-utf-8',
    severity: 'error',
    file,
    line: badLine + 1,
    message: `This file is not saved as UTF-8: it looks like windows-1252, Excel's older “CSV” format.${odd === undefined ? '' : ` Look for “${odd}”.`}`,
    fix: 'Save it again as “CSV UTF-8 (comma delimited)”.',
  } as const;
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
