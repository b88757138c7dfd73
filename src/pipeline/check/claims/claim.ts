import type { Problem } from '../../problem.ts';
import type { Clause, Sentence } from './sentence.ts';
import type { Scene } from './topic.ts';

/** What claims are held against, and where they stand. */
export interface Ground extends Scene {
  readonly file: string;
  /** The setting they stand in, where they are no text of a page. */
  readonly column?: string;
  /** The last day that the figures are about. */
  readonly dataTo: string;
  /** The indicators whose settings say how they move, each with the populations that its newest figure may be of. */
  readonly stocks?: ReadonlyMap<string, readonly number[]>;
}

/** What is wrong with a claim: the sentence in quotes, and what the figures say. */
export function wrongClaim(
  where: Clause | Sentence,
  { file, column }: Ground,
  {
    check,
    severity = 'error',
    says,
    fix,
  }: Pick<Problem, 'check' | 'fix'> & { severity?: Problem['severity']; says: string },
): Problem {
  const sentence = 'sentence' in where ? where.sentence : where;
  return {
    check,
    severity,
    file,
    line: sentence.line,
    ...(column === undefined ? {} : { column }),
    message: `“${quoted(sentence)}” ${says}`,
    fix,
  };
}

/** A claim about a hidden figure: it would narrow it. Says nothing of the figure, so that it does not either. */
export function aboutHidden(where: Clause, ground: Ground): Problem {
  return wrongClaim(where, ground, {
    check: 'claim-about-hidden',
    says: 'This says something about a hidden figure, from which it can be narrowed.',
    fix: 'Leave the claim out. Say instead that the figure is hidden, so that nothing can be said of it.',
  });
}

/** A claim that no published figure can bear out. */
export function withoutFigure(where: Clause | Sentence, ground: Ground, why: string): Problem {
  return wrongClaim(where, ground, {
    check: 'claim-without-figure',
    severity: 'warning',
    says: why,
    fix: 'Publish the figures that it rests on, or leave the claim out.',
  });
}

/** The sentence as it stands in the file, with its tags short. */
function quoted({ text, tags }: Sentence): string {
  let next = 0;
  return text.replaceAll('¤', () => {
    const name = tags[next]?.name ?? 'Value';
    next += 1;
    return `<${name} … />`;
  });
}
