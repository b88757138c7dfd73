/** What is written in the pictures that links show where they are shared. */
export const shareImages = {
  theme: 'Theme',
  report: 'Report',
  example: (site: string) => `${site} example`,
  front: 'What the figures are, how they change and how they compare',
  measures: (count: number) => (count === 1 ? '1 measure' : `${count} measures`),
  council: (measures: string) => `${measures}: what they are, how they change and how they compare`,
  hidden: 'Hidden to protect identities',
  noFigure: 'No figure',
};
