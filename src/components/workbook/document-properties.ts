import type { Feature } from 'write-excel-file/universal';
import { withoutMarks } from '#language/passage.ts';
import { sanitizeTextContent } from 'write-excel-file/utility';

/** What a workbook says of itself, for a screen reader that opens it and for whoever finds it on a disk. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** The council; never a person. */
  readonly creator: string;
  /** The day its figures were published: `2024-01-08`. */
  readonly published: string;
  /** The language of its words: `en-GB`. */
  readonly locale: string;
}

/** Writes the properties of a workbook, which its writer has no option for. ECMA-376, Part 2, 11. */
export function documentProperties(properties: DocumentProperties): Feature<Blob> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            `<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/${FILE}"/>`,
        },
        '_rels/.rels': {
          insert: () =>
            `<Relationship Id="rId-properties-1" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="${FILE}"/>`,
        },
      },
      write: { files: () => ({ [FILE]: propertiesXml(properties) }) },
    },
  };
}

const FILE = 'docProps/core.xml';

function propertiesXml({ title, subject, creator, published, locale }: DocumentProperties): string {
  const moment = `xsi:type="dcterms:W3CDTF">${published}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${sanitizeTextContent(withoutMarks(title))}</dc:title>`,
    `<dc:subject>${sanitizeTextContent(withoutMarks(subject))}</dc:subject>`,
    `<dc:creator>${sanitizeTextContent(withoutMarks(creator))}</dc:creator>`,
    `<dc:language>${locale}</dc:language>`,
    `<dcterms:created ${moment}</dcterms:created>`,
    `<dcterms:modified ${moment}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
