import { nameKey, type Place } from './places.ts';

/** How a row says where and when it is about; what it cannot say is blank. */
export interface Layout {
  /** Our word for each column, and the names it has in files. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  read(cell: (column: string) => string): Whereabouts;
}

export interface Whereabouts {
  readonly level: 'national' | 'regional' | 'council' | { readonly other: string };
  readonly place: Place;
  readonly time: string;
  readonly identifier: string;
}

/** The tidy format of Explore Education Statistics: https://dfe-analytical-services.github.io/analysts-guide/statistics-production/ud.html */
export const EES: Layout = {
  columns: {
    time: ['time_period'],
    identifier: ['time_identifier'],
    level: ['geographic_level'],
    countryCode: ['country_code'],
    countryName: ['country_name'],
    regionCode: ['region_code'],
    regionName: ['region_name'],
    number: ['old_la_code'],
    code: ['new_la_code'],
    name: ['la_name'],
  },
  read(cell) {
    const level = LEVELS[cell('level').toLowerCase()] ?? { other: cell('level') };
    const when = { time: cell('time'), identifier: cell('identifier') };
    if (level === 'national')
      return { ...when, level, place: { number: '', code: cell('countryCode'), name: cell('countryName') } };
    if (level === 'regional')
      return { ...when, level, place: { number: '', code: cell('regionCode'), name: cell('regionName') } };
    return { ...when, level, place: { number: cell('number'), code: cell('code'), name: cell('name') } };
  },
};

/** The data of the Local Authority Interactive Tool: places by the department's numbers, 970 and over for larger ones. */
export const INTERACTIVE_TOOL: Layout = {
  columns: { time: ['Years'], number: ['LA Number'], name: ['LA and Regions'] },
  read(cell) {
    const number = cell('number');
    const place = { number, code: '', name: cell('name') };
    const level = nameKey(place.name) === 'england' ? 'national' : number >= '970' ? 'regional' : 'council';
    return { level, place, time: cell('time'), identifier: '' };
  },
};

const LEVELS: Readonly<Record<string, 'national' | 'regional' | 'council'>> = {
  national: 'national',
  regional: 'regional',
  'local authority': 'council',
};
