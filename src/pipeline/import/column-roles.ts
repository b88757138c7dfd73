/** What a column is for that is not about a period. */
export type Role = 'measure' | 'code' | 'category' | 'direction' | 'left-out' | 'unknown';

/** What the head of a column says that it is for, when it names no period. */
export function roleOf(head: string): Role {
  const words = head
    .toLowerCase()
    .replaceAll(/[^a-z ]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const [role] = ROLES.find(([, form]) => form.test(words)) ?? [];
  return role ?? 'unknown';
}

const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['direction', /^(?:dot|direction|direction of travel|arrow|trend|travel|d o t)$/],
  [
    'code',
    /^(?:code|ref|reference|pi|kpi|id|no|pi (?:code|ref|no)|(?:indicator|measure|kpi) (?:code|id|no|ref|reference))$/,
  ],
  ['category', /^(?:category|breakdown|group|split)$/],
  [
    'measure',
    /^(?:measures?|indicators?|performance (?:measures?|indicators?)|pis?|kpis?|metrics?|description|name|title|(?:indicator|measure|kpi) (?:name|title|description))$/,
  ],
  [
    'left-out',
    /\b(?:target|rag|status|change|diff|difference|variance|benchmark|england|national|neighbours?|south east|region|comments?|commentary|narrative|owner|lead|unit|polarity|notes?|source|sparkline|chart|average|comparison|good performance)\b/,
  ],
];
