import type { Language } from '../language.ts';

/** Files of charts, citations, and what stands on paper. */
export const share: Language['share'] = {
  chartAsPng: (width, height) => `Siart fel PNG (${width} × ${height} picsel, yn Saesneg)`,
  chartAsSvg: (kilobytes) => `Siart fel SVG (${kilobytes} kB, yn Saesneg)`,
  copy: {
    link: 'Copïo’r ddolen',
    text: 'Copïo',
    copiedLink: 'Copïwyd y ddolen',
    copiedText: 'Copïwyd',
    failed: 'Methwyd â chopïo',
  },
  linkToChart: 'Dolen i’r siart hwn',
  forReferenceManagers: 'Ar gyfer rheolwyr cyfeiriadau (BibTeX)',
  bibtexFile: 'Dyfyniad fel ffeil BibTeX (yn Saesneg)',
  onTheWeb: 'Y dudalen hon ar y we, gyda’i siartiau, ei thablau a’i lawrlwythiadau:',
  cite: {
    short: (author, title, date) => `${author}, “${title}”, ffigurau hyd at ${date}`,
    published: (date) => `cyhoeddwyd ${date}`,
    version: (commit) => `fersiwn ${commit}`,
  },
};
