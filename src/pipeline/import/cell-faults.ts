import type { Check } from '../problems/catalogue.ts';

/** Why a cell cannot be a figure, and what to do. Its words never repeat the cell, which may hold a small count. */
export interface Fault {
  readonly check: Check;
  readonly message: string;
  readonly fix: string;
}

/** For a cell with digits that is no number, whatever else it is. */
export const UNREADABLE: Fault = {
  check: 'not-a-figure',
  message: 'This cell is neither a number nor a symbol.',
  fix: 'Write the number alone, or [x] when it is not available.',
};

/** What is known to go wrong in a cell; `undefined` when it looks like a number or a symbol. */
export function faultOf(text: string): Fault | undefined {
  return FAULTS.find(([form]) => form.test(text))?.[1];
}

const FAULTS: readonly (readonly [RegExp, Fault])[] = [
  [
    /^$/,
    {
      check: 'blank-value',
      message: 'The cell is blank. A blank could mean zero, hidden or unknown, so it is never guessed.',
      fix: 'Write the figure, or [x] when it is not available, or the symbol for a hidden one.',
    },
  ],
  [
    /^#[A-Z/0]+[!?]?$/,
    {
      check: 'broken-formula',
      message: 'The cell shows an error of Excel instead of a figure.',
      fix: 'Mend the formula, or type the figure.',
    },
  ],
  [
    /^=/,
    {
      check: 'broken-formula',
      message: 'The cell holds a formula that has never been worked out, so there is no figure in the file.',
      fix: 'Open the workbook in Excel, save it and import it again; or type the figure.',
    },
  ],
  [
    /^#+$/,
    {
      check: 'not-a-figure',
      message: 'The column was too narrow to show the figure when it was copied.',
      fix: 'Make the column wider in Excel and copy again.',
    },
  ],
  [
    /^\d{1,2}[-/ ](?:\d{1,2}[-/ ]\d{2,4}|[A-Za-z]{3,9})(?:[-/ ]\d{2,4})?$|^[A-Za-z]{3,9}[- ]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/,
    {
      check: 'figure-turned-into-date',
      message:
        'The cell is a date. Excel turns what looks like one into a date while you type, for example 3-4.',
      fix: 'Format the cell as a number and type the figure again.',
    },
  ],
  [
    /^-?\d(?:\.\d+)?[eE]\+?\d+$/,
    {
      check: 'not-a-figure',
      message: 'Excel has shortened the number, so its last digits are lost.',
      fix: 'Format the cell as a number and save again.',
    },
  ],
  [
    /^\d{1,3},\d{1,2}$|^\d+(?:,\d{1,2})+(?:,\d+)*$|^\d{4,},\d+$/,
    {
      check: 'not-a-figure',
      message: 'The comma stands where neither thousands nor decimals are separated.',
      fix: 'Write the number without a comma, and its decimals after a point.',
    },
  ],
  [
    /^\([\d.,]+%?\)$/,
    {
      check: 'not-a-figure',
      message: 'A number in brackets is below zero to some people, and only a remark to others.',
      fix: 'Write the number alone, or with a minus.',
    },
  ],
  [
    /^(?:<|>|≤|≥|~|c\.|circa|about|approx|under|over|less than|fewer than|more than)/i,
    {
      check: 'not-a-figure',
      message: 'This is not one number: it says only that the figure is more, less or about so much.',
      fix: 'Write the figure, or the symbol for a hidden one. A share that is only said in words needs a row of its own in the release, marked “estimated”.',
    },
  ],
  [
    /^\d[\d.,]*%? ?(?:-|–|to|\/|of|out of) ?\d[\d.,]*%?$/i,
    {
      check: 'not-a-figure',
      message: 'These are two numbers in one cell.',
      fix: 'Write one of them. Numerators and denominators have columns of their own in a release.',
    },
  ],
];
