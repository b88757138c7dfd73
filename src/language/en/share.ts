/** Files of charts, citations, and what stands on paper. */
export const share = {
  chartAsPng: (width: string, height: string) => `Chart as PNG (${width} × ${height} pixels)`,
  chartAsSvg: (kilobytes: string) => `Chart as SVG (${kilobytes} kB)`,
  /** What the buttons that copy say. */
  copy: {
    link: 'Copy link',
    text: 'Copy',
    copiedLink: 'Link copied',
    copiedText: 'Copied',
    failed: 'Could not copy',
  },
  linkToChart: 'Link to this chart',
  forReferenceManagers: 'For reference managers (BibTeX)',
  bibtexFile: 'Citation as a BibTeX file',
  onTheWeb: 'This page on the web, with its charts, tables and downloads:',
  cite: {
    /** Without its full stop. */
    short: (author: string, title: string, date: string) => `${author}, “${title}”, figures to ${date}`,
    published: (date: string) => `published ${date}`,
    version: (commit: string) => `version ${commit}`,
  },
};
