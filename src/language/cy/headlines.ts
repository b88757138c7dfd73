import type { Language } from '../language.ts';

/** The sentence at the top of an indicator's page. */
export const headlines: Language['headlines'] = {
  reading: (words, when) => `${words} ${when.in}.`,
  hidden: (when, threshold) =>
    `Mae’r ffigur ${when.for} wedi’i guddio i ddiogelu hunaniaeth pobl: mae’n cynrychioli llai na ${threshold}, neu gellid cyfrifo rhif sy’n llai na ${threshold} ohono.`,
  none: {
    'not-available': (when) => `Nid oes ffigur ${when.for}: nid yw ar gael.`,
    'not-applicable': (when) => `Nid oes ffigur ${when.for}: nid yw’n berthnasol.`,
    low: (when) => `Nid oes ffigur ${when.for}: mae’n rhy fach i’w argraffu, ond nid yw’n sero.`,
  },
  newestShown: (reading) => `Y diweddaraf y gellir ei ddangos: ${reading}`,
};
