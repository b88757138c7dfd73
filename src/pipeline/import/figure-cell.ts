import type { ValueStatus } from '#published/cell.ts';
import { readNumber } from '../check/reading.ts';
import { type Fault, faultOf, UNREADABLE } from './cell-faults.ts';

/** A cell under a period, as it will stand in our own format: its value as printed, without what is not part of the number. */
export interface FigureCell {
  /** `18.0`, `x`, `[x]`, or whatever was typed where it cannot be understood. */
  readonly value: string;
  readonly percent: boolean;
  /** Footnote marks behind the number: `*`. */
  readonly mark: string;
  readonly status: ValueStatus | undefined;
  readonly fault: Fault | undefined;
}

/** Understands a cell: `1,075`, `67.5%`, `£12`, `24*`, `18 (p)`. A symbol of the council stays as it is declared, also when typed in capitals. */
export function readFigureCell(text: string, symbols: readonly string[]): FigureCell {
  const nothing = { percent: false, mark: '', status: undefined, fault: undefined };
  const symbol = [...symbols, ...MARKERS].find((one) => one.toLowerCase() === text.toLowerCase());
  if (symbol !== undefined) return { ...nothing, value: symbol };
  const fault = faultOf(text);
  if (fault !== undefined) return { ...nothing, value: text, fault };
  const [, number = '', percent = '', mark = '', status = ''] = NUMBER.exec(text) ?? [];
  const value = number.replaceAll(/[,£ ]/g, '').replace(/^[−–]/, '-');
  if (readNumber(value) === undefined)
    return { ...nothing, value: text, fault: /\d/.test(text) ? UNREADABLE : undefined };
  return {
    value,
    percent: percent !== '',
    mark: mark.trim(),
    status: STATUSES[status.toLowerCase().replaceAll(/[^a-z]/g, '')],
    fault: undefined,
  };
}

const MARKERS = ['[c]', '[x]', '[z]', '[low]'];

const NUMBER =
  /^((?:£ ?)?[-−–]?(?:£ ?)?(?:\d{1,3}(?:[, ]\d{3})+|\d+)(?:\.\d+)?) ?(%?) ?((?:[*†‡§¹²³]+|\[\d\])?) ?((?:[pre]|\([pre]\)|\[[pre]\])?) ?$/i;

const STATUSES: Readonly<Record<string, ValueStatus>> = { p: 'provisional', r: 'revised', e: 'estimated' };
