import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { indicatorCsv, indicatorRows } from '#published/csv.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { absolute, indicatorAddress } from '../../address.ts';
import { indicatorById, nationalMapOf, publishedCouncil, siteIn } from '../../dataset.ts';
import { indicatorWorkbook } from '../indicator/workbook.ts';
import { dataFile, type DataFile } from './data-file.ts';
import { once } from './once.ts';

const itself = (indicator: Indicator): Indicator => indicator;

/** An indicator's figures as CSV. */
export const csvOf = once(itself, (indicator, council: Council): DataFile =>
  dataFile(`indicators/${indicator.id}.csv`, 'csv', indicatorCsv(indicator, council)),
);

/** An indicator as it was published, for machines, with the figures of its map. */
export const jsonOf = once(itself, (indicator): DataFile => {
  const map = nationalMapOf(indicator);
  const whole = map === undefined ? indicator : { ...indicator, nationalMap: map };
  return dataFile(`indicators/${indicator.id}.json`, 'json', `${JSON.stringify(whole, null, 1)}\n`);
});

/** An indicator's figures as an Excel workbook, in the language that it and its council are in. */
export const xlsxOf = once(
  itself,
  async (indicator, council: Council, language: Language): Promise<DataFile> => {
    const original = publishedCouncil(council.slug);
    const bytes = await indicatorWorkbook(indicator, council, {
      licence: siteIn(language).licence,
      address: absolute(indicatorAddress(indicator, '', language)),
      language,
      rows: indicatorRows(indicatorById(original, indicator.id), original.council),
    });
    return dataFile(`indicators/${indicator.id}.xlsx`, 'xlsx', bytes);
  },
);

/** All three, in English. */
export async function indicatorFiles(
  indicator: Indicator,
  council: Council,
): Promise<{ csv: DataFile; xlsx: DataFile; json: DataFile }> {
  return {
    csv: csvOf(indicator, council),
    xlsx: await xlsxOf(indicator, council, ENGLISH),
    json: jsonOf(indicator),
  };
}
