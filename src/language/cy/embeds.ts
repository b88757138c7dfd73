import type { Language } from '../language.ts';

/** What other sites show in a frame, and the code to copy, but for names and for what was published. */
export const embeds: Language['embeds'] = {
  kinds: {
    headline: 'Y ffigur diweddaraf',
    trend: 'Y siart dros amser',
    benchmark: 'Y siart o sut mae’n cymharu',
  },
  titles: {
    headline: (measure) => `${measure}: y ffigur diweddaraf`,
    trend: (measure) => `${measure}: sut mae wedi newid`,
    benchmark: (measure) => `${measure}: sut mae’n cymharu`,
  },
  see: (council) => `Gweld y ffigur hwn ar wefan ${council}`,
  source: (council, date) => `Ffynhonnell: ${council}, cyhoeddwyd ${date}.`,
  licence: 'Trwydded:',
  gone: (title) => `${title}: ni chyhoeddir mwyach`,
  goneSince: (date) => `Nid yw hyn wedi’i gyhoeddi ers ${date}.`,
  heading: 'Dangos hyn ar eich gwefan',
  about:
    'Copïwch y cod i’ch tudalen. Mae’r hyn a ddangosir yn ei ddiweddaru ei hun, yn dweud o ble y daw ac yn cysylltu â’r dudalen hon. Nid yw’n gosod cwcis nac yn rhedeg sgript.',
  look: 'Gweld sut mae’n edrych',
  codes: {
    wide: 'Cod ar gyfer colofn o 600 picsel neu fwy',
    narrow: 'Cod ar gyfer colofn gulach, megis ar ffôn',
  },
};
