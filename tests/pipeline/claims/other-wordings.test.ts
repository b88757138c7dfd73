import { expect, test } from 'vitest';
import { CASELOAD } from './figures-of-the-papers.ts';
import { problemsOf } from './words-of-a-page.ts';

const told = (text: string) =>
  problemsOf(text, { own: CASELOAD }).filter(({ check }) => check === 'contradiction');

test.each([
  'A rising number of children are allocated to the service. The children allocated to the service are relatively low in number.',
  'More and more children are allocated to the team. The allocated children are still few.',
  'Early help is making a difference. It is too early to say whether it does.',
  'The service is having a positive impact. We do not know whether families would have come back.',
  'Our help has been successful. There is little evidence of what families would have needed.',
  'The workforce has remained stable. High turnover means that families meet new faces.',
  'A settled and skilled workforce helps. Social worker turnover remains high.',
  // Growing, and low.
  'An increasing number of families use the centre. Few families use the centre.',
  'Demand for the service continues to rise. Demand for the service is low.',
  'The number of cases held by the team is going up. The number of cases held by the team is small.',
  'The team has a growing caseload. Its caseload is now low.',
  'We are seeing more children on the waiting list. The waiting list is now very short.',
  'The number of children allocated has been building. Only a handful of children are now allocated.',
  'There is growing demand for visits. Demand for visits has tailed off.',
  'More families are being referred to the team. The number of families referred to the team is at a low level.',
  // It works, and nobody knows.
  'Our early help works. We cannot say whether families would have needed more.',
  'The programme has proved its worth. There is no data on what happened to families afterwards.',
  'This demonstrates the effectiveness of early help. Its outcomes have not been measured.',
  'Early help prevents children from coming into care. We have not evaluated it.',
  'As a result of our early help, fewer children come into care. It is not possible to know whether they would have.',
  'The changes are paying off. It is not yet clear whether they last.',
  'Our work keeps families out of the statutory system. We do not track families after closure.',
  'Thanks to this support families stay together. The evidence for this is limited.',
  // Staff stay, and staff leave.
  'We have a stable workforce. Too many social workers leave within a year.',
  'Stability in the senior team has helped. Losing staff undoes part of the gain.',
  'The senior leadership team is permanent and stable. High staff turnover is a concern.',
  'Our workforce is now more stable. Turnover of social workers is still high.',
  'Workforce stability has helped. We continue to lose experienced staff.',
  'A consistent management team has driven this. Churn among social workers slows progress.',
  'Staff retention is good. Many social workers have left.',
  'Low turnover has helped. Several experienced managers have left.',
])('“%s” takes itself back', (text) => {
  expect(told(text)).toMatchObject([{ severity: 'warning' }]);
});

test.each([
  'A growing number of children are allocated to the service. The budget is low.',
  'A growing number of families ask for help. Waiting times are short.',
  'Families value the help. It is too early to say whether it works.',
  'The workforce is stable. Turnover fell in the quarter.',
  'A stable team helps. Managers left in the spring, and their posts are filled.',
  'Social work in schools is effective. In other places no one has looked.',
  'A growing number of children were allocated in the spring. The number of children allocated is now low.',
  'Until the summer, more and more families came to the centre. Few families now come to the centre.',
  'Demand for visits is growing. The cost of visits is low.',
  'The number of referrals is rising. Few children are in care.',
  'We think that early help works. We cannot yet show it.',
  'Early help is meant to prevent children from coming into care. We have not evaluated it.',
  'Early help is effective. There is no national figure.',
  'The team works with families. We do not know whether they would have come back.',
  'We have a stable workforce. Turnover is low.',
  'The senior team is stable, although turnover among new social workers is high.',
  'Managers are settled in their posts. Turnover of social workers fell.',
  'The workforce is stable. Many young people leave care at 18.',
  'The team is stable. Social workers help young people who have left.',
])('“%s” does not', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  'Caseloads in other teams reduced slightly.',
  'The remaining teams had a slight fall.',
  'Elsewhere in the service caseloads also fell.',
  'There was a small fall in the other teams.',
  'Other services saw similar improvements.',
  'The same trend can be seen across the other teams.',
  'All other teams improved as well.',
  'Teams across the service also recorded a modest fall.',
  'The rest of the department showed an upward trend.',
  'A similar picture was seen in other parts of the service.',
  'Reductions were also seen in other teams.',
  'Performance in the other localities rose.',
])('“%s” is a change of which there is no figure', (text) => {
  expect(problemsOf(text, { own: CASELOAD })).toContainEqual(
    expect.objectContaining({ check: 'claim-without-figure', severity: 'warning' }),
  );
});

test.each([
  'Other teams do not hold these cases.',
  'Other teams help when a worker is away.',
  'Other services use the same system.',
  'Figures for other teams are not published.',
  'Cases are moved to other teams.',
  'The same form is used across the service.',
  'Families are passed on to other parts of the council.',
])('“%s” tells no change', (text) => {
  expect(problemsOf(text, { own: CASELOAD })).toEqual([]);
});
