import type { Severity } from '#published/problem-help.ts';
import { code, phrase } from '../phrase.ts';

/** The pages that explain each problem to the people who publish. What the check says is English, and so are they. */
export const help = {
  title: 'Problems and what to do',
  description:
    'Every problem that the check of figures and words can find, with what it means and how to put it right.',
  lead: (example: string) =>
    `For people who publish on this site. Before anything is published, the figures and words are checked. Each problem that is found has a code, such as ${example}. The site stays as it was until every problem is put right.`,
  pageDescription: (problem: string) =>
    `What the problem ${problem} means, with an example, and how to put it right.`,
  whatToDo: 'What to do',
  example: 'An example',
  notLikeThis: 'Not like this',
  likeThis: 'Like this',
  howMuch: 'How much it matters',
  harm: {
    A: 'Very much. Published like this, a figure could be wrong, or could tell who somebody is.',
    B: 'It matters. Published like this, readers could be misled.',
    C: 'Less than others. Nothing would be untrue, but a page could look wrong or could not be made.',
  } satisfies Record<Severity, string>,
  foundBy: (check: string) => phrase`The check that finds it is called ${code(check)}.`,
};
