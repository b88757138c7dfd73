import type { Language } from '../language.ts';
import { link, phrase } from '../phrase.ts';

/** Lists of what there is: themes, the A to Z and the glossary, and the page for an address that leads nowhere. */
export const lists: Language['lists'] = {
  themes: {
    title: 'Themâu',
    description: (council) => `Y pynciau y mae ${council} yn cyhoeddi ffigurau amdanynt.`,
    indicators: 'Dangosyddion',
  },
  aToZ: {
    title: 'A i Y',
    of: (council) => `A i Y: ${council}`,
    description: (council) =>
      `Pob ffigur y mae ${council} yn ei gyhoeddi, o dan bob enw y mae pobl yn ei ddefnyddio, ac ystyr y geiriau.`,
    lead: phrase`Pob dangosydd, o dan bob enw y mae pobl yn ei ddefnyddio. Mae ${link('glossary', 'ystyr y geiriau')} ar dudalen ei hun.`,
    letters: 'Llythrennau',
    alphabet: 'A B C Ch D Dd E F Ff G H I J K L Ll M N O P Ph Q R Rh S T Th U V W X Y Z'.split(' '),
    numbers: '0–9',
    see: ', gweler ',
    seeAlso: ', gweler hefyd ',
    whatItMeans: 'beth mae’n ei olygu',
    letterTitle: (letter) => `A i Y: ${letter}`,
    letterDescription: (council, letter) =>
      `Pob ffigur y mae ${council} yn ei gyhoeddi, o dan bob enw sy’n dechrau â ${letter}.`,
    glossarySays: phrase`Mae’r ${link('glossary', 'eirfa')} yn esbonio’r geiriau hyn mewn iaith glir.`,
    whatWordsMean: 'Ystyr y geiriau',
  },
  glossary: {
    title: 'Ystyr y geiriau',
    names: ['Geirfa', 'Ystyr y geiriau'],
    description: (council) =>
      `Y geiriau a’r llythrennau ar dudalennau perfformiad ${council}, mewn iaith glir, a lle mae pob un yn bwysig.`,
    lead: 'Geiriau a llythrennau sydd ar y tudalennau hyn, mewn iaith glir, gyda’r ffigurau perthnasol.',
    also: (synonyms) => `Hefyd: ${synonyms.join(', ')}`,
    seeAlso: 'Gweler hefyd:',
    figures: 'Ffigurau:',
    figureCount: (figures) => `${figures} ffigur`,
    about: (term) => ` am ${term}`,
    onThisPage: 'Geiriau ar y dudalen hon',
  },
  notFound: {
    title: 'Heb ddod o hyd i’r dudalen',
    description: 'Nid oes tudalen yn y cyfeiriad hwn.',
    checkAddress: 'Os teipioch y cyfeiriad, gwnewch yn siŵr ei fod yn gywir.',
    tellRole: (role) =>
      `Os dilynoch ddolen o’r wefan hon, rhowch wybod i: ${role ?? 'y cyngor sy’n berchen ar y dudalen'}.`,
    writeTo: (role) => phrase`Os dilynoch ddolen o’r wefan hon, rhowch wybod i: ${link('email', role)}.`,
    startAgain: 'Neu dechreuwch eto',
    takenAway: 'Tudalennau a dynnwyd',
    eachSaysWhy: 'Mae pob un yn dweud pam, a ble i ddarllen ymlaen.',
  },
};
