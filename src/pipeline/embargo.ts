import { longDate } from '#published/label.ts';
import { instantOf, londonTime } from '#published/london-time.ts';
import { timeInWords } from './moment.ts';
import type { Problem } from './problem.ts';
import { entryOf } from './problems/catalogue.ts';
import type { CouncilOutline, CouncilSources, Sources } from './read/sources.ts';

/** A release, or a file of comparators, that may not come out yet. */
export interface Waiting {
  /** `exampleton/2024-01-08-quarter-2`, or the name of the file. */
  readonly name: string;
  /** The file that says until when. */
  readonly file: string;
  readonly line: number;
  /** In the United Kingdom: `2024-01-08T09:30`. */
  readonly until: string;
}

/**
 * The sources as the public may know them at a moment. A release whose time has not come is not there at all: nor its figures,
 * its seals, the reports of it, and whatever has figures in it alone; likewise comparators that wait. So everything that is made
 * of what is left is the same as without their folder, byte for byte. Without a moment, whatever has a time waits.
 */
export function sourcesAt(
  sources: Sources,
  now: Date | undefined,
): { sources: Sources; waiting: readonly Waiting[] } {
  const waiting = waitingAt(sources, now);
  if (waiting.length === 0) return { sources, waiting };
  return {
    sources: {
      ...sources,
      comparators: comparatorsAt(sources.comparators, now),
      councils: sources.councils.flatMap((council) => councilAt(council, now) ?? []),
    },
    waiting,
  };
}

/** What may not come out yet at a moment. */
export function waitingAt(
  { councils, comparators }: Pick<Sources, 'comparators'> & { councils: readonly CouncilOutline[] },
  now: Date | undefined,
): Waiting[] {
  return [
    ...councils.flatMap(({ slug, releases }) =>
      releases.flatMap(({ id, file, settings, lineOf }) =>
        waits(settings, now)
          ? [{ name: `${slug}/${id}`, file, line: lineOf(['publishAt']), until: settings.publishAt ?? '' }]
          : [],
      ),
    ),
    ...comparators.flatMap(({ file, settings, lineOf }) =>
      waits(settings, now)
        ? [
            {
              name: file.slice('data/'.length),
              file: file.replace(/\.csv$/, '.yaml'),
              line: lineOf(['publishAt']),
              until: settings.publishAt ?? '',
            },
          ]
        : [],
    ),
  ];
}

/** The comparators that the public may know at a moment. */
export function comparatorsAt(
  comparators: Sources['comparators'],
  now: Date | undefined,
): Sources['comparators'] {
  return comparators.filter(({ settings }) => !waits(settings, now));
}

/** A council as the public may know it at a moment; nothing of it where all that it has waits. */
export function councilAt(council: CouncilSources, now: Date | undefined): CouncilSources | undefined {
  const out = council.releases.filter(({ settings }) => !waits(settings, now));
  if (out.length === council.releases.length) return council;
  return out.length === 0 ? undefined : withOnly(out, council);
}

/** Whether a council is there at a moment. */
export function isThereAt({ releases }: CouncilOutline, now: Date | undefined): boolean {
  return releases.length === 0 || releases.some(({ settings }) => !waits(settings, now));
}

function waits({ publishAt }: { readonly publishAt?: string | undefined }, now: Date | undefined): boolean {
  return publishAt !== undefined && (now === undefined || now < instantOf(publishAt));
}

/** A council as it is without some of its releases. */
function withOnly(releases: CouncilSources['releases'], council: CouncilSources): CouncilSources {
  const gone = new Set(council.releases.filter((release) => !releases.includes(release)).map(({ id }) => id));
  const [before, all] = [indicatorsIn(releases), indicatorsIn(council.releases)];
  const isNew = (id: string) => all.has(id) && !before.has(id);
  const kept = council.indicators.filter(({ id }) => !isNew(id));
  const hasOnlyNew = (theme: string) =>
    council.indicators.some(({ page }) => page.settings.theme === theme) &&
    !kept.some(({ page }) => page.settings.theme === theme);
  return {
    ...council,
    releases,
    seals: council.seals.filter((row) => !gone.has(row.cell('release'))),
    reports: council.reports.filter(({ page }) => !gone.has(page.settings.release)),
    themes: council.themes.filter(({ id }) => !hasOnlyNew(id)),
    indicators: kept.map(({ page, ...indicator }) => ({
      ...indicator,
      page: {
        ...page,
        settings: { ...page.settings, related: page.settings.related.filter((id) => !isNew(id)) },
      },
    })),
    calendar: council.calendar && {
      ...council.calendar,
      settings: council.calendar.settings.flatMap(({ release, ...entry }) => {
        const indicators = entry.indicators.filter((id) => !isNew(id));
        const themes = entry.themes.filter((id) => !hasOnlyNew(id));
        const named = entry.indicators.length + entry.themes.length;
        // One that is left with nothing to be about would be about everything.
        if (named > 0 && indicators.length + themes.length === 0) return [];
        return [
          {
            ...entry,
            indicators,
            themes,
            ...(release === undefined || gone.has(release) ? {} : { release }),
          },
        ];
      }),
    },
    flows: council.flows.map((flow) => ({
      ...flow,
      settings: {
        ...flow.settings,
        steps: flow.settings.steps.filter(({ indicator }) => !isNew(indicator)),
      },
    })),
  };
}

/** Ids of the indicators that releases have rows for. */
function indicatorsIn(releases: CouncilSources['releases']): Set<string> {
  return new Set(releases.flatMap(({ rows }) => rows.map((row) => row.cell('indicator'))));
}

/** How many wait, until when, and which, for whoever runs a check; nothing when none does. */
export function waitingInWords(waiting: readonly Waiting[]): string {
  if (waiting.length === 0) return '';
  const times = Map.groupBy(
    waiting,
    ({ until, name }) => `${until} ${name.endsWith('.csv') ? 'file of comparators' : 'release'}`,
  );
  const lines = [...times]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, alike]) => {
      const [until = '', ...kind] = key.split(' ');
      const what = kind.join(' ').replace(/^\w+/, (word) => (alike.length === 1 ? word : `${word}s`));
      const names = alike.map(({ name }) => name).join(', ');
      return `${alike.length} ${what} ${alike.length === 1 ? 'waits' : 'wait'} until ${timeInWords(until)}: ${names}.\n`;
    });
  return `${lines.join('')}Nothing of that is published before. Words in content/ never wait.\n`;
}

/** Nothing can wait where everyone can read it already. */
export function waitingInPublic(waiting: readonly Waiting[], { site }: Pick<Sources, 'site'>): Problem[] {
  if (site?.repository !== 'public') return [];
  return waiting.map(({ file, line, until }) => ({
    check: 'waits-in-public',
    severity: 'warning',
    file,
    line,
    column: 'publishAt',
    message: `The site keeps this back until ${timeInWords(until)}, but the repository is public: whatever is committed, figures and words, can be read there at once.`,
    fix: 'If nobody may see it before then, keep it out of this repository until then, or make the repository private and say so in content/site.yaml.',
  }));
}

/** A release dated on a day to come that does not wait comes out with the next build. */
export function datedTooLate(councils: readonly CouncilOutline[], now: Date | undefined): Problem[] {
  if (now === undefined) return [];
  const today = londonTime(now).slice(0, 10);
  return councils.flatMap(({ releases }) =>
    releases
      .filter(({ settings }) => settings.publishAt === undefined && settings.published > today)
      .map(({ file, settings, lineOf }): Problem => ({
        check: 'dated-too-late',
        severity: 'warning',
        file,
        line: lineOf(['published']),
        column: 'published',
        message: `This release says that it is published on ${longDate(settings.published)}, but comes out with the next build.`,
        fix: `If it is to wait, add the time, for example publishAt: ${settings.published}T09:30. Otherwise correct the day.`,
      })),
  );
}

/**
 * What will be wrong once everything that waits is out, and is not today. Figures are put right now. Words cannot be right on
 * both days, so what is wrong with them is only told: they are changed on the day. The log of a public repository is read by
 * everyone: there only the place and the kind of each is told, and nothing of what it says.
 */
export function problemsToCome(
  later: readonly Problem[],
  today: readonly Problem[],
  { waiting, isPublic }: { waiting: readonly Waiting[]; isPublic: boolean },
): Problem[] {
  const known = new Set(today.map(keyOf));
  const days = [...new Set(waiting.map(({ until }) => until))].sort().map(timeInWords).join(' and ');
  return later
    .filter((problem) => !known.has(keyOf(problem)))
    .map((problem): Problem => {
      const told = isPublic ? withoutFigures(problem) : problem;
      const once = `Once the figures that wait until ${days} are out: ${told.message}`;
      if (!isAboutWords(problem)) return isPublic ? { ...told, message: once } : problem;
      return {
        ...told,
        severity: 'warning',
        message: once,
        fix: `Change it in the commit that is merged on the day. ${told.fix}`,
      };
    });
}

/** The same problem with the words of the catalogue, which hold nothing of theirs. */
function withoutFigures(problem: Problem): Problem {
  const { title, mend } = entryOf(problem.check);
  return {
    ...problem,
    message: `${title}. What it says is not told before that time.`,
    fix: `${mend} To read what it says, run npm run check on your own computer as if the time had come: npm run check -- --now and the time of publication.`,
  };
}

/** What a page says of figures; not what a file of figures holds, nor what gives a hidden figure away. */
function isAboutWords({ check, file }: Problem): boolean {
  return file.startsWith('content/') && /^(?:TXT|CLM)-/.test(entryOf(check).code);
}

function keyOf({ check, file, line, column, message }: Problem): string {
  return JSON.stringify([check, file, line, column, message]);
}
