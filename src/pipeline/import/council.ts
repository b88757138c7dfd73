import type { Policy } from '#published/policy.ts';
import type { Checked, Problem } from '../problem.ts';
import { didYouMean } from '../near-miss.ts';
import { type Row, readCsv } from '../read/csv.ts';
import type { Folder } from '../read/folder.ts';
import type { CouncilSettings, IndicatorSettings } from '../read/settings.ts';
import { withPages } from '../read/retired.ts';
import { type CouncilSources, readSources } from '../read/sources.ts';

/** What an import must know of a council to understand its tables. */
export interface ImportCouncil {
  readonly slug: string;
  readonly settings: CouncilSettings;
  readonly policy: Policy;
  readonly indicators: ReadonlyMap<string, IndicatorSettings>;
  readonly labels: readonly PrintedLabel[];
  /** Where the printed labels stand, whether or not the file is there. */
  readonly labelFile: string;
  /** Whether everybody can read `data/`. */
  readonly publicRepository: boolean;
  readonly sources: CouncilSources;
}

/** How a measure is called in papers and workbooks. `indicator` is blank for a row that is left out on purpose. */
export interface PrintedLabel {
  readonly label: string;
  readonly indicator: string;
  readonly breakdown: string;
}

export const LABEL_COLUMNS = ['label', 'indicator', 'breakdown'] as const;

/** The councils of a project, and what in their settings cannot be read, with `content/<council>/printed-labels.csv` where there is one. */
export function importCouncils(folder: Folder): Checked<ImportCouncil[]> {
  const { sources, problems: all } = readSources(folder);
  // Rows of an indicator that cannot be read would seem unknown.
  const problems = all.filter(({ file }) => file.startsWith('content/') && file.split('/').length > 2);
  const councils = sources.councils.flatMap((council): ImportCouncil[] => {
    if (council.settings === undefined) return [];
    const indicators = new Map(
      withPages(council.indicators, council).map(({ id, page }) => [id, page.settings]),
    );
    const labelFile = `content/${council.slug}/printed-labels.csv`;
    const bytes = folder.bytes(labelFile);
    const read =
      bytes === undefined ? undefined : readCsv(bytes, { file: labelFile, columns: LABEL_COLUMNS });
    problems.push(...(read?.problems ?? []), ...unknownIds(read?.value ?? [], council.indicatorIds));
    const labels = (read?.value ?? []).map((row) => ({
      label: row.cell('label'),
      indicator: row.cell('indicator'),
      breakdown: row.cell('breakdown'),
    }));
    return [
      {
        slug: council.slug,
        settings: council.settings,
        policy: council.settings.policy,
        indicators,
        labels,
        labelFile,
        publicRepository: sources.site?.repository !== 'private',
        sources: council,
      },
    ];
  });
  return { value: councils, problems };
}

function unknownIds(rows: readonly Row[], known: readonly string[]): Problem[] {
  return rows
    .filter((row) => row.cell('indicator') !== '' && !known.includes(row.cell('indicator')))
    .map((row) => ({
      check: 'unknown-indicator',
      severity: 'error',
      file: row.file,
      line: row.line,
      column: 'indicator',
      message: `There is no indicator called “${row.cell('indicator')}”.`,
      fix: `${didYouMean(row.cell('indicator'), known)}Leave the cell empty for a row that is never imported.`,
    }));
}
