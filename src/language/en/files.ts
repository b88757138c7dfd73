/** What is written in pictures that people take away or share. They are the same for every language, so only English is written. */
export const files = {
  example: '(example)',
  figures: (source: string) => `Figures: ${source}`,
  otherPlaces: (sources: readonly string[]) => `Other places: ${sources.join('; ')}`,
  publishedBy: (council: string, { date, licence }: { date: string; licence: string }) =>
    `${council}, published ${date}. ${licence}.`,
  chartOf: (heading: string, council: string) => `${heading}: ${council}`,
  figuresTo: (date: string) => `Figures to ${date}`,
  commit: (commit: string) => `Commit ${commit}`,
  theme: 'Theme',
  report: 'Report',
  front: 'What the figures are, how they change and how they compare',
  says: 'what they are, how they change and how they compare',
  measures: (count: number) => (count === 1 ? '1 measure' : `${count} measures`),
};
