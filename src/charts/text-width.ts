import { withoutMarks } from '#language/passage.ts';

const BOLDER = 1.12;

/** The most that a line of text can measure in common sans-serif fonts, in units of `fontSize`; bold is wider. */
export function textWidth(
  text: string,
  { fontSize, bold = false }: { fontSize: number; bold?: boolean },
): number {
  return emsOf(text) * fontSize * (bold ? BOLDER : 1);
}

/**
 * Text in lines no wider than `maxWidth`, broken at spaces, or inside a word that is too long on its own. `measure` is for
 * a font whose widths are known; what it says of a text is the sum of what it says of its parts.
 */
export function wrap(
  text: string,
  {
    maxWidth,
    fontSize,
    bold = false,
    measure = textWidth,
  }: { maxWidth: number; fontSize: number; bold?: boolean; measure?: typeof textWidth },
): string[] {
  const widthOf = (part: string) => measure(part, { fontSize, bold });
  const space = widthOf(' ');
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(/\s+/).flatMap((whole) => chop(whole, { widthOf, maxWidth }))) {
    const its = widthOf(word);
    if (line !== '' && width + space + its > maxWidth) {
      lines.push(line);
      line = word;
      width = its;
    } else {
      width += line === '' ? its : space + its;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** How many lines `wrap` makes, without making them: for whoever asks at many widths. */
export function linesIn(
  text: string,
  { maxWidth, fontSize, bold = false }: { maxWidth: number; fontSize: number; bold?: boolean },
): number {
  const widthOf = (ems: number) => ems * fontSize * (bold ? BOLDER : 1);
  const space = widthOf(emsOf(' '));
  let lines = 0;
  let width = Number.POSITIVE_INFINITY;
  for (const its of wordsOf(text).map(widthOf)) {
    if (its > maxWidth) return wrap(text, { maxWidth, fontSize, bold }).length;
    if (width + space + its > maxWidth) {
      lines++;
      width = its;
    } else width += space + its;
  }
  return lines;
}

/** What each word of a text measures, in ems. */
function wordsOf(text: string): readonly number[] {
  const known = measured.get(text);
  if (known !== undefined) return known;
  const ems = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(emsOf);
  if (measured.size >= MOST_KNOWN) measured.clear();
  measured.set(text, ems);
  return ems;
}

const measured = new Map<string, readonly number[]>();

/** A word, or its pieces when it is wider than a line. */
function chop(
  word: string,
  { widthOf, maxWidth }: { widthOf: (part: string) => number; maxWidth: number },
): string[] {
  if (widthOf(word) <= maxWidth) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > maxWidth) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/** Pages set the same words again and again: what they measure is worked out once. */
const known = new Map<string, number>();
const MOST_KNOWN = 20_000;

function emsOf(text: string): number {
  let ems = known.get(text);
  if (ems === undefined) {
    ems = 0;
    for (const character of withoutMarks(text)) ems += emsOfCharacter(character);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, ems);
  }
  return ems;
}

// Rounded up from DejaVu Sans, the widest font that common systems fall back to; Arial is about a tenth narrower.
function emsOfCharacter(character: string): number {
  if ("ijlI|'".includes(character)) return 0.31;
  if (' .,:;!ft()[]/-r"'.includes(character)) return 0.42;
  if ('mMW%@—…'.includes(character)) return 1;
  if (character === 'w' || character === '−' || character === '+') return 0.84;
  if (character >= '0' && character <= '9') return 0.64;
  if (character >= 'a' && character <= 'z') return 0.63;
  if (character >= 'A' && character <= 'Z') return 0.78;
  return character <= '\u024f' || character === '–' ? 0.8 : 1.1;
}
