/**
 * Stamps every entry of a ZIP with the first day that a ZIP can say (1 January 1980, midnight), in place, so that no file tells
 * when it was made. PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16 and 4.4.6; without a comment at its end or ZIP64, as we get it.
 */
export function withoutTimes(zip: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END) throw new Error('A ZIP does not end as it should');
  let at = view.getUint32(end + 16, true);
  for (let entry = view.getUint16(end + 10, true); entry > 0; entry--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('A ZIP does not list its entries as it should');
    view.setUint32(at + 12, FIRST_DAY, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true);
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += ENTRY_SIZE + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return zip;
}

const END = 0x06054b50;
const END_SIZE = 22;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
/** The time in the low half, and in the high half the day, month and years since 1980. */
const FIRST_DAY = ((1 << 5) | 1) << 16;
