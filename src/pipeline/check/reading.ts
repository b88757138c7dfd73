import type { Checked, Problem } from '../problem.ts';
import type { Row } from '../read/csv.ts';

/** What a cell of an input file says: a raw number (which may be too small to publish), or why there is none. */
export type Reading =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'suppressed' }
  | { readonly kind: 'not-available' }
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'low' };

/** What the symbols of a file mean, as its council or source declares. */
export type Symbols = Readonly<Record<string, Exclude<Reading['kind'], 'number'>>>;

/**
 * Understands one cell: a plain number, a national marker in square brackets, or a declared symbol. What holds a whole number
 * below `hidden`, with whatever is around it, is told and never repeated.
 */
export function readReading(
  row: Row,
  column: string,
  { symbols, hidden = 0 }: { symbols: Symbols; hidden?: number },
): Checked<Reading | undefined> {
  const text = row.cell(column);
  const kind = symbols[text] ?? NATIONAL_MARKERS[text];
  if (kind !== undefined) return { value: { kind }, problems: [] };
  const value = readNumber(text);
  if (value !== undefined) return { value: { kind: 'number', value }, problems: [] };
  return {
    value: undefined,
    problems: [
      { ...explain(text, { symbols, hidden }), severity: 'error', file: row.file, line: row.line, column },
    ],
  };
}

/** A number written plainly: digits, perhaps a point, perhaps a minus. */
export function readNumber(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function explain(
  text: string,
  { symbols, hidden }: { symbols: Symbols; hidden: number },
): Pick<Problem, 'check' | 'message' | 'fix'> {
  if (text === '') {
    return {
      check: 'blank-value',
      message: 'The cell is blank. A blank could mean zero, hidden or unknown, so it is never guessed.',
      fix: `Write the figure, or [x] when it is not available${inWords(symbols)}.`,
    };
  }
  const numbers = text.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? [];
  if (numbers.map(Number).some((number) => Number.isInteger(number) && number < hidden)) {
    return {
      check: 'not-a-plain-number',
      message:
        'There is something beside the number in this cell. It is a small number, so it is not repeated here.',
      fix: 'Write the number alone, or the symbol for a hidden figure, and what a footnote says under “note”.',
    };
  }
  const bare = readNumber(text.replace(/[%£,\s]/g, ''));
  if (bare !== undefined) {
    return {
      check: 'not-a-plain-number',
      message: `“${text}” is not a plain number.`,
      fix: `Write ${text.replace(/[%£,\s]/g, '')}: no percent or pound sign and no thousands comma. The unit stands in the settings of the indicator.`,
    };
  }
  const marked = /^(-?\d+(?:\.\d+)?)[*†‡]+$/.exec(text)?.[1];
  if (marked !== undefined) {
    return {
      check: 'not-a-plain-number',
      message: `“${text}” has a footnote mark.`,
      fix: `Write ${marked}, and what the footnote says under “note”.`,
    };
  }
  const likely = LIKELY_MEANINGS[text.toLowerCase()];
  return {
    check: 'undeclared-symbol',
    message: `“${text}” is not a number, and nobody has said what this symbol means here.`,
    fix:
      likely === undefined
        ? `Write the figure, or [x] when it is not available${inWords(symbols)}.`
        : `It probably means that the figure ${IN_WORDS[likely]}. If so, add it to the symbols in the settings of the council or source: symbols: { "${text}": ${likely} }.`,
  };
}

function inWords(symbols: Symbols): string {
  return Object.entries(symbols)
    .map(([symbol, meaning]) => `, or ${symbol} when it ${IN_WORDS[meaning]}`)
    .join('');
}

/** Analysis Function guidance on symbols in tables, which every file may use. */
const NATIONAL_MARKERS: Symbols = {
  '[c]': 'suppressed',
  '[x]': 'not-available',
  '[z]': 'not-applicable',
  '[low]': 'low',
};

const IN_WORDS: Readonly<Record<Symbols[string], string>> = {
  suppressed: 'is hidden',
  'not-available': 'is not available',
  'not-applicable': 'does not apply',
  low: 'rounds to zero but is not zero',
};

const LIKELY_MEANINGS: Symbols = {
  c: 'suppressed',
  x: 'suppressed',
  '■': 'suppressed',
  '*': 'suppressed',
  z: 'not-applicable',
  'n/a': 'not-applicable',
  '-': 'not-available',
  '..': 'not-available',
  u: 'not-available',
  k: 'low',
  low: 'low',
};
