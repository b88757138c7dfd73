import { settingsIn } from './declared-settings.ts';
import { dataFile, type Figures, judge, readFigures } from './figures.ts';
import type { Repository } from './repository.ts';
import type { Version } from './versions.ts';

/** Something to tell; what has one key is told once, in its oldest version. */
export interface Finding {
  readonly key: string;
  readonly text: string;
}

/** The small counts in every version of a council's figures, and the lines of which nobody can tell. Reads each version once. */
export function* countsIn(repository: Repository, versions: readonly Version[]): Generator<Finding> {
  const readSettings = settingsIn(repository);
  const ofFigures = versions.flatMap((version) => {
    const data = dataFile(version.file);
    return data?.kind === 'figures' ? [{ version, council: data.council }] : [];
  });
  for (let start = 0; start < ofFigures.length; start += AT_ONCE) {
    const some = ofFigures.slice(start, start + AT_ONCE);
    const stored = repository.files(some.map(({ version }) => version.id));
    const figures = some.map(({ version, council }, index) => ({
      version,
      council,
      figures: readFigures(stored[index]?.bytes ?? new Uint8Array(), version.file),
    }));
    const [then = [], now = []] = [(version: Version) => version.commit, () => 'HEAD'].map((commit) =>
      readSettings(
        figures.map(({ version, council, figures: { indicators } }) => ({
          council,
          indicators,
          where: `${commit(version)}:`,
        })),
      ),
    );
    for (const [index, { version, figures: own }] of figures.entries()) {
      const judgements = [then[index], now[index]].flatMap((settings) =>
        settings === undefined ? [] : [judge(own, settings)],
      );
      for (const { line = 1, column = '' } of judgements.flatMap(({ small }) => small)) {
        yield smallCount(version, { figures: own, line, column });
      }
      const [first, ...others] = judgements.map(({ unread }) => new Set(unread));
      const unread = [...(first ?? [])].filter((line) => others.every((lines) => lines.has(line)));
      if (unread.length > 0) yield notUnderstood(version, unread);
    }
  }
}

function smallCount(
  version: Version,
  { figures, line, column }: { figures: Figures; line: number; column: string },
): Finding {
  const row = figures.rows.find((candidate) => candidate.line === line);
  const name = ['indicator', 'period', 'breakdown'].map((part) => row?.cell(part) ?? '');
  return {
    key: [version.file, column, ...name].join('|'),
    text: `${version.file}:${line}, column “${column}”: a count of people under the threshold, in ${placeOf(version)}\n`,
  };
}

function notUnderstood(version: Version, lines: readonly number[]): Finding {
  return {
    key: version.file,
    text: `${version.file}:${Math.min(...lines)}: ${lines.length === 1 ? 'one line' : `${lines.length} lines`} that neither the settings of the time nor those of today explain, in ${placeOf(version)}. Look at the file yourself.\n`,
  };
}

/** The commit of a version, for a person. */
export function placeOf({ commit, date }: Version): string {
  return `commit ${commit.slice(0, 10)} of ${date}`;
}

/** Versions read together: a long history does not have to fit into memory. */
const AT_ONCE = 100;
