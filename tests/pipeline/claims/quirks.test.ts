import { expect, test } from 'vitest';
import {
  ADOPTIONS,
  CASELOAD,
  CATEGORIES,
  CONTACTS,
  EXCLUSIONS,
  FIRST_OF_ITS_KIND,
  HIDDEN_EXCLUSIONS,
  IN_CARE,
  IN_TOUCH,
  INTERVIEWS,
  OFFERED,
  PLAN_VISITS,
  REASONS,
  SECOND_PLANS,
  SIX_MEASURES,
  SUITABLE,
  TAKE_UP,
  VISITS,
  WITH_ENGLAND,
  WITHOUT_WORK,
} from './figures-of-the-papers.ts';
import { type Beside, problemsOf } from './words-of-a-page.ts';

/** A claim that one of the papers makes, in our words with its figures; what must be said of it; and the text that passes. */
interface Claim {
  readonly wrong: string;
  readonly check: string;
  readonly severity: 'error' | 'warning';
  readonly says: string | RegExp;
  readonly right: string;
  readonly beside: Beside;
}

const CLAIMS: Readonly<Record<string, Claim>> = {
  T4: {
    wrong: 'Contact has been sustained over the year. The figure has been consistently maintained.',
    check: 'wrong-run',
    severity: 'error',
    says: /99% at 31 December 2022, then 92% at 31 March 2023/,
    right:
      'The figure has been consistently at or above the target, and is <Change from="2022-23-Q2" /> on a year before.',
    beside: { own: IN_TOUCH },
  },
  T5: {
    wrong: 'Currently <Value period="2023-24-Q1" /> are not learning or working. This is a positive picture.',
    check: 'wrong-period-in-words',
    severity: 'error',
    says: /The newest is for 2023-24 Q2/,
    right:
      'Currently <Value /> are not learning or working. That is <Change from="2023-24-Q1" /> on the quarter before.',
    beside: { own: WITHOUT_WORK },
  },
  T7: {
    wrong: 'Every child that was missing is interviewed.',
    check: 'claim-of-everyone',
    severity: 'error',
    says: /78% in July to September 2023/,
    right: 'Every child that was missing should be interviewed; <Value /> were.',
    beside: { own: INTERVIEWS },
  },
  T8: {
    wrong: 'Each child who is missing is offered an interview.',
    check: 'claim-of-everyone',
    severity: 'error',
    says: /80\.7% in the 12 months to September 2021/,
    right: 'Each child who is missing must be offered an interview.',
    beside: { own: INTERVIEWS, others: [OFFERED] },
  },
  T10: {
    wrong: 'All but one of the measures have moved the right way.',
    check: 'wrong-share-of-measures',
    severity: 'error',
    says: /3 of 6 measures are improving/,
    right: 'Half of the measures have moved the right way.',
    beside: { measures: SIX_MEASURES },
  },
  T14: {
    wrong: 'The share of visits has increased quarter-on-quarter in the last year.',
    check: 'wrong-run',
    severity: 'error',
    says: /85% in January to March 2023, then 85% in April to June 2023/,
    right: 'The share has risen or held steady in every quarter shown.',
    beside: { own: VISITS },
  },
  T15: {
    wrong: 'The number of care leavers in unsuitable homes has increased over the year.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /no published figure shows it/,
    right: 'The share in suitable homes is <Change from="2023-24-Q1" /> on the quarter before.',
    beside: { own: SUITABLE },
  },
  T16: {
    wrong: 'Many of those not learning or working are young parents or ill.',
    check: 'wrong-fraction',
    severity: 'warning',
    says: /33% in July to September 2023/,
    right: 'A third of those not learning or working are young parents or ill.',
    beside: { own: REASONS },
  },
  T17: {
    wrong: 'The numbers are rising.',
    check: 'unsaid-since-when',
    severity: 'warning',
    says: /does not say since when/,
    right: 'The numbers have risen since a year before.',
    beside: { own: EXCLUSIONS },
  },
  T19: {
    wrong: 'The share of second plans is a positive indicator.',
    check: 'wrong-direction',
    severity: 'error',
    says: /17\.4% in July to September 2023, 13\.8% in April to June 2023/,
    right: 'The share has risen since the quarter before, and meets the target.',
    beside: { own: SECOND_PLANS },
  },
  T20: {
    wrong: 'Social workers in one service have fifty or more cases.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /a number that no published figure shows/,
    right: 'Social workers have twenty-two cases, and the average hides differences between services.',
    beside: { own: CASELOAD },
  },
  T22: {
    wrong:
      'A growing number of children are allocated to the service. The allocated children are now low in number, and their service is now low.',
    check: 'contradiction',
    severity: 'warning',
    says: /line 3, which says that it is growing/,
    right: 'A growing number of children were allocated to the service in the quarter.',
    beside: { own: CASELOAD },
  },
  T23: {
    wrong:
      'This shows that our early help is effective. We have no evidence to say if families would have needed more.',
    check: 'contradiction',
    severity: 'warning',
    says: /there is no evidence of it/,
    right: 'Families value early help. We have no evidence to say if families would have needed more.',
    beside: { own: TAKE_UP },
  },
  T24: {
    wrong: 'The picture is improving.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /it is 100%, which cannot get better/,
    right: 'The share improved on the quarter before.',
    beside: { own: TAKE_UP },
  },
  T25: {
    wrong: 'A steady senior workforce helped. Staff turnover limits the impact of recruitment.',
    check: 'contradiction',
    severity: 'warning',
    says: /says that staff leave/,
    right: 'Managers stayed. Staff turnover limits the impact of recruitment.',
    beside: { own: CASELOAD },
  },
  T26: {
    wrong: 'Repeat contacts are higher than comparators.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /no figure of them is published/,
    right: 'There are no figures of other places for repeat contacts.',
    beside: { own: CONTACTS },
  },
  T27: {
    wrong: 'Our performance is better than statistical neighbours.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /no figure of them is published/,
    right: 'How other places did is not published here.',
    beside: { measures: SIX_MEASURES },
  },
  T28: {
    wrong: 'This is an improving picture.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /no earlier figure is published/,
    right: 'This is the first figure.',
    beside: { own: FIRST_OF_ITS_KIND },
  },
  T29: {
    wrong: 'The share is above similar councils.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /no figure of them is published/,
    right: 'The share is above England in 2016-17.',
    beside: { own: WITH_ENGLAND, dataTo: '2018-03-31' },
  },
  T30: {
    wrong: 'The share decreased.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /no earlier figure is published/,
    right: 'The share was <Value />.',
    beside: { own: FIRST_OF_ITS_KIND },
  },
  T31: {
    wrong: 'Neglect decreased to <Value category="neglect-latest" />.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /no earlier figure is published/,
    right: 'By the latest category, neglect was <Value category="neglect-latest" />.',
    beside: { own: CATEGORIES, dataTo: '2018-03-31' },
  },
  T32: {
    wrong: 'There was a decrease in the share of children who were adopted.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /no earlier figure is published/,
    right: 'The share is <Value />.',
    beside: { own: ADOPTIONS, dataTo: '2022-07-31' },
  },
  T33: {
    wrong: 'This is the fourth reduction in a row.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /Not enough earlier figures/,
    right: 'The share fell on the month before.',
    beside: { own: PLAN_VISITS, dataTo: '2022-07-31' },
  },
  T34: {
    wrong:
      'Of the cohort aged 19 to 21, 58.3% were learning or working. A suitable home had 88.2% of care leavers aged 19 to 21 with a birthday in those months.',
    check: 'shares-of-one-group',
    severity: 'warning',
    says: /of the same one only if it is of at least 127/,
    right:
      'Of the 24 care leavers aged 19 to 21, 58.3% were learning or working. A suitable home had 88.2% of 34 care leavers aged 19 to 21 with a birthday in those months.',
    beside: { own: CASELOAD },
  },
  T35: {
    wrong: 'Other teams also showed a slight reduction.',
    check: 'claim-without-figure',
    severity: 'warning',
    says: /no published figure shows it/,
    right: 'Other teams are not counted here.',
    beside: { own: CASELOAD },
  },
  P18: {
    wrong: 'The number of children in care is the highest for some time.',
    check: 'vague-window',
    severity: 'warning',
    says: /does not say since when/,
    right: 'The number of children in care is the highest of those shown.',
    beside: { own: IN_CARE, dataTo: '2022-07-31' },
  },
  N3: {
    wrong: 'The share fell by six per cent.',
    check: 'percent-for-points',
    severity: 'error',
    says: /changes by percentage points/,
    right: 'The share fell by six percentage points on a year before.',
    beside: { own: IN_TOUCH },
  },
  N4: {
    wrong: 'The current rate is <Value />%.',
    check: 'unit-of-a-figure',
    severity: 'error',
    says: /has a “%” behind a tag/,
    right: 'The current rate is <Value />.',
    beside: { own: CASELOAD },
  },
  P1: {
    wrong: 'This covers April, May and June 2023, which will be called quarter three (Q1).',
    check: 'wrong-period-in-words',
    severity: 'error',
    says: /names a quarter by months or by a number/,
    right: 'This covers July, August and September 2023, which will be called quarter two (Q2).',
    beside: { own: IN_TOUCH },
  },
  P7: {
    wrong: 'Across the full 12 months (September 2022 to June 2023) it was <Value />.',
    check: 'wrong-period-in-words',
    severity: 'error',
    says: /it is 10/,
    right: 'At the end of September 2023 it was <Value />.',
    beside: { own: IN_TOUCH },
  },
  P8: {
    wrong: 'At 30 September 2022 it was <Value />.',
    check: 'wrong-period-in-words',
    severity: 'error',
    says: /speaks of 30 September 2022, but its tag is for/,
    right: 'At 30 September 2023 it was <Value />.',
    beside: { own: IN_TOUCH },
  },
  P10: {
    wrong: 'In the 2021-22 academic year to date it was high.',
    check: 'wrong-period-in-words',
    severity: 'error',
    says: /was over on 31 August 2022/,
    right: 'In the 2021-22 academic year it was high.',
    beside: { own: IN_TOUCH },
  },
  P21: {
    wrong: 'A new team started on 24 January 2024.',
    check: 'event-after-the-figures',
    severity: 'warning',
    says: /the figures end on 30 September 2023/,
    right: 'A new team started on 24 August 2023.',
    beside: { own: IN_TOUCH },
  },
  G4: {
    wrong: 'Second plans are below target.',
    check: 'above-or-below-target',
    severity: 'warning',
    says: /here it is the other way about/,
    right: 'Second plans meet the target.',
    beside: { own: SECOND_PLANS },
  },
  G16: {
    wrong: 'It is significantly lower than in 2022.',
    check: 'significance-without-test',
    severity: 'warning',
    says: /the result of a statistical test/,
    right: 'It is lower than a year before.',
    beside: { own: IN_TOUCH },
  },
};

test.each(Object.entries(CLAIMS))('the claim of %s is told, and corrected it passes', (_, claim) => {
  const found = problemsOf(claim.wrong, claim.beside);
  expect(found).toContainEqual(
    expect.objectContaining({
      check: claim.check,
      severity: claim.severity,
      message: expect.stringMatching(claim.says),
    }),
  );
  expect(problemsOf(claim.right, claim.beside)).toEqual([]);
});

test('a claim about a hidden figure is told, and no number with it', () => {
  const [problem, ...more] = problemsOf('The number has risen since the quarter before.', {
    own: HIDDEN_EXCLUSIONS,
  });
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ check: 'claim-about-hidden', severity: 'error' });
  expect(problem?.message).not.toMatch(/\d/);
});
