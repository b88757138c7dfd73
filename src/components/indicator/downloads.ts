import { indicatorRows } from '#published/csv.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { downloadAddress } from '../../address.ts';
import { rowsInWords, sizeOf } from '../data/data-file.ts';
import { indicatorFiles } from '../data/indicator-files.ts';

/** A file to take away. */
export interface Download {
  readonly format: 'CSV' | 'Excel' | 'JSON';
  readonly address: string;
  /** `4 kB, 62 rows` */
  readonly size: string;
}

/** An indicator's files, with their sizes as served. */
export async function downloadsOf(indicator: Indicator, council: Council): Promise<Download[]> {
  const { csv, xlsx, json } = await indicatorFiles(indicator, council);
  const rows = rowsInWords(indicatorRows(indicator, council).length);
  return [
    { format: 'CSV', address: downloadAddress(indicator, 'csv'), size: `${sizeOf(csv)}, ${rows}` },
    { format: 'Excel', address: downloadAddress(indicator, 'xlsx'), size: sizeOf(xlsx) },
    { format: 'JSON', address: downloadAddress(indicator, 'json'), size: sizeOf(json) },
  ];
}
