import { parseArgs } from 'node:util';
import { FORMATS, type Telling, tellingFor } from './telling.ts';

/** What an import is asked to do. */
export interface ImportWishes {
  readonly files: readonly string[];
  /** Everything in `inbox/<council>/` besides. */
  readonly inbox: boolean;
  readonly council: string | undefined;
  readonly release: string | undefined;
  readonly write: boolean;
  readonly telling: Telling;
}

export const USAGE = `This was not understood. You can write:
  npm run import -- dashboard.xlsx
  npm run import -- dashboard.xlsx --council wokingham --release 2024-05-01-q3 --write
  npm run import -- --inbox
  npm run import -- dashboard.xlsx --format ${FORMATS.join('|')}
Without --write it says what it understood, and writes nothing.
`;

/** Reads the words after `npm run import --`; `undefined` when they make no sense. */
export function wishesOf(args: readonly string[], env: NodeJS.ProcessEnv = {}): ImportWishes | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        council: { type: 'string' },
        release: { type: 'string' },
        write: { type: 'boolean', default: false },
        inbox: { type: 'boolean', default: false },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    });
    const telling = tellingFor(values, env);
    if ((positionals.length === 0 && !values.inbox) || telling === undefined) return undefined;
    const { council, release, write, inbox } = values;
    return { files: positionals, inbox, council, release, write, telling };
  } catch {
    return undefined;
  }
}
