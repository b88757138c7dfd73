import type { CellStyle } from 'hucre';
import type { Language } from '#language/language.ts';
import { isAllInEnglish, withoutMarks } from '#language/passage.ts';
import type { Cell } from './sheet.ts';

/** Text that wraps and stands at the top of its cell, as beside longer text. What nobody has translated says so. */
export function words(text: string, { workbook: say }: Language): Cell {
  const plain = withoutMarks(text);
  return { value: isAllInEnglish(text) ? say.inEnglish(plain) : plain, style: WRAPPED };
}

/** What a row is about, beside words. */
export function label(text: string): Cell {
  return { value: text, style: LABEL };
}

/** A number with as many decimals as it is written with, and commas between its thousands. */
export function number(text: string): Cell {
  const decimals = text.split('.')[1]?.length ?? 0;
  return { value: Number(text), style: withDecimals(decimals) };
}

/** A symbol in the place of a number. */
export function symbol(text: string): Cell {
  return { value: text, style: SYMBOL };
}

/** The font that a workbook is set in. */
export const FONT = { name: 'Arial', size: 12 };
export const BOLD = { ...FONT, bold: true };

const WRAPPED: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const LABEL: CellStyle = { font: BOLD, alignment: { vertical: 'top' } };
const SYMBOL: CellStyle = { alignment: { horizontal: 'right' } };

function withDecimals(decimals: number): CellStyle {
  return { numFmt: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}` };
}
