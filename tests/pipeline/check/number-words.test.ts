import { expect, test } from 'vitest';
import { largeNumbers, smallNumbers } from '#pipeline/check/number-words.ts';

const POLICY = { threshold: 4, zeros: 'hidden', marker: 'x' } as const;
const small = smallNumbers(POLICY, { about: 'Children in care' });
const large = largeNumbers(POLICY, { about: 'Children in care' });

test.each([
  'One YP in custody.',
  'a family believed to be in the local area',
  'two families being encouraged',
  'No primary aged LAC received fixed term exclusions.',
  'There were no children waiting.',
  'None were in custody.',
  'There were none.',
  'a single young person',
  'A young person was in custody.',
  'Both children went back.',
  'Both of them left.',
  'Neither pupil came back.',
  'All but one of the pupils came back.',
  'All but one returned.',
  'a handful of children',
  'the same child twice',
  'Only one was excluded.',
  'one\nyoung person',
  'three of the young people',
  'One of the children was found.',
  'Two unaccompanied asylum-seeking children arrived.',
  'Nobody was excluded.',
  'not a single pupil',
  'the other child',
  'one child’s plan',
  'one or two children',
  'zero pupils',
  'Two were in custody.',
  'one child protection plan ended',
])('“%s” gives a small number away', (text) => expect(small(text)).not.toEqual([]));

test.each([
  'one of the largest',
  'There is no target and no national figure.',
  'one or more children',
  'the two rows of the paper',
  'children who had more than one social worker',
  'A child is counted once.',
  'A child who goes missing can come to harm.',
  'the days from when a child was found',
  'so that no child can be identified',
  'both children and young people',
  'Both groups are larger than a year ago.',
  'two children’s homes',
  'There is no child protection target.',
  'families with no children',
  'one in three children',
  'one child at a time',
  'Every child is offered a talk.',
  'Two more social workers have started.',
  'One team helps children, and no panel visits families.',
  'None of the figures were met.',
  'all but one of the measures',
  'children who had two plans',
  'If no place is free, the case goes to a panel.',
])('“%s” counts nobody', (text) => expect(small(text)).toEqual([]));

test('staff are counted only where the indicator counts them', () => {
  const staff = smallNumbers(POLICY, { about: 'Social workers who left' });
  expect(staff('Two social workers left.')).not.toEqual([]);
  expect(small('Two social workers left.')).toEqual([]);
});

test('none and no are fine where the council shows zeros, and the council’s own threshold counts', () => {
  const shown = smallNumbers({ ...POLICY, zeros: 'shown', threshold: 6 }, { about: '' });
  expect(shown('No children went missing. None were found.')).toEqual([]);
  expect(shown('five children')).not.toEqual([]);
  expect(small('five children')).toEqual([]);
});

test('small numbers in digits are found where they are asked for, and never in a name such as “year 3”', () => {
  const digits = smallNumbers(POLICY, { about: '', digits: true });
  for (const text of ['2 families', '0 pupils', '1 YP in custody']) {
    expect([text, digits(text).length]).toEqual([text, 1]);
    expect([text, small(text)]).toEqual([text, []]);
  }
  for (const text of ['year 3 pupils', 'fewer than 4 children', '12 children', 'aged 2 children'])
    expect([text, digits(text)]).toEqual([text, []]);
});

test('larger numbers of people are found in words and in digits, and small ones and other numbers are not', () => {
  for (const text of ['twenty-one pupils', '21 pupils', 'twelve children', '24 in total', '1,200 children'])
    expect([text, large(text).length]).toEqual([text, 1]);
  for (const text of [
    '3 children',
    'two pupils',
    'aged 18 to 24 young people',
    '19 interviews',
    'children under 18',
  ])
    expect([text, large(text)]).toEqual([text, []]);
});
