import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { shortLabel, shortMonth } from '#published/label.ts';
import type { Period } from '#published/period.ts';
import { LINE_HEIGHT, type Size, type Words } from './draw.ts';
import { textWidth } from './text-width.ts';

/** Where on a time axis a period stands: its last day, as milliseconds. */
export function timeOf(period: Period): number {
  return Date.parse(period.end);
}

/** From the oldest to the newest period, as milliseconds; a single one stands in the middle of a year. */
export function timeSpan(periods: readonly Period[]): { start: number; end: number } {
  const times = periods.map(timeOf);
  const start = Math.min(...times);
  const end = Math.max(...times);
  return start === end ? { start: start - HALF_A_YEAR, end: end + HALF_A_YEAR } : { start, end };
}

/**
 * Labels for as many periods as fit, at even steps back from the newest, and always the oldest if it fits.
 * `x` says where a period stands; no label leaves the picture or comes near another.
 */
export function timeLabels(
  periods: readonly Period[],
  {
    x,
    top,
    width,
    fontSize,
    size,
    language = ENGLISH,
  }: {
    x: (period: Period) => number;
    top: number;
    width: number;
    fontSize: number;
    size: Size;
    language?: Language;
  },
): Words[] {
  const labels = periods.map((period) => {
    const both = twoLines(period, language);
    const lines = size === 'wide' ? [both.join(' ')] : both;
    const half = Math.max(...lines.map((line) => textWidth(line, { fontSize }))) / 2;
    const centre = Math.min(Math.max(x(period), half + 1), width - half - 1);
    const text = lines.join('\n');
    const y = top + (lines.length * fontSize * LINE_HEIGHT) / 2;
    return { x: centre, y, text, anchor: 'middle' as const, half };
  });
  const apart = (a: Label, b: Label) => Math.abs(a.x - b.x) >= a.half + b.half + fontSize * 0.6;
  const fitting = stepsFor(periods)
    .map((step) => everyOther(labels, { step, apart }))
    .find((chosen) =>
      chosen.every((label, index) => index === 0 || apart(label, chosen[index - 1] ?? label)),
    );
  return (fitting ?? labels.slice(-1)).map(({ half: _half, ...words }) => words);
}

/** Steps that meet the same months each year, smallest first, and at last one that leaves only the newest. */
function stepsFor(periods: readonly Period[]): number[] {
  const kind = periods[0]?.kind;
  const perYear = kind === 'quarter' ? 4 : kind === 'month' || kind === 'rolling-12-months' ? 12 : 1;
  const steps = periods.map((_, index) => index + 1);
  return [...steps.filter((step) => perYear % step === 0 || step % perYear === 0), periods.length];
}

type Label = Words & { half: number };

/** Every `step`-th label back from the newest, and the oldest in place of any that crowd it. */
function everyOther(
  labels: readonly Label[],
  { step, apart }: { step: number; apart: (a: Label, b: Label) => boolean },
): Label[] {
  const chosen = labels.filter((_, index) => (labels.length - 1 - index) % step === 0);
  const [oldest] = labels;
  const newest = labels.at(-1);
  if (oldest === undefined || newest === undefined || chosen[0] === oldest || !apart(oldest, newest))
    return chosen;
  return [oldest, ...chosen.filter((label) => apart(oldest, label))];
}

/** A period in as few letters as will do beside a figure: `2021-22`, `31 Mar 2022`, `12 months to Sep 2021`. */
export function briefLabel(period: Period, language: Language = ENGLISH): string {
  return period.kind === 'snapshot' || period.kind === 'month'
    ? twoLines(period, language).join(' ')
    : shortLabel(period, language);
}

function twoLines(period: Period, language: Language): string[] {
  switch (period.kind) {
    case 'quarter':
      return shortLabel(period, language).split(' ');
    case 'month':
      return shortMonth(period.end, language).split(' ');
    case 'snapshot': {
      const [month = '', year = ''] = shortMonth(period.end, language).split(' ');
      return [`${Number(period.end.slice(8))} ${month}`, year];
    }
    case 'academic-year':
      return [`${period.start.slice(0, 4)}/${period.end.slice(2, 4)}`];
    case 'rolling-12-months':
    case 'year-to-date':
    case 'academic-year-to-date': {
      const [month = '', year = ''] = shortMonth(period.end, language).split(' ');
      return [language.periods.toMonth(month), year];
    }
    case 'financial-year':
    case 'calendar-year':
      return [shortLabel(period, language)];
  }
}

const HALF_A_YEAR = 183 * 24 * 60 * 60 * 1000;
