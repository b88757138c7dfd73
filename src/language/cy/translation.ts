import type { Language } from '../language.ts';

/** What pages say about being in one language of several. */
export const translation: Language['translation'] = {
  name: 'Cymraeg',
  switchLabel: 'Iaith',
  partNotYet: 'Nid yw’r rhan hon ar gael yn Gymraeg eto.',
  pageNotYet: 'Nid yw testun y dudalen hon ar gael yn Gymraeg eto.',
};
