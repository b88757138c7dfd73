import { indicatorCsv } from '#published/csv.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { absolute, indicatorAddress } from '../../address.ts';
import { site } from '../../dataset.ts';
import { indicatorWorkbook } from '../indicator/workbook.ts';
import { dataFile, type DataFile } from './data-file.ts';

/** An indicator's files, whatever page, catalogue or archive asks for them. */
export interface IndicatorFiles {
  readonly csv: DataFile;
  readonly xlsx: DataFile;
  readonly json: DataFile;
}

/** An indicator's files, made once for the whole build. */
export function indicatorFiles(indicator: Indicator, council: Council): Promise<IndicatorFiles> {
  const made = FILES.get(indicator) ?? makeFiles(indicator, council);
  FILES.set(indicator, made);
  return made;
}

const FILES = new WeakMap<Indicator, Promise<IndicatorFiles>>();

async function makeFiles(indicator: Indicator, council: Council): Promise<IndicatorFiles> {
  const from = { licence: site.licence, address: absolute(indicatorAddress(indicator)) };
  const path = `indicators/${indicator.id}`;
  return {
    csv: dataFile(`${path}.csv`, 'csv', indicatorCsv(indicator, council)),
    xlsx: dataFile(`${path}.xlsx`, 'xlsx', await indicatorWorkbook(indicator, council, from)),
    // As it was published, for machines.
    json: dataFile(`${path}.json`, 'json', `${JSON.stringify(indicator, null, 1)}\n`),
  };
}
