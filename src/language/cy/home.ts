import type { Language } from '../language.ts';
import { link, phrase } from '../phrase.ts';

/** The front of a council's site, and the front above several councils. */
export const home: Language['home'] = {
  title: (council) => `Sut mae ${council} yn gwneud`,
  description: (measures, council) =>
    `${measures} mesur o wasanaethau ${council}, gyda’r hyn y maent yn ei ddangos, sut y maent wedi newid a sut y maent yn cymharu.`,
  orLookUp: phrase`Neu ${link('a-to-z', 'chwiliwch yn y rhestr A i Y')}.`,
  themes: 'Themâu',
  improved: 'Wedi gwella',
  nothingImproved: 'Nid oes dim wedi gwella’n glir ers y ffigurau a ddefnyddir i gymharu.',
  gotWorse: 'Wedi gwaethygu',
  nothingGotWorse: 'Nid oes dim wedi gwaethygu’n glir ers y ffigurau a ddefnyddir i gymharu.',
  measuredAgainst:
    'Wedi’u mesur yn erbyn yr un cyfnod y llynedd, neu’r cyfnod blaenorol, fel y dywed pob tudalen. Ni restrir mesurau lle nad yw mwy yn dda nac yn ddrwg.',
  latestRelease: 'Y datganiad diweddaraf',
  published: (title, date) => phrase`${link('release', title)}, cyhoeddwyd ${date}.`,
  allReleases: phrase`${link('releases', 'Pob datganiad')}, a ${link('calendar', 'beth sydd i ddod')}`,
  front: {
    description: (councils) =>
      `Ffigurau perfformiad ${councils} o gynghorau, gyda’r hyn y maent yn ei ddangos, sut y maent wedi newid a sut y maent yn cymharu.`,
    councils: 'Cynghorau',
    holds: (indicators, reports) =>
      `${indicators} dangosydd${reports === 0 ? '' : ` a ${reports} adroddiad`}`,
    compare: 'Cymharu cynghorau',
    nothingToCompare: 'Nid oes mesur a gyhoeddir gan fwy nag un cyngor o dan un diffiniad cenedlaethol.',
    seeCompared: (measures) =>
      phrase`${link('compare', `Gweld ${measures} mesur ochr yn ochr`)} y mae mwy nag un cyngor yn eu cyhoeddi o dan un diffiniad cenedlaethol.`,
  },
  indicators: (indicators) => `${indicators === 2 ? '2 ddangosydd' : `${indicators} dangosydd`}`,
};
