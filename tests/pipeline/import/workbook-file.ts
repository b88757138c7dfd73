import writeWorkbook, { type SheetData } from 'write-excel-file/node';

/** A change to the XML of a workbook, for what its writer cannot say. */
export interface Change {
  readonly from: string;
  readonly to: string;
}

/** Puts one text in the place of another, which must be there. */
export function changed(from: string, to: string): Change {
  return { from, to };
}

/** The bytes of an `.xlsx` workbook of one sheet, or of several by their names. */
export async function workbook(
  sheets: SheetData | Readonly<Record<string, SheetData>>,
  ...changes: readonly Change[]
): Promise<Uint8Array> {
  const named = Array.isArray(sheets) ? { Dashboard: sheets } : sheets;
  const left = new Set(changes);
  const transform = (xml: string) =>
    changes.reduce((text, change) => {
      if (!text.includes(change.from)) return text;
      left.delete(change);
      return text.replace(change.from, change.to);
    }, xml);
  const bytes = await writeWorkbook(
    Object.entries(named).map(([sheet, data]) => ({ sheet, data })),
    {
      features: [
        {
          files: {
            transform: { 'xl/worksheets/sheet{id}.xml': { transform }, 'xl/workbook.xml': { transform } },
          },
        },
      ],
    },
  ).toBuffer();
  for (const { from } of left) throw new Error(`The workbook has no ${from}`);
  return bytes;
}
