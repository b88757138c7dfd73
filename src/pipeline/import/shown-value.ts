import { MONTHS } from '#published/label.ts';

/** What Excel shows for a number or a date, from its value and its format: 0.675 as `0.0%` is `67.5%`. */
export function shownValue(value: unknown, format = 'General'): string {
  if (value instanceof Date) return shownDate(value, format);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return shownNumber(value, format);
  return typeof value === 'string' ? value : '';
}

/** Whether a cell holds more decimals than it shows. */
export function showsLess(value: unknown, format = 'General'): boolean {
  if (typeof value !== 'number' || isGeneral(format)) return false;
  const shown = Number(shownNumber(value, format).replaceAll(/[^\d.-]/g, ''));
  return Math.abs(shown - value * (format.includes('%') ? 100 : 1)) > 1e-9;
}

function shownNumber(value: number, format: string): string {
  const { section, signed } = sectionFor(value, format);
  const { text, word } = bare(section);
  const [, before = '', digits, after = ''] = /^([^0#?]*)([0#?][0#?,.]*)(.*)$/.exec(text) ?? [];
  if (!isGeneral(section) && digits === undefined) return word(text).trim();
  // Formats with fractions, exponents or thousands cut off show something else than a figure: the value itself is told then.
  if (digits === undefined || digits.endsWith(',') || /[eE/?]/.test(text)) {
    return String(Number(value.toPrecision(11)));
  }
  const scaled = Number((value * (text.includes('%') ? 100 : 1)).toPrecision(15));
  const [, decimals = ''] = digits.split('.');
  const fixed = Math.abs(scaled).toFixed(decimals.length);
  const minus = scaled < 0 && Number(fixed) !== 0 && !signed ? '-' : '';
  const shown = withoutZeros(fixed, decimals.length - decimals.replace(/#+$/, '').length);
  return `${minus}${word(before)}${shown}${word(after)}`.trim();
}

/** `#` shows a digit only where there is one: up to so many zeros at the end go. */
function withoutZeros(fixed: string, optional: number): string {
  const zeros = /\.?(0*)$/.exec(fixed.includes('.') ? fixed : '')?.[1]?.length ?? 0;
  const gone = Math.min(zeros, optional);
  return gone === 0 ? fixed : fixed.slice(0, -gone).replace(/\.$/, '');
}

function shownDate(date: Date, format: string): string {
  const iso = date.toISOString().slice(0, 10);
  const pattern = bare(format).text.toLowerCase();
  if (pattern.includes('d') || isGeneral(format)) return iso;
  const year = iso.slice(0, 4);
  return pattern.includes('m') ? `${MONTHS[date.getUTCMonth()] ?? ''} ${year}` : year;
}

function isGeneral(format: string): boolean {
  return format === '' || format === '@' || /general/i.test(format);
}

/**
 * A format has up to four sections: for positive numbers, negative ones, zero and text; or for numbers that meet a condition,
 * as in `[<4]"x";0`. `signed` when the section says itself how a negative number looks.
 */
function sectionFor(value: number, format: string): { section: string; signed: boolean } {
  const sections = format.split(';');
  const conditions = sections.map((section) => /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(section));
  if (conditions.some((condition) => condition !== null)) {
    const met = sections.find((_, index) => {
      const [, sign = '', limit = ''] = conditions[index] ?? [];
      return COMPARED[sign]?.(value, Number(limit)) ?? true;
    });
    return { section: met ?? 'General', signed: false };
  }
  const [positive = '', negative, zero] = sections;
  if (value < 0) return { section: negative ?? positive, signed: negative !== undefined };
  return { section: value === 0 ? (zero ?? positive) : positive, signed: false };
}

const COMPARED: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '=': (value, limit) => value === limit,
  '<>': (value, limit) => value !== limit,
};

/** A format without colours, conditions and spaces; its words in quotes are set aside, so that they are not read as digits. */
function bare(format: string): { text: string; word: (text: string) => string } {
  const words: string[] = [];
  const aside = (word: string) => `\u{e000}${String.fromCodePoint(0xe1_00 + words.push(word))}`;
  const text = format
    .replaceAll(/"([^"]*)"|\\(.)/g, (_, quoted?: string, escaped?: string) => aside(quoted ?? escaped ?? ''))
    .replaceAll(/\[\$([^\]-]*)[^\]]*\]/g, (_, currency: string) => aside(currency))
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/[_*]./g, '');
  return {
    text,
    word: (part) =>
      part.replaceAll(
        /\u{e000}(.)/gu,
        (_, mark: string) => words[(mark.codePointAt(0) ?? 0) - 0xe1_01] ?? '',
      ),
  };
}
