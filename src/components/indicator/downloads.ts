import type { Language } from '#language/language.ts';
import { indicatorRows } from '#published/csv.ts';
import { formatNumber } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { downloadAddress } from '../../address.ts';
import { indicatorById, publishedCouncil } from '../../dataset.ts';
import { sizeOf } from '../data/data-file.ts';
import { csvOf, jsonOf, xlsxOf } from '../data/indicator-files.ts';

/** A file to take away. */
export interface Download {
  readonly format: 'CSV' | 'Excel' | 'JSON';
  readonly address: string;
  /** `4 kB, 62 rows` */
  readonly size: string;
}

/** An indicator's files, with their sizes as served. CSV and JSON are as published; the workbook is in the language of the page. */
export async function downloadsOf(translated: Indicator, language: Language): Promise<Download[]> {
  const { download: say } = language.indicatorPage;
  const published = publishedCouncil(translated.council);
  const indicator = indicatorById(published, translated.id);
  const { council } = publishedCouncil(translated.council, language);
  const xlsx = await xlsxOf(translated, council, language);
  const [csv, json] = [csvOf(indicator, published.council), jsonOf(indicator)];
  const rows = indicatorRows(indicator, published.council).length;
  const inRows = say.rows(formatNumber(rows, 0), rows === 1);
  return [
    { format: 'CSV', address: downloadAddress(indicator, 'csv'), size: `${sizeOf(csv)}, ${inRows}` },
    { format: 'Excel', address: downloadAddress(indicator, 'xlsx', language), size: sizeOf(xlsx) },
    { format: 'JSON', address: downloadAddress(indicator, 'json'), size: sizeOf(json) },
  ];
}
