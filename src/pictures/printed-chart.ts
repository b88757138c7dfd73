import { draw, LINE_HEIGHT, type Picture, SIZES } from '#charts/draw.ts';
import { TEXT } from '#charts/palette.ts';
import { escapeXml } from '#charts/svg-document.ts';
import { wrap } from '#charts/text-width.ts';

/** What is printed around a chart that stands by itself, in a committee paper or a slide. */
export interface Surroundings {
  /** The indicator. */
  readonly title: string;
  /** What the chart is of it, and whose: `How this has changed, Wokingham Borough Council`. */
  readonly subtitle: string;
  /** What the chart shows, in a sentence or two. */
  readonly says: string;
  /** Where the figures come from and under what terms, line by line. */
  readonly sources: readonly string[];
  /** Whether it asks to be a PNG too. */
  readonly png: boolean;
}

/** How many pixels a unit of a chart is in its PNG: enough for paper. */
const SCALE = 2;
const MARGIN = 24;
const WIDTH = SIZES.wide.width + 2 * MARGIN;

/** A chart with its title, what it shows, its source and whose it is, on white, as a file that can stand alone. */
export function printedChart(
  drawing: Picture | string,
  { title, subtitle, says, sources, png }: Surroundings,
): string {
  const picture = typeof drawing === 'string' ? sizeOf(drawing) : drawing;
  const chart = unnamed(typeof drawing === 'string' ? drawing : draw(drawing));
  const heading = blockOf(title, { fontSize: 23, bold: true, top: MARGIN });
  const under = blockOf(subtitle, { fontSize: 16, top: heading.bottom + 2 });
  const chartTop = under.bottom + 14;
  const sentence = blockOf(says, { fontSize: 16, top: chartTop + picture.height + 14 });
  let bottom = sentence.bottom + 10;
  const notes = sources.map((text) => {
    const note = blockOf(text, { fontSize: 12.5, top: bottom, colour: '#484f53' });
    bottom = note.bottom;
    return note.svg;
  });
  const height = Math.ceil(bottom + MARGIN - 6);
  const placed = `<svg overflow="visible" x="${MARGIN}" y="${chartTop.toFixed(1)}" width="${picture.width}" height="${picture.height}"${chart.slice('<svg'.length)}`;
  const label = (typeof drawing === 'string' ? undefined : drawing.title) ?? `${title}: ${subtitle}`;
  const asked = png ? ` data-png-width="${WIDTH * SCALE}"` : '';
  const open = `<svg xmlns="http://www.w3.org/2000/svg"${asked} width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeXml(`${label}. ${says}`)}" font-family="Arial, Helvetica, sans-serif" fill="${TEXT}">`;
  const parts = [
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    heading.svg,
    under.svg,
    placed,
    sentence.svg,
    ...notes,
  ];
  return `${open}${parts.join('')}</svg>\n`;
}

/** How large the PNG of a printed chart is. */
export function pngSize(svg: string): { width: number; height: number } {
  const { width, height } = sizeOf(svg);
  return { width: width * SCALE, height: height * SCALE };
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The chart within another picture, which has the name. */
function unnamed(svg: string): string {
  return svg.replace(/ role="img" aria-label="[^"]*"/, ' aria-hidden="true"');
}

// Whoever opens the SVG may have another font, so lines are broken for the widest that is common.
function blockOf(
  text: string,
  { fontSize, top, bold = false, colour }: { fontSize: number; top: number; bold?: boolean; colour?: string },
): { svg: string; bottom: number } {
  const lines = wrap(text, { fontSize, bold, maxWidth: SIZES.wide.width });
  const looks = `font-size="${fontSize}"${bold ? ' font-weight="700"' : ''}${colour === undefined ? '' : ` fill="${colour}"`}`;
  const svg = lines.map(
    (line, index) =>
      `<text x="${MARGIN}" y="${(top + fontSize * (LINE_HEIGHT * index + 0.95)).toFixed(1)}" ${looks}>${escapeXml(line)}</text>`,
  );
  return { svg: svg.join(''), bottom: top + lines.length * fontSize * LINE_HEIGHT };
}
