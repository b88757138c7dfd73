import type { Language } from '../language.ts';
import { than } from './mutations.ts';

/** How big a difference is. */
export const sizes: Language['sizes'] = {
  ways: {
    more: (size) => `${size} yn fwy`,
    fewer: (size) => `${size} yn llai`,
    longer: (size) => `${size} yn hirach`,
    shorter: (size) => `${size} yn fyrrach`,
    better: (size) => `${size} yn well`,
    worse: (size) => `${size} yn waeth`,
    higher: (size) => `${size} yn uwch`,
    lower: (size) => `${size} yn is`,
  },
  up: (size) => `i fyny ${size}`,
  down: (size) => `i lawr ${size}`,
  unchanged: 'heb newid',
  unchangedAt: (value) => `heb newid ar ${value}`,
  fromTo: (from, to) => `o ${from} i ${to}`,
  placeWithFigure: (place, { figure, when }) => `${place} (${figure} ${when.in})`,
  sameAsPlace: (place) => `yr un fath â ffigur ${place}`,
  thanPlace: (size, place) => `${size} ${than(place)}`,
  changeNotShown: 'newid na ellir ei ddangos',
  comparisonNotMade: 'cymhariaeth na ellir ei gwneud',
};
