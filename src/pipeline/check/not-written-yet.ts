import type { Problem } from '../problem.ts';
import type { CouncilSources } from '../read/sources.ts';

/** What `npm run new:council` and its like leave to be written never reaches the public. */
export function checkNotWrittenYet({
  file,
  settings,
  indicators,
  themes,
  releases,
}: CouncilSources): Problem[] {
  return [
    ...inCouncil(settings ?? {}).map((column) => problem({ file, column })),
    ...[...themes, ...indicators].flatMap(({ page }) => [
      ...inSettings(page),
      ...page.body
        .split('\n')
        .flatMap((line, index) =>
          MARK.test(line) ? [problem({ file: page.file, line: page.bodyLine + index })] : [],
        ),
    ]),
    ...releases.flatMap(inSettings),
  ];
}

function inSettings({
  file,
  settings,
  lineOf,
}: {
  readonly file: string;
  readonly settings: object;
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}): Problem[] {
  return Object.entries(settings)
    .filter(([, value]) => typeof value === 'string' && MARK.test(value))
    .map(([column]) => problem({ file, line: lineOf([column]), column }));
}

/** The settings of a council hold others: `contact.role`. */
function inCouncil(settings: object, within = ''): string[] {
  return Object.entries(settings).flatMap(([key, value]) => {
    if (typeof value === 'object' && value !== null) return inCouncil(value, `${within}${key}.`);
    return typeof value === 'string' && MARK.test(value) ? [`${within}${key}`] : [];
  });
}

function problem(at: Pick<Problem, 'file' | 'line' | 'column'>): Problem {
  return {
    check: 'not-written-yet',
    severity: 'error',
    ...at,
    message: 'This still says “Write here”.',
    fix: 'Write it for the public, in plain words, or delete the file if it is not needed.',
  };
}

const MARK = /^\s*Write here\b/;
