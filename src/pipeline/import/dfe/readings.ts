import { readNumber, type Reading } from '../../check/reading.ts';
import type { Problem } from '../../problem.ts';
import type { Found } from './figures.ts';
import type { Mappings } from './mappings.ts';

/** A cell that was understood: how it will be written, and what it means. */
export interface Understood {
  readonly text: string;
  readonly reading: Reading;
}

/** Understands cells by the symbols of the mapping, and keeps the first of every sort that cannot be understood. */
export class Readings {
  readonly #symbols: Mappings['symbols'];
  readonly #file: string;
  readonly #unknown = new Map<string, { line: number; column: string; rows: number }>();

  constructor(symbols: Mappings['symbols'], file: string) {
    this.#symbols = symbols;
    this.#file = file;
  }

  /** A number as printed, without the noise that spreadsheets leave in the sixteenth digit, or a declared symbol. */
  read({ text, line }: Found, column: string): Understood | undefined {
    const kind = this.#symbols[text];
    if (kind !== undefined) return { text, reading: { kind } };
    const value = readNumber(text);
    if (value !== undefined) {
      const tidy = text.length > 14 ? Number(value.toFixed(8)) : value;
      return {
        text: text.length > 14 ? String(tidy) : text,
        reading: { kind: 'number', value: tidy },
      };
    }
    const earlier = this.#unknown.get(text);
    this.#unknown.set(text, { ...(earlier ?? { line, column }), rows: (earlier?.rows ?? 0) + 1 });
    return undefined;
  }

  get problems(): Problem[] {
    const known = Object.entries(this.#symbols).map(([symbol, meaning]) => `“${symbol}” (${meaning})`);
    return [...this.#unknown].map(([text, { line, column, rows }]) => ({
      check: text === '' ? 'blank-value' : 'undeclared-symbol',
      severity: 'error',
      file: this.#file,
      line,
      column,
      message: `${text === '' ? 'The cell is blank' : `“${text}” is not a plain number`}${rows === 1 ? '' : `, here and in ${rows === 2 ? 'another cell' : `${rows - 1} other cells`} that we want`}, and the mappings do not say what ${text === '' ? 'a blank' : 'this symbol'} means. They know: ${known.join(', ')}.`,
      fix: 'Look the symbol up in the guidance of the release, and add it to “symbols” in data/comparators/mappings.yaml.',
    }));
  }
}
