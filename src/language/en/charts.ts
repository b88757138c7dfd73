/** What is written in charts, and what each is called. */
export const charts = {
  titles: {
    lines: ({ name, about, periods }: Titled) => `Line chart: ${name}, ${about}, ${periods}`,
    xmr: ({ name, about, periods }: Titled) => `XmR chart: ${name}, ${about}, ${periods}`,
    benchmark: ({ name, council, period }: { name: string; council: string; period: string }) =>
      `Bar chart: ${name}, ${council} compared with other places, ${period}`,
    breakdown: ({ dimension, name, council, period }: Split) =>
      `Bar chart: ${name} by ${dimension.toLowerCase()}, ${council}, ${period}`,
    flow: ({ name, council, period }: { name: string; council: string; period: string }) =>
      `Bar chart: ${name}, ${council}, ${period}`,
    comparison: (name: string) => `Bar chart: ${name}, latest figure of each council`,
  },
  provisional: 'provisional',
  allHidden: 'All figures hidden',
  noFigures: 'No figures to show',
  xMarksHidden: 'x marks a hidden figure',
  axisStartsAt: (value: string) => `Axis starts at ${value}, not 0`,
  rankUpIsBetter: 'Rank: up is better',
  solidAndHollow: (now: string, before: string) => `Solid bars: ${now}. Hollow bars: ${before}`,
  /** Of shares of one whole, what they leave of it. */
  rest: 'Other or not described',
  usualRange: 'Usual range',
  upTo: (value: string) => `up to ${value}`,
  from: (value: string) => `from ${value}`,
  average: 'Average',
  /** What the shapes on an XmR chart mean. */
  signs: {
    outside: 'outside the usual range',
    rise: '7 or more that rise in a row',
    fall: '7 or more that fall in a row',
    'near-limit': '2 of 3 near the same end of the usual range',
    'one-side': '7 or more in a row on one side of the average',
  },
  /** In a funnel, in place of a bar. */
  symbolHidden: (symbol: string) => `${symbol} hidden`,
  symbolNoFigure: (symbol: string) => `${symbol} no figure`,
  /** A step of a funnel as a share of the one before: `42% of contacts`. */
  shareOf: (percent: string, before: string) => `${percent} of ${before}`,
};

interface Titled {
  readonly name: string;
  readonly about: string;
  readonly periods: string;
}

interface Split {
  readonly dimension: string;
  readonly name: string;
  readonly council: string;
  readonly period: string;
}
