import { type Period, parsePeriod } from '#published/period.ts';
import { HEAD_FORMS } from './head-forms.ts';
import { MONTH } from './months.ts';

/** What the head of a column says about time. */
export type Head =
  | { readonly kind: 'period'; readonly period: Period; readonly provisional: boolean }
  /** `Q2` or `July` without a year, which a head above it may give. */
  | { readonly kind: 'part'; inYear(financialYear: string): string }
  /** A year that cannot be, as in `Q1 23-23`; with the quarter, if it names one. */
  | { readonly kind: 'impossible'; readonly quarter: number | undefined }
  | { readonly kind: 'ambiguous'; readonly meanings: readonly string[] }
  /** Something about time that is none of our periods. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'none' };

/**
 * Understands a period as people write it at the top of a column: `Q1 22-23`, `2022/23`, `Apr 22- Mar 23`, `July 2022`, `Jul-22`.
 * What could mean two things is ambiguous: `Q2 2023` may be of a financial or a calendar year.
 */
export function readHead(text: string): Head {
  const own = parsePeriod(text.trim());
  if (own !== undefined) return { kind: 'period', period: own, provisional: false };
  const words = simplify(text);
  for (const [form, read] of HEAD_FORMS) {
    const match = form.exec(words);
    if (match === null) continue;
    const meaning = read({ ...match.groups });
    if (typeof meaning !== 'string') return meaning;
    const period = parsePeriod(meaning);
    return period === undefined
      ? { kind: 'unclear' }
      : { kind: 'period', period, provisional: PROVISIONAL.test(text) };
  }
  return { kind: ABOUT_TIME.test(words) ? 'unclear' : 'none' };
}

/** Lower case, one kind of dash, quarters in one spelling, without what says nothing about time. */
function simplify(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[‐-―−]/g, '-')
    .replaceAll(/\(p\)|\bprov(?:isional)?\b|\bactuals?\b|[*†‡§’'‘,()]/g, ' ')
    .replaceAll(/\b(?:qtr|quarter|q)[ .-]*([1-4])\b/g, 'q$1')
    .replaceAll(/\b([1-4])(?:st|nd|rd|th) (?:qtr|quarter)\b/g, 'q$1')
    .replaceAll(/\s*([-/])\s*/g, '$1')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const PROVISIONAL = /\(p\)|\bprov(?:isional)?\b/i;
const ABOUT_TIME = new RegExp(
  `\\bq\\d|\\b(?:19|20)\\d{2}\\b|\\b\\d{2}[-/]\\d{2}\\b|\\b${MONTH}\\b.*\\d|\\bytd\\b|\\byear to date\\b`,
);
