import { readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';

/** The figures of the five committee papers, beside the repository; the tests that need them say so when they are absent. */
export const PAPERS = path.join(import.meta.dirname, '../../../shared/seeds');

/** A figure as a paper prints it. */
export interface Fact {
  readonly council: string;
  readonly source: string;
  readonly line: string;
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly breakdown: string;
  readonly measure: string;
  readonly kind: string;
  /** As a number; a target between two has its upper end here. */
  readonly value: number;
}

/** The figures of the papers that the site must carry. */
export function factsOf(kinds: ReadonlySet<string>): Fact[] {
  return csvParse(readFileSync(path.join(PAPERS, 'facts.csv'), 'utf8'))
    .map((row) => ({
      council: (row['council'] ?? '').toLowerCase(),
      source: row['source'] ?? '',
      line: row['quote_line'] ?? '',
      indicator: row['indicator_id'] ?? '',
      area: row['area'] ?? '',
      period: row['period'] ?? '',
      breakdown: row['breakdown'] ?? '',
      measure: row['measure'] ?? '',
      kind: row['fact_kind'] ?? '',
      value: Number(row['numeric_value'] === '' ? Number.NaN : row['numeric_value']),
    }))
    .filter(({ kind }) => kinds.has(kind));
}

/**
 * The written forms in which the site may hold a period of a paper: a month's end and the month, a year's end and the year,
 * and for a target or a benchmark without a year any.
 */
export function writtenForms({ period, kind, area, council }: Fact): RegExp {
  const [from = '', to] = period.split('/');
  if (period === '' || (area.toLowerCase() !== council && /^CY|^$/.test(period))) return /./;
  if (kind === 'target') return new RegExp(`^${from.slice(0, 7)}$`);
  if (to !== undefined) {
    const kinds = { '04': 'YTD', '09': 'AYTD' } as const;
    const month = from.slice(5, 7);
    const isYear = monthsBetween(from, to) === 12;
    const form = isYear ? 'R12' : month === '04' || month === '09' ? kinds[month] : 'none';
    return new RegExp(`^${form}-${to}$`);
  }
  const quarter = /^(\d{4})-\d{2}-Q([1-4])$/.exec(period);
  if (quarter !== null)
    return new RegExp(`^(?:${period}|R12-${lastMonth(Number(quarter[1]), Number(quarter[2]))})$`);
  const year = /^(\d{4})-(\d{2})$/.exec(period);
  const isYear = year !== null && Number(year[2]) === (Number(year[1]) + 1) % 100;
  if (isYear) {
    const end = Number(year[1]) + 1;
    return new RegExp(`^(?:${period}|${end}-03-31|R12-${end}-03|AY${period}|CY${year[1]})$`);
  }
  if (/^\d{4}$/.test(period)) return new RegExp(`^(?:CY)?${period}`);
  if (/^\d{4}-\d{2}-31$|^\d{4}-\d{2}-30$/.test(period))
    return new RegExp(`^(?:${period}|${period.slice(0, 7)}|${quarterOf(period)}|${yearOf(period)})$`);
  return new RegExp(`^${period}$`);
}

/** The last month of a quarter of the financial year that begins in a year. */
function lastMonth(year: number, quarter: number): string {
  return quarter === 4 ? `${year + 1}-03` : `${year}-${String(quarter * 3 + 3).padStart(2, '0')}`;
}

function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from) + 1;
}

function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7));
  const quarter = Math.ceil((((month + 8) % 12) + 1) / 3);
  return `${yearOf(day)}-Q${quarter}`;
}

function yearOf(day: string): string {
  const first = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
}
