import { parseArgs } from 'node:util';

/** How problems are told. */
export const FORMATS = ['terminal', 'json', 'github', 'gitlab', 'html'] as const;

/** In which form problems are told, and where to. */
export interface Telling {
  readonly format: (typeof FORMATS)[number];
  /** A file for the form; on the screen are then the words for a person. */
  readonly out?: string;
}

/** To a person at a terminal: what every command does unless it is asked for something else. */
export const AT_A_TERMINAL: Telling = { format: 'terminal' };

/**
 * What `--format` and `--out` ask for; without them what the machine it runs on can show: GitHub beside the lines and in the
 * summary of the job, GitLab from a file that the job keeps. `undefined` when there is no such option or format.
 */
export function tellingOf(args: readonly string[], env: NodeJS.ProcessEnv): Telling | undefined {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: { format: { type: 'string' }, out: { type: 'string' }, now: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const unknown = tokens.some((token) => token.kind === 'option' && !OPTIONS.has(token.name));
  return unknown || positionals.length > 0 ? undefined : tellingFor(values, env);
}

/** The same, of options that have been read. */
export function tellingFor(
  values: { readonly [option in 'format' | 'out']?: string | boolean | undefined },
  env: NodeJS.ProcessEnv,
): Telling | undefined {
  const { format = formatOf(env) } = values;
  const out = values.out ?? (format === 'gitlab' && values.format === undefined ? REPORT : undefined);
  const known = FORMATS.find((name) => name === format);
  if (known === undefined || typeof out === 'boolean' || out === '') return undefined;
  const summary = known === 'github' ? env['GITHUB_STEP_SUMMARY'] : undefined;
  const file = out ?? summary;
  return file === undefined || file === '' ? { format: known } : { format: known, out: file };
}

/** What to say to somebody whose wishes are not understood. */
export const NOT_A_TELLING = `This was not understood. You can write:
  npm run check
  npm run check -- --format ${FORMATS.join('|')}
  npm run check -- --format html --out problems.html
`;

function formatOf(env: NodeJS.ProcessEnv): Telling['format'] {
  if (env['GITHUB_ACTIONS'] === 'true') return 'github';
  return env['GITLAB_CI'] === 'true' ? 'gitlab' : 'terminal';
}

/** `now.ts` reads the last one. */
const OPTIONS: ReadonlySet<string> = new Set(['format', 'out', 'now']);

/** Where GitLab is told to look (`artifacts: reports: codequality:`). */
const REPORT = 'gl-code-quality-report.json';
