import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import type { Report } from '#published/report.ts';
import { SHOWS } from '#published/sections.ts';
import type { Problem } from '../../problem.ts';
import type { Page } from '../../read/front-matter.ts';
import type { Narrative, Paragraph } from '../../read/narrative.ts';
import type { CouncilSources, ReleaseSources } from '../../read/sources.ts';
import { stocksOf } from '../movement.ts';
import { inRelease, inReport, inSettings, type Written } from '../written-words.ts';
import { isAsserted } from './asserted.ts';
import type { Ground } from './claim.ts';
import { checkComparisons } from './comparisons.ts';
import { checkContradictions } from './contradictions.ts';
import { directionIn } from './direction-words.ts';
import { checkDirection } from './direction.ts';
import { checkEveryone } from './everyone.ts';
import { checkExtremes } from './extremes.ts';
import { checkFractions } from './fractions.ts';
import { checkGroupsInWords } from './groups-in-words.ts';
import { checkJumps } from './jumps.ts';
import { checkMeasures } from './measures.ts';
import { checkMovementInWords } from './movement-in-words.ts';
import { checkNumbers } from './numbers.ts';
import { checkOtherTeams } from './other-teams.ts';
import { checkRuns } from './runs.ts';
import { clausesOf, type Sentence, sentencesOf } from './sentence.ts';
import { checkSharesOfOneGroup } from './shares-of-one-group.ts';
import { checkSignificance } from './significance.ts';
import { checkSums } from './sums.ts';
import { checkTargets } from './targets.ts';
import { checkTimesInWords } from './times.ts';
import { checkUnits } from './units.ts';

/**
 * What a council says in words about its figures, against the figures that it publishes. Only published figures are looked at and
 * repeated, so that the answer says nothing about what is hidden.
 */
export function checkClaims(
  council: CouncilSources,
  { indicators, reports }: { indicators: ReadonlyMap<string, Indicator>; reports: readonly Report[] },
): Problem[] {
  const newest = newestRelease(council);
  const dataTo = newest?.settings.dataTo ?? '';
  const stocks = stocksOf(council, indicators);
  return [
    ...council.indicators.flatMap(({ id, page, narrative }) => {
      const own = indicators.get(id);
      if (own === undefined) return [];
      const ground = { own, indicators, stocks, dataTo: own.headline.period.end, file: page.file };
      return [
        ...(narrative === undefined ? [] : claimsIn(narrative, ground)),
        ...inSettings(page, ['limits', 'polarityReason']).flatMap((written) => inWritten(written, ground)),
        ...(narrative === undefined ? [] : staleWords(narrative, { own, page, ground })),
      ];
    }),
    ...council.reports.flatMap((source) => {
      const report = reports.find((other) => other.council === council.slug && other.id === source.id);
      const release = council.releases.find(({ id }) => id === source.page.settings.release);
      return report === undefined
        ? []
        : inPaper(source, { report, stocks, dataTo: release?.settings.dataTo ?? dataTo });
    }),
    ...council.releases.flatMap((release) =>
      release === newest && !isSealed(council, release)
        ? inRelease(release, ['summary']).flatMap((written) =>
            inWritten(written, { own: undefined, indicators, stocks, dataTo, file: release.file }),
          )
        : [],
    ),
    ...checkJumps(council, indicators),
    ...checkSharesOfOneGroup(council, indicators),
  ];
}

/** A report is held against its own figures: those of its release. */
function inPaper(
  source: CouncilSources['reports'][number],
  { report, dataTo, stocks }: { report: Report; dataTo: string } & Required<Pick<Ground, 'stocks'>>,
): Problem[] {
  const { page, narrative } = source;
  const indicators = new Map(report.indicators.map((indicator) => [indicator.id, indicator]));
  const ground: Ground = { own: undefined, indicators, stocks, dataTo, file: page.file };
  const settings = inReport({ ...source, narrative: undefined });
  return [
    ...(narrative === undefined ? [] : claimsIn(narrative, ground, report.indicators)),
    ...settings
      .filter(({ column }) => column !== 'questions')
      .flatMap((written) => inWritten(written, ground, report.indicators)),
    ...page.settings.questions.flatMap(({ ask, about: [id] }, index) => {
      const own = id === undefined ? undefined : indicators.get(id);
      const written = {
        file: page.file,
        line: page.lineOf(['questions', index, 'ask']),
        column: 'questions',
      };
      return inWritten({ ...written, text: takenForGranted(ask) }, { ...ground, own }).map((problem) => ({
        ...problem,
        message: problem.message.replace(/^“[^”]*”/, () => `“${ask}”`),
      }));
    }),
  ];
}

/** “What explains the fall in adoptions?” takes for granted that what it is about fell. */
function takenForGranted(question: string): string {
  const [, noun = ''] = /\bthe (?:\w+ )?(\w+) in\b/i.exec(question) ?? [];
  const verb = VERBS.find(([nouns]) => nouns.test(noun))?.[1];
  return verb === undefined ? '' : `It ${verb}.`;
}

const VERBS: readonly [RegExp, string][] = [
  [/^(?:increase|rise|growth)$/i, 'rose'],
  [/^(?:decrease|fall|drop|decline|reduction)$/i, 'fell'],
  [/^improvement$/i, 'improved'],
  [/^deterioration$/i, 'got worse'],
];

function claimsIn(narrative: Narrative, ground: Ground, measures: readonly Indicator[] = []): Problem[] {
  return checkWords(narrative.paragraphs, ground, measures);
}

function inWritten(
  { text, line, file, column }: Written,
  ground: Ground,
  measures: readonly Indicator[] = [],
): Problem[] {
  const paragraph = { text, line, tags: [], links: [], under: [] };
  return checkWords([paragraph], { ...ground, file, ...(column === undefined ? {} : { column }) }, measures);
}

/** Everything that is claimed in the paragraphs of one page and is not what the figures say. */
export function checkWords(
  paragraphs: readonly Paragraph[],
  ground: Ground,
  measures: readonly Indicator[] = [],
): Problem[] {
  const sentences = paragraphs.flatMap(sentencesOf);
  const found = [
    ...sentences.flatMap((sentence) => [
      ...checkDirection(sentence, ground),
      ...checkRuns(sentence, ground),
      ...checkExtremes(sentence, ground),
      ...checkTargets(sentence, ground),
      ...checkComparisons(sentence, ground),
      ...checkFractions(sentence, ground),
      ...checkEveryone(sentence, ground),
      ...checkMeasures(sentence, { ground, measures }),
      ...checkNumbers(sentence, ground),
      ...checkUnits(sentence, ground),
      ...checkSums(sentence, ground),
      ...checkTimesInWords(sentence, ground),
      ...checkSignificance(sentence, ground),
      ...checkOtherTeams(sentence, ground),
    ]),
    ...checkContradictions(sentences, ground),
    ...checkGroupsInWords(sentences, ground),
    ...checkMovementInWords(sentences, ground),
  ];
  // Two clauses of one sentence can claim the same.
  return found.filter((problem, index) => found.findIndex((other) => isTheSame(problem, other)) === index);
}

function isTheSame(a: Problem, b: Problem): boolean {
  return a.check === b.check && a.line === b.line && a.message === b.message;
}

/** Words that tell a change, on a page that nobody has looked at since its figures changed. */
function staleWords(
  narrative: Narrative,
  { own, page, ground }: { own: Indicator; page: Page<unknown>; ground: Ground },
): Problem[] {
  if (own.lastUpdated <= own.lastReviewed) return [];
  const shows = narrative.paragraphs.filter(({ under }) => under.includes(SHOWS)).flatMap(sentencesOf);
  const claim = shows.find(saysMore);
  if (claim === undefined) return [];
  return [
    {
      check: 'words-older-than-figures',
      severity: 'warning',
      file: ground.file,
      line: page.lineOf(['lastReviewed']),
      column: 'lastReviewed',
      message: `The figures changed on ${longDate(own.lastUpdated)}, and the page was last looked at on ${longDate(own.lastReviewed)}. Its words say more than its tags do, for example on line ${claim.line}.`,
      fix: 'Read the page with the new figures, correct what is no longer so, and put the day in “lastReviewed”.',
    },
  ];
}

function saysMore(sentence: Sentence): boolean {
  return clausesOf(sentence).some((clause) => directionIn(clause.text) !== undefined && isAsserted(clause));
}

function newestRelease({ releases }: CouncilSources): ReleaseSources | undefined {
  return releases.toSorted((a, b) => (a.settings.published < b.settings.published ? -1 : 1)).at(-1);
}

function isSealed({ seals }: CouncilSources, { id }: ReleaseSources): boolean {
  return seals.some((row) => row.cell('release') === id);
}
