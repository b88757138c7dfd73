import type { Release } from '#published/council.ts';
import { link, phrase, strong } from '../phrase.ts';

/** Releases, the release calendar, and pages that are gone. */
export const releases = {
  title: 'Releases',
  description: (council: string) =>
    `Every edition of ${council}’s figures, newest first, with what each one changed.`,
  lead: 'Every edition of the figures, newest first. An edition is never changed once it is out: a correction is a new edition that says what it corrects.',
  whenExpected: phrase`When new figures are expected is on the ${link('calendar', 'release calendar')}.`,
  publishedAs: (date: string, status: Release['status']) => `Published ${date} · ${status}`,
  release: (title: string) => `Release: ${title}`,
  whatWasPublished: 'What was published',
  whatWasRevised: 'What was revised',
  nothingRevised: 'No figure that had been published before was changed.',
  correctedSince: (date: string, title: string) =>
    phrase`${strong('Corrected since.')} Some figures were corrected on ${date}, see ${link('release', title)}.`,
  facts: {
    published: 'Published',
    upTo: 'Figures up to',
    status: 'Status',
    shown: 'Figures shown',
    hidden: 'Figures hidden',
    corrects: 'Corrects',
    why: 'Why',
  },
  statuses: {
    final: 'Final',
    provisional: 'Provisional: figures may change',
    revised: 'Revised',
  } satisfies Record<Release['status'], string>,
  calendar: {
    title: 'Release calendar',
    description: (council: string) =>
      `When new figures of ${council} are expected, which are late, and what has been published.`,
    lead: 'When new figures are expected, and when figures were published.',
    next: 'What comes next',
    notPlanned: 'Not planned: there is no date for new figures.',
    late: 'Late.',
    areLate: (measures: number) => `${measures} ${measures === 1 ? 'measure is' : 'measures are'} late`,
    moved: (from: string, to: string) => `Moved from ${from} to ${to}.`,
    past: 'What has been published',
    published: (date: string, isCorrection: boolean) =>
      `Published ${date}${isCorrection ? ' · corrects an earlier release' : ''}`,
    howOld: phrase`How old each figure is, and when its page was last reviewed, is on ${link('data-health', 'Data health')}.`,
    wasExpected: (date: Expected) => `Was expected ${onOrIn(date)}, and is late.`,
    expected: (date: Expected) => `Expected ${onOrIn(date)}.`,
    mayChange: (date: Expected) =>
      `Expected ${onOrIn(date)}; the day ${date.isMonth ? 'is not settled' : 'may still change'}.`,
    forEvery: 'New figures for every measure.',
    forNames: (names: readonly string[]) => `New figures for: ${names.join('; ')}.`,
    forSome: (measures: number) => `New figures for ${measures} measures.`,
  },
  retired: {
    page: (id: string) => `Page “${id}”`,
    title: (title: string) => `${title} (no longer published)`,
    description: (reason: string) => `This page is no longer published. ${reason}`,
    since: (date: string) => `This page has not been published since ${date}.`,
    instead: (title: string) => phrase`Read instead: ${link('instead', title)}.`,
    stillShown: (reports: number): string =>
      reports === 1
        ? 'One report still shows its figures, as they stood on the day:'
        : 'These reports still show its figures, as they stood on the day:',
    nothingInstead: phrase`No other page takes its place. You can look up what there is in the ${link('a-to-z', 'A to Z')}.`,
  },
};

interface Expected {
  readonly date: string;
  readonly isMonth: boolean;
}

function onOrIn({ date, isMonth }: Expected): string {
  return `${isMonth ? 'in' : 'on'} ${date}`;
}
