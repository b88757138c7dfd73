import type { Language } from '../language.ts';
import { link, phrase, strong } from '../phrase.ts';
import { numbers } from './numbers.ts';

/** What is worked out for the pages about the site: how small numbers are hidden, and how figures are rated. */
export const about: Language['about'] = {
  hiding: {
    notShown: (threshold, marker) =>
      `Ni ddangosir nifer o bobl sy’n llai na ${threshold}. Rydym yn argraffu ${marker} yn ei le.`,
    zeroHidden: (marker, last) =>
      `Caiff sero ei guddio hefyd, felly gall ${marker} gynrychioli ${anyOf(0, last)}.`,
    zeroShown: (marker, last) => `Dangosir sero, felly gall ${marker} gynrychioli ${anyOf(1, last)}.`,
    second: (threshold, marker) =>
      `Yn aml gellid cyfrifo un rhif cudd o’r lleill a’u cyfanswm. Pan fyddai hynny’n bosibl, rydym yn cuddio ail rif hefyd. Gall hwnnw fod yn ${threshold} neu fwy, ac mae’n cael yr un ${marker}, fel na all neb ddweud pa un o’r ddau yw’r un bach.`,
    workedOut:
      'Caiff beth bynnag a gyfrifir o rif cudd (canran, newid, cyfartaledd, saeth ar siart) ei guddio hefyd.',
  },
  hidingExample: {
    caption: 'Rhifau dychmygol: beth a gyfrifwyd, a beth y byddem yn ei ddangos',
    quarter: 'Chwarter',
    counted: 'Cyfrifwyd',
    shown: 'Dangosir',
    quarterNumber: (quarter) => `Chwarter ${quarter}`,
    wholeYear: 'Y flwyddyn gyfan',
  },
  certificate: {
    none: 'Mae’r ffigurau wedi newid ers i ni wneud y dystysgrif hon ddiwethaf, felly nid ydym yn ei hargraffu yma.',
    tried: (date, hidden) =>
      phrase`Fel y’i profwyd ar ${date}: ${strong(`gellir culhau 0 o’r ${hidden} ffigur cudd gan rywun sydd â’n cod ffynhonnell.`)}`,
  },
  contact: {
    council: 'y cyngor sy’n berchen ar y dudalen',
    role: (role) => role,
    email: (role) => phrase`${link('email', role)}`,
  },
  ratings: {
    direction: 'Cyfeiriad: enghreifftiau dychmygol',
    target: 'Yn erbyn y targed: enghreifftiau dychmygol',
    comparison: 'O’i gymharu: enghreifftiau dychmygol',
    figures: 'Y ffigurau',
    say: 'Beth rydym yn ei ddweud',
    higherIsBetter: (now, then) => `${now} eleni, ${then} y llynedd; uwch sydd orau`,
    belowPoint: (now, then) =>
      `${now} eleni, ${then} y llynedd; nid yw gwahaniaethau o lai nag 1 pwynt yn cyfrif`,
    neitherIsBetter: (now, then) => `${now} eleni, ${then} y llynedd; nid yw’r naill ffordd yn well`,
    nothingBefore: (now) => `${now} eleni, dim i gymharu ag ef`,
    withTarget: (now, rule) => `${now}; y targed yw ${rule}`,
    withoutTarget: (now) => `${now}; dim targed`,
    hereAndThere: (here, there, place) => `${here} yma, ${there}: ${place}`,
    theCouncil: 'y cyngor',
    england: 'Lloegr',
  },
};

function anyOf(from: number, to: number): string {
  if (to - from > 8) return `unrhyw rif o ${from} i ${to}`;
  return numbers.or(Array.from({ length: to - from + 1 }, (_, step) => String(from + step)));
}
