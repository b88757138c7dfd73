import type { Language } from '../language.ts';

/** What figures are marked with, and what stands where there is none. */
export const figures: Language['figures'] = {
  meanings: {
    final: 'terfynol',
    provisional: 'dros dro: gall y ffigur hwn newid',
    revised: 'wedi’i ddiwygio ers ei gyhoeddi gyntaf',
    estimated: 'amcangyfrif',
    'low-reliability': 'dibynadwyedd isel: defnyddiwch yn ofalus',
    break: 'toriad yn y gyfres: ni ellir ei gymharu â ffigurau cynharach',
    'not-available': 'ddim ar gael',
    'not-applicable': 'ddim yn berthnasol',
    low: 'yn talgrynnu i sero, ond nid yw’n sero',
  },
  hiddenMeaning: (threshold) =>
    `wedi’i guddio. Llai na ${threshold}, neu wedi’i guddio fel na ellir cyfrifo rhif sy’n llai na ${threshold}`,
  statuses: {
    final: 'Terfynol',
    provisional: 'Dros dro: gall y ffigur hwn newid',
    revised: 'Wedi’i ddiwygio ers ei gyhoeddi gyntaf',
    estimated: 'Amcangyfrif',
    'low-reliability': 'Dibynadwyedd isel: defnyddiwch yn ofalus',
    break: 'Toriad yn y gyfres: ni ellir ei gymharu â ffigurau cynharach',
    suppressed: 'Wedi’i guddio i ddiogelu hunaniaeth pobl',
    'not-available': 'Ddim ar gael',
    'not-applicable': 'Ddim yn berthnasol',
    low: 'Yn talgrynnu i sero, ond nid yw’n sero',
  },
  yearToDate: (status) => `${status}. Y flwyddyn hyd yma: peidiwch â chymharu â blynyddoedd llawn`,
  spoken: {
    final: 'terfynol',
    provisional: 'dros dro',
    revised: 'wedi’i ddiwygio',
    estimated: 'amcangyfrif',
    'low-reliability': 'dibynadwyedd isel',
    break: 'toriad',
    suppressed: 'wedi’i guddio i ddiogelu hunaniaeth pobl',
    'not-available': 'ddim ar gael',
    'not-applicable': 'ddim yn berthnasol',
    low: 'yn talgrynnu i sero, ond nid yw’n sero',
  },
  inPlaceOfBar: {
    suppressed: 'Wedi’i guddio i ddiogelu hunaniaeth pobl',
    low: 'Yn talgrynnu i sero',
    'not-applicable': 'Ddim yn berthnasol',
    'not-available': 'Ddim ar gael',
  },
};
