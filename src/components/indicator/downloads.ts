import { indicatorCsv } from '#published/csv.ts';
import { formatNumber } from '#published/format.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { downloadAddress } from '../../address.ts';

/** A file to take away. */
export interface Download {
  readonly format: 'CSV' | 'JSON';
  readonly address: string;
  /** `4 kB, 62 rows` */
  readonly size: string;
}

/** An indicator's files, with their sizes as served. */
export function downloadsOf(indicator: Indicator, council: Council): Download[] {
  const csv = indicatorCsv(indicator, council);
  const rows = csv.trimEnd().split('\n').length - 1;
  return [
    {
      format: 'CSV',
      address: downloadAddress(indicator, 'csv'),
      size: `${sizeOf(csv)}, ${formatNumber(rows, 0)} ${rows === 1 ? 'row' : 'rows'}`,
    },
    { format: 'JSON', address: downloadAddress(indicator, 'json'), size: sizeOf(indicatorJson(indicator)) },
  ];
}

/** An indicator as it was published, for machines. */
export function indicatorJson(indicator: Indicator): string {
  return `${JSON.stringify(indicator, null, 1)}\n`;
}

function sizeOf(text: string): string {
  return `${formatNumber(Math.max(1, Buffer.byteLength(text) / 1000), 0)} kB`;
}
