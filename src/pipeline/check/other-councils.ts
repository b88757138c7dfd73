import { onceForEachText } from '../once-for-each.ts';
import type { Problem } from '../problem.ts';
import type { Row } from '../read/csv.ts';
import type { CouncilOutline, CouncilSources } from '../read/sources.ts';
import {
  inFlow,
  inRelease,
  inReport,
  inSettings,
  inText,
  inTheme,
  lineAt,
  type Written,
} from './written-words.ts';

/** What a council of the site is called; nothing where its settings cannot be read. */
export type NamedCouncil = Pick<CouncilOutline, 'slug' | 'settings'>;

/**
 * The name of another council in a text, which is what is left when a page was copied. It may be meant, so this is a warning, and
 * there is none where the sentence names this council too, or where the other is one of its statistical neighbours.
 * Names are those of the other councils of the site and of the councils in `data/areas.csv`.
 */
export function checkOtherCouncils(
  council: CouncilSources,
  { all, areas }: { all: readonly NamedCouncil[]; areas: readonly Row[] },
): Problem[] {
  const { settings } = council;
  if (settings === undefined) return [];
  const own = [settings.name, settings.shortName, settings.area.name];
  const near = settings.neighbours.members.map(({ name }) => name);
  const others = [
    ...all.flatMap(({ slug, settings: other }) =>
      slug === council.slug || other === undefined ? [] : [other.name, other.shortName, other.area.name],
    ),
    ...areas.filter((row) => row.cell('kind') === 'council').map((row) => row.cell('name')),
  ].filter((name) => ![...own, ...near].includes(name));
  // The longest first: a “North Exampleton” is no Exampleton.
  const known = [...new Set([...others, ...own, ...near])].toSorted(
    (a, b) => b.length - a.length || (a < b ? -1 : 1),
  );
  if (others.length === 0) return [];
  const named = namesIn(`(?<![\\w-])(?:${known.map(literal).join('|')})(?![\\w-])`);
  return writtenBy(council).flatMap((written) =>
    named(written.text).flatMap((sentence) => {
      const foreign = sentence.find(({ name }) => others.includes(name));
      if (foreign === undefined || sentence.some(({ name }) => own.includes(name))) return [];
      return [problem(foreign.name, { written, index: foreign.index, own: settings.shortName })];
    }),
  );
}

/** Names in a text, sentence by sentence: councils of a site look for the same ones in the same pages. */
const namesIn = onceForEachText((form) => {
  const names = new RegExp(form, 'g');
  return onceForEachText((text): readonly (readonly { name: string; index: number }[])[] =>
    sentencesIn(text)
      .map((sentence) =>
        [...sentence.text.matchAll(names)].map((match) => ({
          name: match[0],
          index: sentence.index + match.index,
        })),
      )
      .filter((found) => found.length > 0),
  );
});

function writtenBy(council: CouncilSources): Written[] {
  return [
    ...council.themes.flatMap(inTheme),
    ...council.indicators.flatMap(({ page, narrative }) => [
      ...inText(narrative, page.file),
      ...inSettings(page, SETTINGS),
      ...page.settings.targets.map(({ setBy }, index) => ({
        text: setBy,
        file: page.file,
        line: page.lineOf(['targets', index, 'setBy']),
        column: 'targets',
      })),
    ]),
    ...council.flows.flatMap(inFlow),
    ...council.reports.flatMap(inReport),
    ...council.releases.flatMap((release) => inRelease(release, ['summary', 'reason'])),
  ];
}

function problem(
  name: string,
  { written, index, own }: { written: Written; index: number; own: string },
): Problem {
  const { file, column } = written;
  return {
    check: 'another-council',
    severity: 'warning',
    file,
    line: lineAt(written, index),
    ...(column === undefined ? {} : { column }),
    message: `This is a page of ${own}, and its words name ${name}. Perhaps they were copied from another page.`,
    fix: `Correct it. If ${name} is meant, say in the same sentence how it has to do with ${own}.`,
  };
}

function sentencesIn(text: string): { text: string; index: number }[] {
  return [...text.matchAll(/[^.!?]+(?:[.!?]+(?!\s|$)[^.!?]*)*[.!?]*/g)].map((match) => ({
    text: match[0],
    index: match.index,
  }));
}

function literal(name: string): string {
  return name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

const SETTINGS = [
  'name',
  'reads',
  'definition',
  'numerator',
  'denominator',
  'polarityReason',
  'lag',
  'base',
  'source',
  'collection',
  'geography',
  'limits',
  'owner',
  'checkedBy',
  'nextUpdate',
] as const;
