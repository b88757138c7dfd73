import { csvFormatRows } from 'd3-dsv';
import { CSV_COLUMNS, indicatorRows } from '#published/csv.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import type { PublishedCouncil } from '../../dataset.ts';
import type { Column } from './column.ts';
import { dataFile, type DataFile } from './data-file.ts';
import { FIGURE_KEY, figureColumns } from './figure-columns.ts';
import { listColumns, listRows } from './indicator-list.ts';
import { csvOf } from './indicator-files.ts';
import { oncePerCouncil } from './once.ts';

/** A CSV file with what its columns are, and which of them tell its rows apart. */
export interface Table {
  /** For machines. An indicator's is its id, which has no underscore; so the others have one. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly file: DataFile;
  readonly kind: 'figures' | 'list';
  readonly rows: number;
  /** Set on the table of one indicator. */
  readonly indicator?: Indicator;
}

/** Every CSV file of a council. */
export interface CouncilTables {
  /** What the tables of figures have for columns, and the list of indicators. */
  readonly columns: Record<Table['kind'], readonly Column[]>;
  /** What tells the rows of each kind apart; nothing where two figures stand for one thing, as with two sources. */
  readonly keys: Record<Table['kind'], readonly string[]>;
  /** All figures in one table. */
  readonly all: Table;
  readonly list: Table;
  readonly indicators: readonly Table[];
}

/** The tables of a council, made once for the whole build. */
export const tablesOf = oncePerCouncil(makeTables);

/** All rows of a council's figures, indicator after indicator. */
export function allRows({ council, indicators }: PublishedCouncil): string[][] {
  return indicators.flatMap((indicator) => indicatorRows(indicator, council));
}

function makeTables(published: PublishedCouncil): CouncilTables {
  const { council, indicators } = published;
  const figures = allRows(published);
  const list = listRows(published);
  const columns = { figures: figureColumns(council.policy), list: listColumns(council.policy) };
  return {
    columns,
    keys: { figures: isKey(figures) ? FIGURE_KEY : [], list: ['id'] },
    all: {
      name: 'all_figures',
      title: `All figures of ${council.name}`,
      description: 'Every figure of every indicator, with targets and the figures of other places.',
      file: csvFile('data/all.csv', [...CSV_COLUMNS], figures),
      kind: 'figures',
      rows: figures.length,
    },
    list: {
      name: 'list_of_indicators',
      title: `Indicators of ${council.name}`,
      description: 'Every indicator, with what it measures and its newest figure.',
      file: csvFile(
        'data/indicators.csv',
        columns.list.map(({ name }) => name),
        list,
      ),
      kind: 'list',
      rows: list.length,
    },
    indicators: indicators.map((indicator) => tableOf(indicator, council)),
  };
}

/** The table of one indicator. */
export function tableOf(indicator: Indicator, council: Council): Table & { readonly indicator: Indicator } {
  return {
    name: indicator.id,
    title: indicator.name,
    description: indicator.definition,
    file: csvOf(indicator, council),
    kind: 'figures',
    rows: indicatorRows(indicator, council).length,
    indicator,
  };
}

function csvFile(path: string, columns: string[], rows: string[][]): DataFile {
  return dataFile(path, 'csv', `${csvFormatRows([columns, ...rows])}\n`);
}

function isKey(rows: readonly string[][]): boolean {
  const at = FIGURE_KEY.map((name) => CSV_COLUMNS.indexOf(name));
  return new Set(rows.map((row) => JSON.stringify(at.map((column) => row[column])))).size === rows.length;
}
