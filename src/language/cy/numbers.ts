import type { Language } from '../language.ts';
import { and, counted, soft } from './mutations.ts';

/** Numbers with their units. Nouns stay in the singular after a number. */
export const numbers: Language['numbers'] = {
  ordinal,
  units: {
    count: (number) => number,
    percent: (number) => `${number}%`,
    'rate-per-10000': (number) => `${number} fesul 10,000`,
    days: (number) => counted(number, 'diwrnod'),
    weeks: (number) => `${number} wythnos`,
    months: (number) => counted(number, 'mis'),
    'cases-per-worker': (number) => `${number} fesul gweithiwr`,
    rank: ordinal,
  },
  percentagePoints: (number) => counted(number, 'pwynt canran'),
  places: (number) => `${number} safle`,
  placeOf: (place, of) => `${place} o ${of}`,
  unitHeadings: {
    count: '',
    percent: '',
    'rate-per-10000': 'Fesul 10,000',
    days: 'Diwrnodau',
    weeks: 'Wythnosau',
    months: 'Misoedd',
    'cases-per-worker': 'Fesul gweithiwr',
    rank: 'Safle',
  },
  and: (texts) => joined(texts, and),
  or: (texts) => joined(texts, (last) => `neu ${soft(last)}`),
};

function joined(texts: readonly string[], last: (text: string) => string): string {
  const end = texts.at(-1) ?? '';
  return texts.length < 2 ? end : `${texts.slice(0, -1).join(', ')} ${last(end)}`;
}

/** `1af`, `3ydd`, `25ain`; a number with decimals has no ordinal, and stays. */
function ordinal(number: string): string {
  if (number.includes('.')) return number;
  const end = Number(number.replaceAll(',', '')) % 100;
  return `${number}${end > 20 ? 'ain' : (ENDINGS[end] ?? 'fed')}`;
}

const ENDINGS = 'fed af il ydd ydd ed ed fed fed fed fed eg fed eg eg fed eg eg fed eg fed'.split(' ');
