import type { Language } from '../language.ts';
import { phrase, strong } from '../phrase.ts';

/** Councils side by side. */
export const compare: Language['compare'] = {
  title: 'Cymharu cynghorau',
  description:
    'Mesurau y mae sawl cyngor ar y wefan hon yn eu cyhoeddi o dan un diffiniad cenedlaethol, ochr yn ochr.',
  lead: 'Mesurau y mae sawl cyngor ar y wefan hon yn eu cyhoeddi o dan un diffiniad cenedlaethol. Ni roddir mesurau eraill ochr yn ochr, am fod pob cyngor yn eu cyfrif yn ei ffordd ei hun.',
  none: 'Nid oes mesur a gyhoeddir gan fwy nag un cyngor.',
  pageTitle: (name) => `Cymharu: ${name}`,
  pageDescription: (name, councils) =>
    councils.length > 8
      ? `${name}: ffigurau diweddaraf ${councils.length} o gynghorau, ochr yn ochr.`
      : `${name}: ffigurau diweddaraf ${councils.join(', ')}, ochr yn ochr.`,
  councils: (names) => (names.length > 8 ? `${names.length} o gynghorau` : names.join(', ')),
  byRegion: (councils) => `Mae ${councils} o gynghorau yn cyhoeddi hyn. Fe’u gosodir fesul rhanbarth.`,
  regions: 'Rhanbarthau',
  captionOf: (region) => `Ffigur diweddaraf pob cyngor: ${region}`,
  caption: 'Ffigur diweddaraf pob cyngor',
  differentTimes: phrase`${strong('Mae’r ffigurau ar gyfer gwahanol adegau')}, felly gall gwahaniaeth rhwng dau le fod yn wahaniaeth rhwng dwy flynedd.`,
  numbersNotRates: phrase`${strong('Niferoedd yw’r rhain, nid cyfraddau.')} Mae mwy o blant yn byw mewn un cyngor nag mewn un arall, felly nid yw nifer uwch ar ei ben ei hun yn dweud bod mwy ohonynt yn y sefyllfa hon.`,
  england: 'Lloegr',
  good: { higher: 'Uwch', lower: 'Is', neutral: 'Y naill na’r llall' },
  figureOf: (place, figure, when) => `${place}: ${figure} ${when.in}.`,
  note: 'Mae pob cyngor yn dweud drosto’i hun a yw ffigur uwch neu is yn dda, ac yn gosod ei darged ei hun, felly ni restrir unrhyw gyngor yn ôl safle yma.',
};
