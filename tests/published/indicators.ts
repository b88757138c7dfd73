import { type Cell, figure } from '#published/cell.ts';
import { Council } from '#published/council.ts';
import { headlineOf, type Unheaded } from '#published/headline.ts';
import { type Comparator, Indicator, type Point, type Series } from '#published/indicator.ts';
import { parsePeriod, type Period } from '#published/period.ts';
import type { Policy } from '#published/policy.ts';

export const POLICY: Policy = { threshold: 4, zeros: 'hidden', marker: 'x' };

export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new Error(`“${text}” is not a period`);
  return parsed;
}

/** A figure at a time; a number stands for a plain final one. */
export function point(text: string, cell: Cell | number, more: Partial<Point> = {}): Point {
  return {
    period: period(text),
    cell: typeof cell === 'number' ? figure(cell) : cell,
    release: '2024-01-08-q2',
    ...more,
  };
}

export function series(points: readonly Point[], category: string | null = null): Series {
  return { category, kind: points[0]?.period.kind ?? 'quarter', points: [...points] };
}

export function england(text: string, cell: Cell | number, more: Partial<Comparator> = {}): Comparator {
  return {
    area: 'england',
    areaName: 'England',
    areaKind: 'country',
    period: period(text),
    cell: typeof cell === 'number' ? figure(cell) : cell,
    source: 'A national release',
    vintage: 'Published in November 2023',
    likeForLike: true,
    ...more,
  };
}

/** A percentage by quarter, with whatever a test is about instead. */
export function unheaded(changes: Partial<Unheaded> = {}): Unheaded {
  return {
    id: 'assessments-on-time-percent',
    council: 'exampleton',
    theme: 'safety',
    name: 'Assessments completed on time',
    aliases: [],
    definition: 'Share of assessments completed within 45 working days.',
    reads: '{value} of assessments were completed on time',
    unit: 'percent',
    decimals: 1,
    people: true,
    polarity: 'higher',
    polarityReason: 'Families should not wait.',
    frequency: 'quarter',
    measured: 'during',
    twelveMonths: 'total',
    national: false,
    year: 'none',
    compareWith: 'same-period-last-year',
    tolerance: 1,
    targets: [],
    leadCategory: null,
    breakdowns: [],
    source: 'Case records',
    collection: 'None',
    geography: 'Exampleton',
    disclosure: 'Small figures are hidden.',
    limits: [],
    owner: 'Head of service',
    lastReviewed: '2024-01-08',
    lastUpdated: '2024-01-08',
    nextUpdate: 'April 2024',
    related: [],
    series: [series([point('2022-23-Q2', 67.5), point('2023-24-Q2', 78.6)])],
    comparators: [],
    revisions: [],
    ...changes,
  };
}

export function indicator(changes: Partial<Unheaded> = {}): Indicator {
  const before = unheaded(changes);
  return Indicator.parse(JSON.parse(JSON.stringify({ ...before, headline: headlineOf(before, POLICY) })));
}

export const COUNCIL = Council.parse({
  slug: 'exampleton',
  name: 'Exampleton Borough Council',
  shortName: 'Exampleton',
  area: { code: 'E06999991', name: 'Exampleton' },
  region: { code: 'E12999999', name: 'Example Riding' },
  neighbours: { model: 'A made-up model', year: '2021', members: [] },
  brand: { colour: '#1f4e3d' },
  contact: { role: 'Performance team' },
  policy: POLICY,
  themes: [],
  releases: [],
  priorities: [],
  flows: [],
  reports: [],
  retired: [],
});
