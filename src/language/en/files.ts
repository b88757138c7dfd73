/** What is written in charts and citations that people take away. They are the same for every language, so only English is written. */
export const files = {
  example: '(example)',
  figures: (source: string) => `Figures: ${source}`,
  otherPlaces: (sources: readonly string[]) => `Other places: ${sources.join('; ')}`,
  publishedBy: (council: string, { date, licence }: { date: string; licence: string }) =>
    `${council}, published ${date}. ${licence}.`,
  chartOf: (heading: string, council: string) => `${heading}: ${council}`,
  figuresTo: (date: string) => `Figures to ${date}`,
  commit: (commit: string) => `Commit ${commit}`,
};
