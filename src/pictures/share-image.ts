import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { draw } from '#charts/draw.ts';
import { sparklinePicture } from '#charts/sparkline.ts';
import { breakdownOf, categoryLabel } from '#published/breakdown.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { labelPeriod, shortLabel } from '#published/label.ts';
import { seriesOf } from '#published/series.ts';
import { withStanding } from '../components/cell-words.ts';
import { SHAPES, SIGNS } from '../components/indicator/icon-shapes.ts';
import { briefStatements, type Statement, type Tone } from '../components/indicator/statements.ts';
import { card, CARD, INK, setText, textAt } from './card.ts';
import { drawable, inkWidth } from './font.ts';
import { ownerOf } from './owner.ts';

/**
 * What a link to an indicator's page shows where it is shared: whose figure it is and of when, the figure, its shape, and
 * where it is going, in words. It is made of the headline alone, so a hidden figure is its symbol and words here too.
 */
export function shareImage(
  indicator: Indicator,
  {
    council,
    site,
    theme,
    language = ENGLISH,
  }: { council: Council; site: { title: string }; theme: { title: string }; language?: Language },
): string {
  const { margin, width } = CARD;
  const name = setText(indicator.name, {
    maxWidth: width - 2 * margin,
    maxLines: 2,
    sizes: [60, 54, 48, 42],
    bold: true,
  });
  const lead = name.fontSize * 1.14;
  const content = [
    textAt({ x: margin, y: 148, text: theme.title, fontSize: 28, colour: INK.secondary }),
    ...name.lines.map((text, index) =>
      textAt({ x: margin, y: 148 + lead * (index + 1), text, fontSize: name.fontSize, bold: true }),
    ),
    ...figure(indicator, { below: 148 + lead * name.lines.length, language }),
    ...shape(indicator, { below: 148 + lead * name.lines.length, language }),
    ...strip(briefStatements(indicator, language)),
  ];
  return card(ownerOf(council, site, language), {
    title: shareImageSays(indicator, council),
    content: content.join(''),
  });
}

/** What the picture shows, for people who do not see it. */
export function shareImageSays({ name, headline }: Indicator, council: Council): string {
  return `${name}, ${council.name}. ${headline.sentence}`;
}

/** Where the left half ends and the sparkline begins. */
const HALF = 640;
/** The base line of the big figure, and where the strip of statements begins. */
const FIGURE_AT = 474;
const STRIP_AT = 522;

function figure(indicator: Indicator, { below, language }: { below: number; language: Language }): string[] {
  const { headline } = indicator;
  const maxWidth = HALF - CARD.margin - 20;
  const small = { fontSize: 28, colour: INK.secondary };
  const [number = '', ...unit] = headline.value.split(' ');
  const beside = headline.cell.kind === 'value' ? unit.join(' ') : wordsInstead(indicator, language);
  const when = setText(periodOf(indicator, language), { maxWidth, maxLines: 2, sizes: [28, 26] });
  const room = maxWidth - (beside === '' ? 0 : 20);
  const fontSize =
    [132, 116, 100, 84].find(
      (size) =>
        inkWidth(number, { fontSize: size, bold: true }) <= room * 0.8 &&
        // The words above it keep clear of a long name.
        FIGURE_AT - size * 0.73 - 24 - when.lines.length * when.fontSize * 1.2 >= below + 8,
    ) ?? 72;
  const end = CARD.margin + inkWidth(drawable(number), { fontSize, bold: true }) + 18;
  const words = setText(beside, { maxWidth: HALF - 20 - end, maxLines: 2, sizes: [40, 36, 32, 28, 26] });
  const top = FIGURE_AT - fontSize * 0.73;
  return [
    ...when.lines.map((text, index) =>
      textAt({
        ...small,
        fontSize: when.fontSize,
        x: CARD.margin,
        y: top - 24 - (when.lines.length - 1 - index) * when.fontSize * 1.2,
        text,
      }),
    ),
    textAt({ x: CARD.margin, y: FIGURE_AT, text: number, fontSize, bold: true }),
    ...words.lines.map((text, index) =>
      textAt({
        x: end,
        y: FIGURE_AT - (words.lines.length - 1 - index) * words.fontSize * 1.2,
        text,
        fontSize: words.fontSize,
      }),
    ),
  ];
}

function wordsInstead({ headline: { cell, status } }: Indicator, { shareImages: say }: Language): string {
  return cell.kind === 'suppressed' ? say.hidden : (status.split(/[.:]/)[0] ?? say.noFigure);
}

/** `2023-24 Q2 (July to September 2023) · Provisional` */
function periodOf(indicator: Indicator, language: Language): string {
  const { period, category } = indicator.headline;
  const dimension = breakdownOf(indicator, category)?.dimension;
  const about = dimension === undefined ? [] : [`${dimension}: ${categoryLabel(indicator, category)}`];
  const when = [labelPeriod(period, indicator.measured, language), ...about].join(' · ');
  return withStanding(when, indicator.headline);
}

/** The line of the figures with its ends, in what room there is under the name. */
function shape(indicator: Indicator, { below, language }: { below: number; language: Language }): string[] {
  const room = FIGURE_AT - 38 - (below + 36);
  const size = { width: CARD.width - CARD.margin - HALF, height: Math.round(Math.min(180, room)) };
  const { points } = seriesOf(indicator, { category: indicator.leadCategory });
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || points.length < 2) return [];
  const spark = draw(sparklinePicture(indicator, { ...size, stroke: 6, radius: 10, marksHidden: true }));
  const top = FIGURE_AT - 38 - size.height;
  const label = { y: FIGURE_AT, fontSize: 24, colour: INK.secondary };
  const from = shortLabel(first.period, language);
  const to = shortLabel(last.period, language);
  const fits = inkWidth(from + to, { fontSize: 24 }) + 40 <= size.width;
  return [
    `<svg overflow="visible" x="${HALF}" y="${top}" width="${size.width}" height="${size.height}"${spark.slice('<svg'.length)}`,
    ...(fits ? [textAt({ ...label, x: HALF, text: from })] : []),
    textAt({ ...label, x: CARD.width - CARD.margin, text: to, anchor: 'end' }),
  ];
}

/** As many of the statements as there is room for, each with its picture; the first two always. */
function strip(statements: readonly Statement[]): string[] {
  const fontSize = [30, 28, 26].find((size) => widthOf(statements, size) <= ROOM) ?? 28;
  const shown = widthOf(statements, fontSize) <= ROOM ? statements : statements.slice(0, 2);
  let x: number = CARD.margin;
  const parts = shown.map(({ tone, sign, words }) => {
    const middle = (STRIP_AT + CARD.height) / 2;
    const part = [
      `<g transform="translate(${Math.round(x)} ${middle - 21}) scale(1.3125)">`,
      `<path d="${SHAPES[tone]}" fill="${TONES[tone]}"/>`,
      `<path d="${SIGNS[sign]}" fill="none" stroke="#ffffff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>`,
      '</g>',
      textAt({ x: x + ICON, y: middle + fontSize * 0.36, text: words, fontSize, bold: true }),
    ];
    x += ICON + inkWidth(drawable(words), { fontSize, bold: true }) + APART;
    return part.join('');
  });
  return [
    `<rect y="${STRIP_AT}" width="${CARD.width}" height="${CARD.height - STRIP_AT}" fill="${INK.shade}"/>`,
    ...parts,
  ];
}

function widthOf(statements: readonly Statement[], fontSize: number): number {
  return statements.reduce(
    (sum, { words }) => sum + ICON + inkWidth(drawable(words), { fontSize, bold: true }),
    (statements.length - 1) * APART,
  );
}

const ICON = 56;
const APART = 44;
const ROOM = CARD.width - 2 * CARD.margin;

/** The tones of the site in light, as in `src/styles/_colours.scss`. */
export const TONES: Record<Tone, string> = {
  good: '#00653a',
  bad: '#a3201a',
  middling: '#7d4e00',
  neutral: '#12436d',
  none: '#59636a',
};
