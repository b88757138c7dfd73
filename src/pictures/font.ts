import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';

/** The font that pictures are drawn in, as files: regular and bold. */
export const FONT_FILES = ['src/pictures/fonts/Inter-Regular.ttf', 'src/pictures/fonts/Inter-Bold.ttf'];

/** How wide a line of text is in the pictures' font, in units of `fontSize`. Kerning can only make it narrower. */
export function inkWidth(
  text: string,
  { fontSize, bold = false }: { fontSize: number; bold?: boolean },
): number {
  const { unitsPerEm, widthOf } = bold ? faces().bold : faces().regular;
  let units = 0;
  for (const character of text) units += widthOf(character);
  return (units / unitsPerEm) * fontSize;
}

/** Text with only letters that the font can draw: one that it lacks loses its accents, or is left out. */
export function drawable(text: string): string {
  return Array.from(text.normalize('NFC'), (character) => {
    if (faces().regular.has(character)) return character;
    return Array.from(character.normalize('NFKD'))
      .filter((part) => faces().regular.has(part))
      .join('');
  }).join('');
}

interface Face {
  readonly unitsPerEm: number;
  readonly widthOf: (character: string) => number;
  readonly has: (character: string) => boolean;
}

let loaded: { readonly regular: Face; readonly bold: Face } | undefined;

function faces(): { readonly regular: Face; readonly bold: Face } {
  const [regular = '', bold = ''] = FONT_FILES;
  loaded ??= { regular: faceOf(regular), bold: faceOf(bold) };
  return loaded;
}

function faceOf(file: string): Face {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} holds several fonts.`);
  const widths = new Map<string, number>();
  return {
    unitsPerEm: font.unitsPerEm,
    has: (character) => font.hasGlyphForCodePoint(codeOf(character)),
    widthOf: (character) => {
      const width = widths.get(character) ?? font.glyphForCodePoint(codeOf(character)).advanceWidth;
      widths.set(character, width);
      return width;
    },
  };
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
