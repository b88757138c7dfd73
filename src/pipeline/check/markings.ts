import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';
import { readNarrative } from '../read/narrative.ts';
import { inReport, inSettings, inText, type Written } from './written-words.ts';

/**
 * Words that say a text is not for the public: “CONFIDENTIAL”, “private session”. The site is for everyone, so either the
 * text does not belong here or somebody takes the marking off knowing what they do.
 */
export function checkMarkings(council: CouncilSources): Problem[] {
  return wordsOf(council).flatMap(({ text, file, line, column }): Problem[] => {
    const [marking] = MARKINGS.exec(text) ?? [];
    if (marking === undefined) return [];
    return [
      {
        check: 'marked-as-private',
        severity: 'error',
        file,
        line,
        ...(column === undefined ? {} : { column }),
        message: `“${marking}” says that this is not for the public, but everyone can read this site.`,
        fix: 'Ask whoever wrote it. If it may be published, take the words away; if not, it may not stand here.',
      },
    ];
  });
}

function wordsOf(council: CouncilSources): Written[] {
  return [
    ...council.indicators.flatMap(({ page, narrative }) => [
      ...inText(narrative, page.file),
      ...inSettings(page, ['name', 'definition', 'limits', 'source']),
    ]),
    ...council.themes.flatMap(({ page }) => [
      ...inText(readNarrative(page).value, page.file),
      ...inSettings(page, ['title', 'summary']),
    ]),
    ...council.reports.flatMap((report) => [...inReport(report), ...inSettings(report.page, ['title'])]),
    ...council.releases.flatMap((release) => [
      ...inSettings(release, ['title', 'summary']),
      ...release.rows.map((row) => ({
        text: row.cell('note'),
        file: row.file,
        line: row.line,
        column: 'note',
      })),
    ]),
  ];
}

/** Capitals for what is a stamp; whole phrases for the rest. “Confidentiality” and “private fostering” are not markings. */
const MARKINGS =
  /\b(?:CONFIDENTIAL|RESTRICTED|OFFICIAL[ -–]+SENSITIVE|PRIVATE AND CONFIDENTIAL)\b|\b(?:[Nn]ot for publication|NOT FOR PUBLICATION|[Ii]n (?:a )?private session|[Pp]rivate (?:[Mm]ember )?[Bb]riefing|[Ee]xempt (?:from publication|information under))\b/;
