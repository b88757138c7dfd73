import type { Language } from '../language.ts';

/** The four headings of every indicator's narrative, in the order they stand on its page. */
export const narrative: Language['narrative'] = {
  sections: [
    'Beth mae hyn yn ei ddangos?',
    'Beth yw’r cefndir i hyn?',
    'Pa gamau y mae’r gwasanaeth yn eu cymryd?',
    'Beth yw’r cyd-destun cenedlaethol?',
  ],
};
