import { withoutMarks } from '#language/passage.ts';

/** The most that a line of text can measure in common sans-serif fonts, in units of `fontSize`; bold is wider. */
export function textWidth(
  text: string,
  { fontSize, bold = false }: { fontSize: number; bold?: boolean },
): number {
  let ems = 0;
  for (const character of withoutMarks(text)) ems += emsOf(character);
  return ems * fontSize * (bold ? 1.12 : 1);
}

/**
 * Text in lines no wider than `maxWidth`, broken at spaces, or inside a word that is too long on its own. `measure` is for
 * a font whose widths are known.
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
  const fits = (line: string) => measure(line, { fontSize, bold }) <= maxWidth;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => chop(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && !fits(longer)) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** A word, or its pieces when it is wider than a line. */
function chop(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

// Rounded up from DejaVu Sans, the widest font that common systems fall back to; Arial is about a tenth narrower.
function emsOf(character: string): number {
  if ("ijlI|'".includes(character)) return 0.31;
  if (' .,:;!ft()[]/-r"'.includes(character)) return 0.42;
  if ('mMW%@—…'.includes(character)) return 1;
  if (character === 'w' || character === '−' || character === '+') return 0.84;
  if (character >= '0' && character <= '9') return 0.64;
  if (character >= 'a' && character <= 'z') return 0.63;
  if (character >= 'A' && character <= 'Z') return 0.78;
  return character <= '\u024f' || character === '–' ? 0.8 : 1.1;
}
