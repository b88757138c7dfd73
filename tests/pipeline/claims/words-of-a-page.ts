import type { Indicator } from '#published/indicator.ts';
import { checkWords } from '#pipeline/check/claims/claims.ts';
import type { Problem } from '#pipeline/problem.ts';
import { readNarrative } from '#pipeline/read/narrative.ts';

/** What a text is held against: its own indicator, others of the council, or (in a report) its measures. */
export interface Beside {
  readonly own?: Indicator;
  readonly others?: readonly Indicator[];
  readonly measures?: readonly Indicator[];
  readonly under?: string;
  readonly dataTo?: string;
  readonly stocks?: ReadonlyMap<string, readonly number[]>;
}

/** The problems of a text under “What does this show us?” of a made-up page, or of another section. */
export function problemsOf(
  text: string,
  {
    own,
    others = [],
    measures = [],
    under = 'What does this show us?',
    dataTo = '2023-09-30',
    stocks = new Map(),
  }: Beside,
): Problem[] {
  const { value, problems } = readNarrative({
    file: 'content/exampleton/indicators/own.mdx',
    settings: undefined,
    body: `## ${under}\n\n${text}\n`,
    bodyLine: 1,
    lineOf: () => 1,
  });
  if (value === undefined || problems.length > 0) throw new Error('The text of the test cannot be read.');
  const indicators = new Map(
    [...(own === undefined ? [] : [own]), ...others, ...measures].map((one) => [one.id, one]),
  );
  return checkWords(value.paragraphs, { own, indicators, dataTo, stocks, file: 'own.mdx' }, measures);
}
