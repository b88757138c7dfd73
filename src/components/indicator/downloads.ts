import type { Language } from '#language/language.ts';
import { indicatorRows } from '#published/csv.ts';
import { formatNumber } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { downloadAddress } from '../../address.ts';
import { indicatorById, publishedCouncil } from '../../dataset.ts';
import { sizeOf } from '../data/data-file.ts';
import { indicatorFiles } from '../data/indicator-files.ts';

/** A file to take away. */
export interface Download {
  readonly format: 'CSV' | 'Excel' | 'JSON';
  readonly address: string;
  /** `4 kB, 62 rows` */
  readonly size: string;
}

/** An indicator's files, with their sizes as served. Files are as published, whatever the language of the page. */
export async function downloadsOf(
  { council: slug, id }: Indicator,
  { indicatorPage: { download: say } }: Language,
): Promise<Download[]> {
  const published = publishedCouncil(slug);
  const indicator = indicatorById(published, id);
  const { csv, xlsx, json } = await indicatorFiles(indicator, published.council);
  const rows = indicatorRows(indicator, published.council).length;
  const inRows = say.rows(formatNumber(rows, 0), rows === 1);
  return [
    { format: 'CSV', address: downloadAddress(indicator, 'csv'), size: `${sizeOf(csv)}, ${inRows}` },
    { format: 'Excel', address: downloadAddress(indicator, 'xlsx'), size: sizeOf(xlsx) },
    { format: 'JSON', address: downloadAddress(indicator, 'json'), size: sizeOf(json) },
  ];
}
