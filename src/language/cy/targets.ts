import type { Language } from '../language.ts';
import { and } from './mutations.ts';

/** Targets, and how a figure stands against one. */
export const targets: Language['targets'] = {
  words: {
    'on-target': 'Wedi cyrraedd y targed',
    'close-to-target': 'Yn agos at y targed',
    'off-target': 'Heb gyrraedd y targed',
    'no-target': 'Dim targed wedi’i osod',
    'no-figure': 'Dim ffigur i’w gymharu',
  },
  rules: {
    'at-least': (value) => `o leiaf ${value}`,
    'at-most': (value) => `dim mwy na ${value}`,
    'less-than': (value) => `llai na ${value}`,
    between: (low, high) => `rhwng ${low} ${and(high)}`,
    'direction-only': 'cyfeiriad yn unig, heb ffigur i’w gyrraedd',
  },
  inForce: {
    target: ({ rule, setBy, sameAs }) => `Y targed yw ${rule}. Gosodwyd gan: ${setBy}${sameAs}.`,
    tolerance: ({ rule, setBy, sameAs }) => `Y terfyn yw ${rule}. Gosodwyd gan: ${setBy}${sameAs}.`,
  },
  countsAsClose: (margin) => `Mae bod o fewn ${margin} iddo yn cyfrif yn agos.`,
  none: 'Nid yw’r cyngor wedi gosod targed ar gyfer hyn.',
  directionOnly: ({ rule, setBy }) => `Gosodwyd ${rule}, gan: ${setBy}.`,
  referenceOnly: ({ rule, setBy, sameAs }) =>
    `Nid oes targed. Defnyddir ${rule} er gwybodaeth yn unig, gan: ${setBy}${sameAs}.`,
  sameAs: {
    'similar-councils': '. Ffigur cynghorau tebyg yw hwn',
    region: '. Ffigur y rhanbarth yw hwn',
    england: '. Ffigur Lloegr yw hwn',
  },
  isFor: (when, figure) => `Mae ar gyfer ${when.the}${figure === undefined ? '' : `: ${figure}`}.`,
  names: { target: 'Targed', tolerance: 'Terfyn', reference: 'Cyfeirnod' },
  range: (low, high) => `${low} i ${high}`,
};
