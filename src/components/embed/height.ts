import type { Language } from '#language/language.ts';
import { withoutMarks } from '#language/passage.ts';
import { type Size, SIZES } from '#charts/draw.ts';
import { linesIn } from '#charts/text-width.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { labelPeriod, longDate } from '#published/label.ts';
import { siteIn } from '../../dataset.ts';
import { withStanding } from '../cell-words.ts';
import { holdOf, holdWords } from '../hold.ts';
import { briefStatements } from '../indicator/statements.ts';

/** What stands in a frame, as far as it decides how tall it is. */
interface Contents {
  readonly title: string;
  readonly indicator: Indicator;
  readonly council: Council;
  readonly language: Language;
  readonly sentence: string;
  /** The height of the chart in units of its viewBox; none for the headline. */
  readonly chart: number | undefined;
}

/**
 * How tall a frame must be for all of its text and chart, in pixels, at the width between the two limits of its size at
 * which it is tallest. The measures are those of `styles/embed.scss`; text is taken as wide as common fonts make it.
 */
export function heightOf(size: Size, contents: Contents): number {
  return Math.ceil(Math.max(...widthsOf(size).map((width) => heightAt(width, size, contents))) / 10) * 10;
}

/** Widths that a frame may have, in pixels, a few apart. Beyond the last it needs no more. */
function widthsOf(size: Size): number[] {
  const { from, to } = { narrow: { from: 320, to: 599 }, wide: { from: 600, to: 800 } }[size];
  return [...Array.from({ length: Math.ceil((to - from) / STEP) }, (_, at) => from + at * STEP), to];
}

const STEP = 8;

function heightAt(
  frame: number,
  size: Size,
  { title, indicator, council, language, sentence, chart }: Contents,
): number {
  const width = frame - 2 * EDGE;
  const head =
    text(council.name, { width, font: 14, line: 20 }) +
    text(title, { width, font: 20, line: 24, bold: true });
  const body =
    chart === undefined
      ? headline(frame, size, { indicator, language, sentence })
      : text(sentence, { width, font: 16, line: 24 }) +
        GAP +
        (Math.min(width, WIDEST_CHART[size]) / SIZES[size].width) * chart;
  return 2 * EDGE + head + SMALL_GAP + body + GAP + foot(width, { indicator, council, language });
}

function headline(
  frame: number,
  size: Size,
  { indicator, language, sentence }: Pick<Contents, 'indicator' | 'language' | 'sentence'>,
): number {
  const { period, value } = indicator.headline;
  const when = withStanding(labelPeriod(period, indicator.measured, language), indicator.headline);
  const width = frame - 2 * EDGE;
  const isRoomy = size === 'narrow' ? frame >= 440 : frame >= 720;
  const gap = isRoomy ? 2 * SMALL_GAP : SMALL_GAP;
  const top =
    text(when, { width, font: 16, line: 20 }) +
    text(value, { width, ...(isRoomy ? { font: 64, line: 72 } : { font: 48, line: 56 }), bold: true }) +
    SMALL_GAP +
    text(sentence, { width, ...(isRoomy ? { font: 20, line: 28 } : { font: 18, line: 26 }) }) +
    GAP;
  const cards = briefStatements(indicator, language).map((statement) => {
    const column = size === 'narrow' ? width : (width - 2 * GAP) / 3;
    const words = column - ICON;
    return (
      text(statement.about, { width: words, font: 14, line: 18 }) +
      text(statement.words, { width: words, font: 16, line: 20, bold: true }) +
      (size === 'wide'
        ? text(statement.sentence, {
            width: column,
            ...(isRoomy ? { font: 16, line: 24 } : { font: 14, line: 20 }),
          }) + SMALL_GAP
        : 0)
    );
  });
  const all = size === 'wide' ? Math.max(...cards) : cards.reduce((sum, card) => sum + card + gap, -gap);
  return top + all;
}

function foot(
  width: number,
  { indicator, council, language }: Pick<Contents, 'indicator' | 'council' | 'language'>,
): number {
  const { embeds: say, navigation } = language;
  const hold = holdOf(council);
  const held = hold && holdWords(hold, language);
  const lines = [
    ...(held === undefined ? [] : [`${held.until} ${held.says}`]),
    say.see(council.name),
    `${say.source(council.name, longDate(indicator.lastUpdated, language))} ${say.licence} ${siteIn(language).licence.name}.`,
    ...(council.example === undefined ? [] : [`${navigation.example} ${council.example}`]),
  ];
  return SMALL_GAP + 1 + lines.reduce((sum, line) => sum + text(line, { width, font: 14, line: 20 }), 0);
}

function text(
  words: string,
  { width, font, line, bold = false }: { width: number; font: number; line: number; bold?: boolean },
): number {
  return line * linesIn(withoutMarks(words), { maxWidth: width, fontSize: font, bold });
}

/** The border of the frame's page and the room inside it. */
const EDGE = 17;
const GAP = 12;
const SMALL_GAP = 8;
/** A statement's picture with the room beside it. */
const ICON = 32;
const WIDEST_CHART: Record<Size, number> = { narrow: 340, wide: 640 };
