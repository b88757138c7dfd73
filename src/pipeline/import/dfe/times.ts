import { type Period, parsePeriod } from '#published/period.ts';
import type { When } from './mappings.ts';

/** A year as a file writes it: `2022` with “Reporting year”, `202122` with “Academic year”. */
export interface FileYear {
  readonly time: string;
  readonly identifier: string;
}

/**
 * The period that a figure is about. A reporting year is named for the year it ends in, on 31 March unless the mapping
 * says 30 September; an academic or financial year has both its years. `undefined` where the two do not go together.
 */
export function periodOf(year: FileYear, when: When): Period | undefined {
  const [first, last] = yearsOf(year);
  if (last === undefined || first === undefined) return undefined;
  const pair = `${first}-${String(last % 100).padStart(2, '0')}`;
  switch (when) {
    case 'financial-year':
      return isYearToMarch(year) ? parsePeriod(pair) : undefined;
    case '31-march':
      return isYearToMarch(year) ? parsePeriod(`${last}-03-31`) : undefined;
    case '30-september':
      return isReportingYear(year) ? parsePeriod(`${last}-09-30`) : undefined;
    case '12-months-to-september':
      return isReportingYear(year) ? parsePeriod(`R12-${last}-09`) : undefined;
    case 'calendar-year':
      return kindOf(year) === 'calendar year' ? parsePeriod(`CY${last}`) : undefined;
    case 'academic-year':
      return kindOf(year) === 'academic year' ? parsePeriod(`AY${pair}`) : undefined;
  }
}

/** The middle of which year its population is of: for a year to March, the one before. */
export function populationYear(year: FileYear): number | undefined {
  return isYearToMarch(year) ? yearsOf(year)[0] : undefined;
}

/** The year in the middle of which a population was estimated. */
export function estimateYear({ time }: FileYear): number | undefined {
  return /^\d{4}$/.test(time) ? Number(time) : undefined;
}

/** The first and the last calendar year of it; none when the number of digits is not what its identifier has. */
function yearsOf(year: FileYear): [number, number] | [] {
  const kind = kindOf(year);
  if (kind === 'reporting year' || kind === 'calendar year') {
    if (!/^[12]\d{3}$/.test(year.time)) return [];
    const last = Number(year.time);
    return [kind === 'calendar year' ? last : last - 1, last];
  }
  const [, first = '', next = ''] = /^([12]\d{3})[/-]?(\d{2})$/.exec(year.time) ?? [];
  if (!PAIRED.has(kind) || (Number(first) + 1) % 100 !== Number(next) || next === '') return [];
  return [Number(first), Number(first) + 1];
}

function isReportingYear(year: FileYear): boolean {
  return kindOf(year) === 'reporting year';
}

function isYearToMarch(year: FileYear): boolean {
  return isReportingYear(year) || kindOf(year) === 'financial year';
}

function kindOf({ identifier }: FileYear): string {
  return identifier.toLowerCase();
}

const PAIRED = new Set(['academic year', 'financial year']);
