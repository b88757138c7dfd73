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
])('“%s” does not', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  'Caseloads in other teams reduced slightly.',
  'The remaining teams had a slight fall.',
  'Elsewhere in the service caseloads also fell.',
  'There was a small fall in the other teams.',
])('“%s” is a change of which there is no figure', (text) => {
  expect(problemsOf(text, { own: CASELOAD })).toContainEqual(
    expect.objectContaining({ check: 'claim-without-figure', severity: 'warning' }),
  );
});
