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
export function scorecardViews(published: PublishedCouncil): ScorecardView[] {
  const { council, indicators } = published;
  const grouped = <Key extends string>(
    names: readonly (readonly [Key, string])[],
    of: (indicator: Indicator) => Key | undefined,
  ) =>
    groups(
      names.map(([id, title]) => ({ id, title, indicators: indicators.filter((each) => of(each) === id) })),
    );
  const byPriority = council.priorities.map((title) => ({
    id: slugOf(title),
    title,
    indicators: indicators.filter(({ priority }) => priority === title),
  }));
  return [
    {
      id: '',
      link: 'By theme',
      title: 'Scorecard',
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
      link: 'By target',
      title: 'Scorecard by target',
      groups: grouped(TARGETS, ({ headline }) => headline.target.verdict),
    },
    {
      id: 'by-direction',
      link: 'By direction of travel',
      title: 'Scorecard by direction of travel',
      groups: grouped(DIRECTIONS, ({ headline }) => headline.direction.verdict),
    },
    ...(council.priorities.length === 0
      ? []
      : [
          {
            id: 'by-priority',
            link: 'By council priority',
            title: 'Scorecard by council priority',
            groups: [
              ...byPriority,
              ...groups([
                {
                  id: 'no-priority',
                  title: 'Other measures',
                  indicators: indicators.filter(({ priority }) => priority === undefined),
                },
              ]),
            ],
          },
        ]),
    {
      id: 'off-target-and-getting-worse',
      link: 'Off target and getting worse',
      title: 'Off target and getting worse',
      groups: groups([
        {
          id: 'measures',
          title: 'Measures',
          indicators: indicators.filter(
            ({ headline }) =>
              headline.target.verdict === 'off-target' && headline.direction.verdict === 'getting-worse',
          ),
        },
      ]),
    },
    {
      id: 'improved',
      link: 'Improved',
      title: 'Improved',
      groups: groups([
        {
          id: 'measures',
          title: 'Measures',
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
export function countsSentence(indicators: readonly Indicator[]): string {
  const count = (is: (headline: Headline) => boolean) =>
    indicators.filter(({ headline }) => is(headline)).length;
  const targets = inWords(
    TARGETS.map(([id, title]) => [count(({ target }) => target.verdict === id), title]),
  );
  const directions = inWords(
    DIRECTIONS.map(([id, title]) => [count(({ direction }) => direction.verdict === id), title]),
  );
  return `${indicators.length} ${indicators.length === 1 ? 'measure' : 'measures'}. By target: ${targets}. By direction of travel: ${directions}.`;
}

function inWords(counts: readonly (readonly [number, string])[]): string {
  return LIST.format(
    counts
      .filter(([some]) => some > 0)
      .map(([some, title]) => `${some} ${title.charAt(0).toLowerCase()}${title.slice(1)}`),
  );
}

const TARGETS = [
  ['off-target', 'Off target'],
  ['close-to-target', 'Close to target'],
  ['on-target', 'On target'],
  ['no-figure', 'With a target, but no figure to show'],
  ['no-target', 'Without a target'],
] as const;

const DIRECTIONS = [
  ['getting-worse', 'Getting worse'],
  ['improving', 'Improving'],
  ['no-real-change', 'No real change'],
  ['going-up', 'Going up (neither better nor worse)'],
  ['going-down', 'Going down (neither better nor worse)'],
  ['not-enough-data', 'Not enough data for a direction'],
] as const;

const LIST = new Intl.ListFormat('en-GB');
