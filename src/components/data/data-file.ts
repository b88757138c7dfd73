import { createHash } from 'node:crypto';
import { formatNumber } from '#published/format.ts';
import { CONTENT_TYPES } from '../../hosting/content-types.ts';

/** A file to take away, made once, with what catalogues say of it. */
export interface DataFile {
  /** Where it stands in its council's folder: `indicators/referrals.csv`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In hexadecimal. */
  readonly sha256: string;
}

export function dataFile(
  path: string,
  type: keyof typeof CONTENT_TYPES,
  content: string | Uint8Array<ArrayBuffer>,
): DataFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    path,
    mediaType: CONTENT_TYPES[type],
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

/** A value as a JSON file. */
export function jsonFile(path: string, type: 'json' | 'jsonld', value: object): DataFile {
  return dataFile(path, type, `${JSON.stringify(value, null, 1)}\n`);
}

/** As a page says it: `4 kB`, `1.2 MB`. */
export function sizeOf({ bytes }: Pick<DataFile, 'bytes'>): string {
  const kilobytes = Math.max(1, bytes.length / 1000);
  return kilobytes < 1000 ? `${formatNumber(kilobytes, 0)} kB` : `${formatNumber(kilobytes / 1000, 1)} MB`;
}

/** A file as an answer to a request. */
export function responseOf({ bytes, mediaType }: DataFile): Response {
  const charset = mediaType.startsWith('text/') ? '; charset=utf-8' : '';
  return new Response(bytes, { headers: { 'Content-Type': `${mediaType}${charset}` } });
}
