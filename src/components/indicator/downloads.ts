import { indicatorCsv, indicatorRows } from '#published/csv.ts';
import { formatNumber } from '#published/format.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { absolute, downloadAddress, indicatorAddress } from '../../address.ts';
import { site } from '../../dataset.ts';
import { indicatorWorkbook } from './workbook.ts';

/** A file to take away. */
export interface Download {
  readonly format: 'CSV' | 'Excel' | 'JSON';
  readonly address: string;
  /** `4 kB, 62 rows` */
  readonly size: string;
}

/** An indicator's files, with their sizes as served. */
export async function downloadsOf(indicator: Indicator, council: Council): Promise<Download[]> {
  const rows = indicatorRows(indicator, council).length;
  return [
    {
      format: 'CSV',
      address: downloadAddress(indicator, 'csv'),
      size: `${sizeOf(indicatorCsv(indicator, council))}, ${formatNumber(rows, 0)} ${rows === 1 ? 'row' : 'rows'}`,
    },
    {
      format: 'Excel',
      address: downloadAddress(indicator, 'xlsx'),
      size: sizeOf(await workbookOf(indicator, council)),
    },
    { format: 'JSON', address: downloadAddress(indicator, 'json'), size: sizeOf(indicatorJson(indicator)) },
  ];
}

/** An indicator as it was published, for machines. */
export function indicatorJson(indicator: Indicator): string {
  return `${JSON.stringify(indicator, null, 1)}\n`;
}

/** An indicator's workbook, made once: its file and the pages that say how large it is ask for the same. */
export function workbookOf(indicator: Indicator, council: Council): Promise<Uint8Array<ArrayBuffer>> {
  const made =
    workbooks.get(indicator) ??
    indicatorWorkbook(indicator, council, {
      licence: site.licence,
      address: absolute(indicatorAddress(indicator)),
    });
  workbooks.set(indicator, made);
  return made;
}

const workbooks = new WeakMap<Indicator, Promise<Uint8Array<ArrayBuffer>>>();

function sizeOf(content: string | Uint8Array): string {
  return `${formatNumber(Math.max(1, Buffer.byteLength(content) / 1000), 0)} kB`;
}
