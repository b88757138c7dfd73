import type { Language } from '../language.ts';
import { counted } from './mutations.ts';

/** What is written in the pictures that links show where they are shared. */
export const shareImages: Language['shareImages'] = {
  theme: 'Thema',
  report: 'Adroddiad',
  example: (site) => `Enghraifft ${site}`,
  front: 'Beth yw’r ffigurau, sut maent yn newid a sut maent yn cymharu',
  measures: (count) => counted(count, 'mesur'),
  council: (measures) => `${measures}: beth ydynt, sut maent yn newid a sut maent yn cymharu`,
  hidden: 'Wedi’i guddio i ddiogelu pobl',
  noFigure: 'Dim ffigur',
};
