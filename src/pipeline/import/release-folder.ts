import { parsePeriod } from '#published/period.ts';
import { stringify } from 'yaml';
import type { Problem } from '../problem.ts';
import type { ImportCouncil } from './council.ts';
import { type Imported, type ImportedTable, writeTable } from './imported.ts';

/** The files of a release folder by their names in the project, or why they cannot be written. */
export interface ReleaseFiles {
  readonly files: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/**
 * Makes the files of a release from what was imported. An existing `release.yaml` stays; a table that is there already, and a
 * release that has gone live, are never touched. `exists` says whether a file of the project is there.
 */
export function releaseFiles(
  imported: readonly Imported[],
  {
    council,
    release,
    exists,
  }: { council: ImportCouncil; release: string; exists: (file: string) => boolean },
): ReleaseFiles {
  const folder = `data/${council.slug}/${release}`;
  const tables = imported.flatMap(({ tables: all }) => all).filter(({ kind }) => kind === 'release');
  const files = new Map(tables.map((table) => [`${folder}/${table.name}.csv`, writeTable(table)]));
  const problems = [
    ...wrongName(release, folder),
    ...sealed(council, release, folder),
    ...[...files.keys()].filter(exists).map(alreadyThere),
    ...sameName(tables, folder),
    ...sameFigures(tables, folder),
  ];
  if (!exists(`${folder}/release.yaml`))
    files.set(`${folder}/release.yaml`, settingsOf(tables, { council, release }));
  return { files: problems.length === 0 ? files : new Map(), problems };
}

/** What the figures say about their edition. The title and the summary are for a person to improve. */
function settingsOf(
  tables: readonly ImportedTable[],
  { council, release }: { council: ImportCouncil; release: string },
): string {
  const rows = tables.flatMap((table): readonly { period: string; status: string }[] => table.rows);
  const ends = rows.flatMap(({ period }) => parsePeriod(period)?.end ?? []).sort();
  const dataTo = ends.at(-1) ?? release.slice(0, 10);
  const provisional = rows.some(({ status }) => status === 'provisional');
  return stringify(
    {
      title: `${council.settings.shortName}: figures to ${inWords(dataTo)}`,
      published: release.slice(0, 10),
      dataTo,
      status: provisional ? 'provisional' : 'final',
      summary: `Figures to ${inWords(dataTo)}.`,
    },
    { lineWidth: 0 },
  );
}

function inWords(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

function wrongName(release: string, folder: string): Problem[] {
  if (/^\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)*$/.test(release) && !Number.isNaN(Date.parse(release.slice(0, 10))))
    return [];
  return [
    {
      check: 'wrong-name',
      severity: 'error',
      file: folder,
      message: `“${release}” is not a name for a release: it must begin with the day of publication, and hold only lower-case letters, digits and hyphens.`,
      fix: 'Call it, for example, 2024-05-01-q3.',
    },
  ];
}

function sealed(council: ImportCouncil, release: string, folder: string): Problem[] {
  if (!council.sources.seals.some((row) => row.cell('release') === release)) return [];
  return [
    {
      check: 'edited-after-publication',
      severity: 'error',
      file: folder,
      message: 'This release has gone live, so nothing is added to it.',
      fix: `Import into a new release. If it corrects this one, write corrects: ${release} and the reason into its release.yaml.`,
    },
  ];
}

function alreadyThere(file: string): Problem {
  return {
    check: 'already-there',
    severity: 'error',
    file,
    message: 'This file is there already, and an import never overwrites anything.',
    fix: 'Delete it first, if the import is to replace it; or import into another release.',
  };
}

function sameName(tables: readonly ImportedTable[], folder: string): Problem[] {
  const names = tables.map(({ name }) => name);
  return names
    .filter((name, index) => names.indexOf(name) < index)
    .map((name) => ({
      check: 'wrong-name',
      severity: 'error',
      file: `${folder}/${name}.csv`,
      message: 'Two of the files that you import would both be written here.',
      fix: 'Give one of them another name.',
    }));
}

function sameFigures(tables: readonly ImportedTable[], folder: string): Problem[] {
  const first = new Map<string, string>();
  return tables.flatMap((table) => {
    if (table.kind !== 'release') return [];
    const again = table.rows.find(({ indicator, period, breakdown }) => {
      const key = [indicator, period, breakdown].join('|');
      const earlier = first.get(key) ?? table.name;
      first.set(key, earlier);
      return earlier !== table.name;
    });
    if (again === undefined) return [];
    return [
      {
        check: 'duplicate-figure',
        severity: 'error',
        file: `${folder}/${table.name}.csv`,
        message: `The figure for ${again.indicator}, ${again.period}, stands in ${first.get([again.indicator, again.period, again.breakdown].join('|')) ?? ''}.csv too.`,
        fix: 'Keep it in one of the files that you import.',
      } satisfies Problem,
    ];
  });
}
