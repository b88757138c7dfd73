import { correction, generate } from 'lean-qr';

/** A QR code as the path of its dark squares, one unit each, inside the quiet border that readers need. */
export interface QrCode {
  /** The width and height with the border. */
  readonly size: number;
  readonly path: string;
}

/** The squares of clear space on every side. ISO/IEC 18004 asks for four. */
const BORDER = 4;

/** The QR code of an address, which can still be read when a seventh of it is smudged. */
export function qrCode(text: string): QrCode {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const runs: string[] = [];
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      let end = x;
      while (code.get(end, y)) end++;
      if (end === x) continue;
      runs.push(`M${x + BORDER} ${y + BORDER}h${end - x}v1h-${end - x}z`);
      x = end;
    }
  }
  return { size: code.size + 2 * BORDER, path: runs.join('') };
}
