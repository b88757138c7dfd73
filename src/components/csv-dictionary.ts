import type { CSV_COLUMNS } from '#published/csv.ts';

/** What each column of the CSV and Excel files means; a column that is not explained here does not compile. */
export const CSV_DICTIONARY: Record<(typeof CSV_COLUMNS)[number], string> = {
  indicator: 'The indicator’s short name, as in its address.',
  period:
    'The period, in one written form: 2023-24-Q2 is a quarter, 2023-24 a financial year, 2022-07 a month, AY2022-23 an academic year, CY2019 a calendar year, 2023-03-31 a day, R12-2021-09 the 12 months to a month, YTD-2022-07 April to a month, AYTD-2022-07 September to a month.',
  time_period: 'The year or years without punctuation, as in national data: 202324.',
  time_identifier: 'What kind of period it is.',
  geographic_level: 'National, Regional, Local authority, or Similar councils average.',
  area_code: 'The Office for National Statistics code of the place. Empty for an average.',
  area_name: 'The place.',
  breakdown:
    'What the category is a part of. Empty when the figures are not split, and for a total that is split in several ways.',
  category: 'The part of the split; Total is all of them together.',
  measure:
    'value (the figure itself), numerator or denominator (what it was worked out from), or target (target-low and target-high for a range).',
  value: 'The figure, rounded as the page shows it. Empty when there is none to show; “status” says why.',
  status:
    'final, provisional, revised, estimated, low-reliability or break; or suppressed, not-available, not-applicable or low when there is no figure.',
  target:
    'How the figure stands against its target: on-target, close-to-target, off-target, no-target or no-figure.',
  polarity: 'Which way is good: higher, lower or neutral.',
  release: 'The release the figure came from, or the source of a figure from elsewhere.',
  note: 'What to know about the figure.',
};
