import type { Language } from '../language.ts';
import { soft, than } from './mutations.ts';

/** The names that places have in Welsh; any other keeps its own, and does not bend. */
const PLACES: Readonly<Record<string, string>> = {
  England: 'Lloegr',
  'Similar councils': 'Cynghorau tebyg',
  'East Midlands': 'Dwyrain Canolbarth Lloegr',
  'East of England': 'Dwyrain Lloegr',
  London: 'Llundain',
  'North East': 'Gogledd-ddwyrain Lloegr',
  'North West': 'Gogledd-orllewin Lloegr',
  'South East': 'De-ddwyrain Lloegr',
  'South West': 'De-orllewin Lloegr',
  'West Midlands': 'Gorllewin Canolbarth Lloegr',
  'Yorkshire and The Humber': 'Swydd Efrog a Humber',
  Wales: 'Cymru',
};
const WELSH = new Set(Object.values(PLACES).map((name) => name.toLowerCase()));

/** How a figure stands against another place's. */
export const comparisons: Language['comparisons'] = {
  words: {
    better: 'Gwell na',
    worse: 'Gwaeth na',
    similar: 'Tebyg i',
    higher: 'Uwch na',
    lower: 'Is na',
    'no-figure': 'Dim ffigur i’w gymharu',
  },
  withPlace: {
    better: (place) => `Gwell ${thanPlace(place)}`,
    worse: (place) => `Gwaeth ${thanPlace(place)}`,
    similar: (place) => `Tebyg i ${isWelsh(place) ? soft(place) : place}`,
    higher: (place) => `Uwch ${thanPlace(place)}`,
    lower: (place) => `Is ${thanPlace(place)}`,
    'no-figure': () => 'Dim ffigur i’w gymharu',
  },
  placeInSentence: (name, kind) =>
    kind === 'similar-councils' ? name.charAt(0).toLowerCase() + name.slice(1) : name,
  placeName: (name) => PLACES[name] ?? name,
  placeAndTime: (place, when) => `${place} (${when.name})`,
  noFigure: (other) => `Nid oes ffigur i’w osod yn erbyn ${other}.`,
  similar: (other, value) => `Tua’r un fath â ffigur ${other}: ${value}.`,
  differs: (size, { other, value }) => `${size} ${than(other)}: ${value}.`,
  isOlder: (age) => `Mae’r ffigur hwnnw ${age} yn hŷn.`,
};

function isWelsh(place: string): boolean {
  return WELSH.has(place.toLowerCase());
}

function thanPlace(place: string): string {
  return isWelsh(place) ? than(place) : `na ${place}`;
}
