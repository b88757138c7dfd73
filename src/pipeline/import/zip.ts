import { inflateRawSync } from 'node:zlib';

/** The files inside a ZIP file whose names are wanted, as text. A file that cannot be unpacked is left out. */
export function unzipTexts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = new Map<string, string>();
  let at = directoryOf(view);
  while (at !== undefined && at + 46 <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(Number(at) + offset, true),
    );
    const name = decode(bytes.subarray(at + 46, at + 46 + Number(nameLength)));
    const text = wanted(name) ? entryText(bytes, view, at) : undefined;
    if (text !== undefined) texts.set(name, text);
    at += 46 + Number(nameLength) + Number(extraLength) + Number(commentLength);
  }
  return texts;
}

// Signatures, from APPNOTE.TXT 4.3: an entry of the central directory, and the record that says where that begins.
const ENTRY = 0x02_01_4b_50;
const END = 0x06_05_4b_50;

function directoryOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true);
  }
  return undefined;
}

function entryText(bytes: Uint8Array, view: DataView, entry: number): string | undefined {
  const method = view.getUint16(entry + 10, true);
  const size = view.getUint32(entry + 20, true);
  const local = view.getUint32(entry + 42, true);
  if (local + 30 > view.byteLength) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method === 0) return decode(packed);
  try {
    // No sheet of a council is larger; a file made to fill the memory would be.
    return decode(inflateRawSync(packed, { maxOutputLength: 200_000_000 }));
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}
