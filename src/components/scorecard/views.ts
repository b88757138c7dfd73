import type { Language } from '#language/language.ts';
import type { Headline, Indicator } from '#published/indicator.ts';
import { indicatorsOf, type PublishedCouncil } from '../../dataset.ts';
import { slugOf } from '#published/sentence.ts';

/** One way to order a scorecard, with an address of its own: `by-target`. The first, by theme, has none. */
export interface ScorecardView {
  readonly id: string;
  readonly link: string;
  readonly title: string;
  readonly groups: readonly ScorecardGroup[];
}

export interface ScorecardGroup {
  readonly id: string;
  readonly title: string;
  readonly indicators: readonly Indicator[];
}

/** Every ordering of a council's scorecard that has something to show. */
export function scorecardViews(published: PublishedCouncil, language: Language): ScorecardView[] {
  const { scorecard: say } = language;
  const { council, indicators } = published;
  const grouped = <Key extends string>(
    names: Readonly<Record<Key, string>>,
    order: readonly Key[],
    of: (indicator: Indicator) => Key | undefined,
  ) =>
    groups(
      order.map((id) => ({
        id,
        title: names[id],
        indicators: indicators.filter((each) => of(each) === id),
      })),
    );
  const byPriority = council.priorities.map((title) => ({
    id: slugOf(title),
    title,
    indicators: indicators.filter(({ priority }) => priority === title),
  }));
  return [
    {
      id: '',
      ...say.views.theme,
      groups: groups(
        council.themes.map((theme) => ({
          id: theme.id,
          title: theme.title,
          indicators: indicatorsOf(published, theme),
        })),
      ),
    },
    {
      id: 'by-target',
      ...say.views.target,
      groups: grouped(say.targets, TARGETS, ({ headline }) => headline.target.verdict),
    },
    {
      id: 'by-direction',
      ...say.views.direction,
      groups: grouped(say.directions, DIRECTIONS, ({ headline }) => headline.direction.verdict),
    },
    ...(council.priorities.length === 0
      ? []
      : [
          {
            id: 'by-priority',
            ...say.views.priority,
            groups: [
              ...byPriority,
              ...groups([
                {
                  id: 'no-priority',
                  title: say.otherMeasures,
                  indicators: indicators.filter(({ priority }) => priority === undefined),
                },
              ]),
            ],
          },
        ]),
    {
      id: 'off-target-and-getting-worse',
      ...say.views['off-target-and-getting-worse'],
      groups: groups([
        {
          id: 'measures',
          title: say.measures,
          indicators: indicators.filter(
            ({ headline }) =>
              headline.target.verdict === 'off-target' && headline.direction.verdict === 'getting-worse',
          ),
        },
      ]),
    },
    {
      id: 'improved',
      ...say.views.improved,
      groups: groups([
        {
          id: 'measures',
          title: say.measures,
          indicators: indicators.filter(({ headline }) => headline.direction.verdict === 'improving'),
        },
      ]),
    },
  ];
}

function groups(all: readonly ScorecardGroup[]): ScorecardGroup[] {
  return all.filter(({ indicators }) => indicators.length > 0);
}

/** How many measures meet their target, and which way they go: only what there is. */
export function countsSentence(indicators: readonly Indicator[], { scorecard: say }: Language): string {
  const count = (is: (headline: Headline) => boolean) =>
    indicators.filter(({ headline }) => is(headline)).length;
  return say.counts(indicators.length, {
    targets: some(
      TARGETS.map((id) => [count(({ target }) => target.verdict === id), say.targets[id]] as const),
    ),
    directions: some(
      DIRECTIONS.map(
        (id) => [count(({ direction }) => direction.verdict === id), say.directions[id]] as const,
      ),
    ),
  });
}

function some(counts: readonly (readonly [number, string])[]) {
  return counts.filter(([number]) => number > 0);
}

/** What needs attention first. */
const TARGETS = [
  'off-target',
  'close-to-target',
  'on-target',
  'no-figure',
  'no-target',
] as const satisfies Headline['target']['verdict'][];

const DIRECTIONS = [
  'getting-worse',
  'improving',
  'no-real-change',
  'going-up',
  'going-down',
  'not-enough-data',
] as const satisfies Headline['direction']['verdict'][];
