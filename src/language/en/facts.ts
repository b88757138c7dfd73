import type { Indicator, Target } from '#published/indicator.ts';
import type { PeriodKind } from '#published/period.ts';
import type { Policy } from '#published/policy.ts';

/** “About this data”: everything that a careful reader needs to know. */
export const facts = {
  terms: {
    definition: 'Definition',
    numerator: 'Numerator',
    denominator: 'Denominator',
    shareOf: 'Share of',
    unit: 'Unit',
    good: 'Good performance is',
    target: 'Target',
    countsAsChange: 'Counts as a change',
    source: 'Source',
    collection: 'National collection',
    geography: 'Geography',
    frequency: 'Frequency',
    coverage: 'Periods covered',
    lastUpdated: 'Last updated',
    nextUpdate: 'Next update',
    status: 'Status of the latest figure',
    otherPlaces: 'Other places’ figures',
    averages: 'Averages',
    hiding: 'Hiding small numbers',
    limits: 'Known limits',
    owner: 'Owner',
    checkedBy: 'Figures checked by',
    lastReviewed: 'Last reviewed',
    nextReview: 'Next review',
  },
  units: {
    count: 'Number',
    percent: 'Percentage',
    'rate-per-10000': 'Rate per 10,000',
    days: 'Days',
    weeks: 'Weeks',
    months: 'Months',
    'cases-per-worker': 'Cases per worker',
    rank: 'Rank: 1 is first',
  } satisfies Record<Indicator['unit'], string>,
  polarities: {
    higher: 'Higher',
    lower: 'Lower',
    neutral: 'Neither higher nor lower',
  } satisfies Record<Indicator['polarity'], string>,
  anyDifference: 'Any difference.',
  differenceOf: (size: string) => `A difference of ${size} or more. Anything less is “No real change”.`,
  /** How the rule for small numbers applies. */
  disclosure: ({ people, policy: { threshold, zeros }, areTotalsLeftOut }: Rule) => {
    if (!people) return 'This does not count people, so no figure of it is hidden.';
    const totals = areTotalsLeftOut
      ? ' Totals are left out, because together with their parts they could give hidden figures away.'
      : '';
    return `Figures that stand for fewer than ${threshold} people${zeros === 'hidden' ? ', none included,' : ''} are hidden, and so is any other figure from which they could be worked out.${totals}`;
  },
  noTarget: 'The council has not set a target.',
  target: ({
    role,
    rule,
    from,
    setBy,
  }: {
    role: Target['role'];
    rule: string;
    from: string;
    setBy: string;
  }) => `${ROLES[role]}: ${rule}, from ${from}. Set by ${setBy}.`,
  countsAsClose: (margin: string) => `Within ${margin} counts as close.`,
  frequencies: {
    month: 'Monthly',
    quarter: 'Quarterly',
    'financial-year': 'Yearly, April to March',
    'academic-year': 'Yearly, September to August',
    'calendar-year': 'Yearly, January to December',
    snapshot: 'On chosen days',
    'rolling-12-months': 'Monthly',
    'year-to-date': 'Monthly, from April',
    'academic-year-to-date': 'Monthly, from September',
  } satisfies Record<PeriodKind, string>,
  measured: {
    during: 'for what happened during each period',
    'at-end': 'as things stood on the last day of each period',
    '12-months': 'for the 12 months to the end of each period',
  } satisfies Record<Indicator['measured'], string>,
};

const ROLES: Record<Target['role'], string> = {
  target: 'Target',
  tolerance: 'Limit',
  reference: 'For reference only',
};

interface Rule {
  readonly people: boolean;
  readonly policy: Policy;
  readonly areTotalsLeftOut: boolean;
}
