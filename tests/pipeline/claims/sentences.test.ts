import { expect, test } from 'vitest';
import { england, indicator } from '../../published/indicators.ts';
import { IN_TOUCH, quarters, target } from './figures-of-the-papers.ts';
import { problemsOf } from './words-of-a-page.ts';

const SHARE = indicator({
  id: 'assessments-within-45-working-days-percent',
  name: 'Assessments completed within 45 working days',
  reads: '{value} of assessments were completed within 45 working days',
  people: false,
  targets: [target('at-least', 80)],
  compareWith: 'previous-period',
  series: quarters([78.6, 72, 66, 73.9, 67.5]),
  comparators: [
    england('2022-23', 82.4),
    england('2022-23', 87.4, {
      area: 'similar-councils',
      areaKind: 'similar-councils',
      areaName: 'Similar councils',
    }),
  ],
});
const REFERRALS = indicator({
  id: 'referrals',
  name: "Referrals to children's social care",
  reads: "There were {value} referrals to children's social care",
  unit: 'count',
  decimals: 0,
  people: false,
  polarity: 'neutral',
  tolerance: 10,
  series: quarters([376, 390, 470, 405, 445]),
});

/** Sentences that are so, or of which the figures say nothing. */
const TRUE = [
  'Performance fell this quarter, from <Value period="2023-24-Q1" /> to <Value />.',
  'The percentage has dropped compared with last quarter.',
  'We have not met our target of <Target /> in any quarter shown.',
  'Performance remains below the national average and below our statistical neighbours.',
  'Around two thirds of assessments were completed on time.',
  'Just over two thirds of assessments were completed within 45 working days.',
  'This is lower than the same quarter last year.',
  'Performance improved in April to June 2023, to <Value period="2023-24-Q1" />, but fell again in July to September 2023.',
  'An increase in referrals has put pressure on the team.',
  'Staff turnover has increased the time that assessments take.',
  'Reducing delay is our priority. We expect performance to improve by March 2024.',
  'The lowest point was January to March 2023, at <Value period="2022-23-Q4" />.',
  'Demand has increased across the country.',
  'One in three assessments was late.',
  'Fewer assessments were on time than in the quarter before.',
  'Performance is worse than England.',
  'It has been below target for five quarters in a row.',
  'All social workers have been trained, and every assessment is checked by a manager.',
  'The number of social workers increased from April, and vacancies fell.',
  'More families asked for help.',
  'Our performance was at its lowest in January to March 2023 and has risen since.',
  'A new duty team started in July 2023.',
  'The share was higher a year ago.',
  'Timeliness is the lowest it has been since January to March 2023.',
];
/** Sentences that are not so. */
const FALSE = [
  'Performance rose this quarter, from <Value period="2023-24-Q1" /> to <Value />.',
  'The percentage has increased compared with last quarter.',
  'We have met our target of <Target />.',
  'We are meeting our target.',
  'Performance remains above the national average.',
  'Performance is in line with our statistical neighbours.',
  'Around half of assessments were completed on time.',
  'Nine out of ten assessments were completed within 45 working days.',
  'This is higher than the same quarter last year.',
  'The highest point was January to March 2023, at <Value period="2022-23-Q4" />.',
  'Performance is better than England.',
  'It has improved for three quarters in a row.',
  'Performance has steadily improved over the last year.',
  'Our performance was at its highest in January to March 2023.',
  'Performance continues to improve.',
  'We remain on target.',
  'Timeliness has improved.',
  'Assessment timeliness is good, with almost all assessments completed within 45 working days.',
  'There has been an improvement in timeliness since last quarter.',
  'This is the best performance in two years.',
  'Performance has doubled since last year.',
  'We exceeded the target this quarter.',
  'The target was exceeded.',
  'Performance is up on last year.',
  'The share of assessments completed within 45 working days rose to <Value />.',
  'In July to September 2022, <Value /> of assessments were on time.',
  'Assessments completed within 45 working days increased by five per cent.',
];

test.each(TRUE)('“%s” is left alone', (sentence) => {
  expect(problemsOf(sentence, { own: SHARE, others: [REFERRALS] })).toEqual([]);
});

test.each(FALSE)('“%s” is told', (sentence) => {
  expect(problemsOf(sentence, { own: SHARE, others: [REFERRALS] })).not.toEqual([]);
});

test('what is sustained over the year has not fallen in it', () => {
  expect(problemsOf('The share has been sustained over the year.', { own: IN_TOUCH })).toMatchObject([
    { check: 'wrong-run' },
  ]);
});
