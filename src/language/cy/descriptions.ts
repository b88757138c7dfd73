import type { Language } from '../language.ts';
import { and, than } from './mutations.ts';
import { numbers } from './numbers.ts';

const QUARTERS = ['uchaf', 'uchaf ond un', 'isaf ond un', 'isaf'];
const OF = { settled: 'O’r ffigurau terfynol, roedd', shown: 'O’r ffigurau a ddangosir, roedd' };
const ENDS = { highest: 'uchaf', lowest: 'isaf' };

/** What charts show, in sentences. */
export const descriptions: Language['descriptions'] = {
  trend: {
    oneFigure: (council, figure, when) =>
      `Un ffigur sydd i’w ddangos ar gyfer ${council}: ${figure} ${when.in}.`,
    itWas: (figure, when) => `Roedd yn ${figure} ${when.in}.`,
    provisional: (figure, when) => `Ffigur dros dro yw’r diweddaraf, ${figure} ${when.in}.`,
    noneOf: (council) => `Nid oes ffigurau i’w dangos ar gyfer ${council}.`,
    none: 'Nid oes ffigurau i’w dangos.',
    onlyHidden: 'Mae’r unig ffigur wedi’i guddio i ddiogelu hunaniaeth pobl.',
    bothHidden: 'Mae’r ddau ffigur wedi’u cuddio i ddiogelu hunaniaeth pobl.',
    allHidden: (figures) => `Mae pob un o’r ${figures} ffigur wedi’i guddio i ddiogelu hunaniaeth pobl.`,
    buildsUp: (figure, { when, month }) =>
      `Roedd yn ${figure} ${when.in}. Mae ffigurau pob blwyddyn yn cronni o fis ${month}, felly dylid cymharu’r un misoedd yn unig.`,
    unchanged: (figure, { before, now }) =>
      `Roedd yn ${figure} ${before.in} ${and(now.in)}, heb newid dros y cyfnod.`,
    changed: ({ from, before, to, now, change }) =>
      `Roedd yn ${from} ${before.in} ac yn ${to} ${now.in}, ${change}.`,
    nearerToFirst: ({ from, before, to, now, places }) =>
      `Roedd yn ${from} ${before.in} ac yn ${to} ${now.in}, ${places} yn nes at y 1af.`,
    furtherFromFirst: ({ from, before, to, now, places }) =>
      `Roedd yn ${from} ${before.in} ac yn ${to} ${now.in}, ${places} yn bellach o’r 1af.`,
    extremeAt: (figure, whens) => {
      const times = numbers.and(whens.map((when) => when.in));
      return `${whens.length > 2 ? `mewn ${whens.length} o’r cyfnodau` : times} (${figure})`;
    },
    highestAndLowest: ({ highest, lowest, of }) =>
      `${itOf(of)} ar ei uchaf ${highest} ac ar ei isaf ${lowest}.`,
    nearestAndFurthest: ({ nearest, furthest, of }) =>
      `${itOf(of)} agosaf at y 1af ${nearest} a phellaf oddi wrtho ${furthest}.`,
    hidden: (figures) =>
      figures === 1
        ? 'Mae un ffigur wedi’i guddio i ddiogelu hunaniaeth pobl.'
        : `Mae ${figures} ffigur wedi’u cuddio i ddiogelu hunaniaeth pobl.`,
    missing: (figures) => (figures === 1 ? 'Nid yw un ffigur ar gael.' : `Nid yw ${figures} ffigur ar gael.`),
  },
  benchmark: {
    hidden: (council, when) => `Mae ffigur ${council} ${when.for} wedi’i guddio, felly ni ellir ei gymharu.`,
    missing: (council, when) => `Nid yw ffigur ${council} ${when.for} ar gael, felly ni ellir ei gymharu.`,
    subject: (council, { figure, when }) => `ffigur ${council}, sef ${figure} (${when.the}),`,
    place: (place, { figure, when }) => `${place} (${when === undefined ? figure : `${figure} ${when.in}`})`,
    verdicts: {
      higher: (places) => `yn uwch ${than(numbers.and(places))}`,
      lower: (places) => `yn is ${than(numbers.and(places))}`,
      same: (places) => `tua’r un fath â ffigur ${numbers.and(places)}`,
      further: (places) => `yn bellach o’r 1af ${than(numbers.and(places))}`,
      nearer: (places) => `yn nes at y 1af ${than(numbers.and(places))}`,
    },
    compared: (subject, { clauses, rank }) =>
      `Mae ${subject} ${clauses.join(', ac ')}.${rank === undefined ? '' : ` Y ffigur hwn ${rank}.`}`,
    onlyRanked: (subject, rank) => `${subject.charAt(0).toUpperCase()}${subject.slice(1)} ${rank}.`,
    rank: ({ position, end, isJoint, of, areSimilar, onlyWithFigure, quarter }) => {
      const place = `${position === 1 ? '' : `${numbers.ordinal(String(position))} `}${ENDS[end]}`;
      const group = `${of} o gynghorau${areSimilar ? ' tebyg' : ''}${onlyWithFigure ? ' sydd â ffigur' : ''}`;
      const inQuarter = quarter === undefined ? '' : `, yn y chwarter ${QUARTERS[quarter] ?? 'isaf'}`;
      return `yw’r ${place}${isJoint ? ' ar y cyd' : ''} o ${group}${inQuarter}`;
    },
    sameAsOthers: (others, areSimilar) =>
      others === 1
        ? 'yw’r un ffigur â’r cyngor arall'
        : `yw’r un ffigur â’r ${others} cyngor ${areSimilar ? 'tebyg ' : ''}arall`,
  },
  breakdown: {
    none: (period) => `Nid oes ffigurau i’w dangos ar gyfer ${period}.`,
    only: (when, figure) => `Yr unig ffigur i’w ddangos ${when.in} yw ${figure}.`,
    largest: ({ isWhole, isShare, when, largest, next }) =>
      `${isWhole ? 'Y' : 'O’r ffigurau a ddangosir, y'} ${isShare ? 'gyfran fwyaf' : 'ffigur uchaf'} ${when.in} yw ${largest}, ac yna ${next}.`,
    hidden: (figures) =>
      `Mae ${figures} ${figures === 1 ? 'wedi’i guddio' : 'wedi’u cuddio'} i ddiogelu hunaniaeth pobl.`,
    missing: (figures) => `Nid yw ${figures} ar gael.`,
    overlaps: 'Nid rhannau o un cyfan yw’r cyfrannau hyn: gallant ddod i fwy na 100%.',
  },
  flow: {
    hidden: (label) => `${label}: wedi’i guddio i ddiogelu hunaniaeth pobl.`,
    missing: (label) => `${label}: dim ffigur.`,
  },
};

function itOf(of: keyof typeof OF | undefined): string {
  return of === undefined ? 'Roedd' : OF[of];
}
