import type { Problem } from '../../problem.ts';
import { isAsserted } from './asserted.ts';
import { aboutHidden, type Ground, wrongClaim } from './claim.ts';
import { told } from './figures.ts';
import { clausesOf, type Sentence } from './sentence.ts';
import { valueOf } from './trend.ts';
import { stemsOf } from './words.ts';

/** “Every child is offered …”, “all visits were on time”: against the published percentage of any page that says otherwise. */
export function checkEveryone(sentence: Sentence, ground: Ground): Problem[] {
  return clausesOf(sentence).flatMap((clause) => {
    const match =
      /(?:^|\b(?:and|but|so|now|that) )(?:every|each|all(?: of)?(?: the| our)?)(?: single)? (?=[a-z])/i.exec(
        clause.text,
      );
    if (match === null || !isAsserted(clause) || clause.tags.length > 0) return [];
    const rest = clause.text.slice(match.index + match[0].length);
    const stems = stemsOf(rest);
    return [...ground.indicators.values()].flatMap((indicator) => {
      if (indicator.unit !== 'percent' || indicator.breakdowns.length > 0 || !isOf(stems, indicator.reads))
        return [];
      const topic = { indicator, category: indicator.leadCategory };
      const series = indicator.series.find(
        ({ category, kind }) => category === topic.category && kind === indicator.frequency,
      );
      const newest = series?.points.at(-1);
      const value = valueOf(newest);
      if (value === 'hidden') return [aboutHidden(clause, ground)];
      if (newest === undefined || value === undefined || value >= 100) return [];
      return [
        wrongClaim(clause, ground, {
          check: 'claim-of-everyone',
          says: `is contradicted by a published figure. ${indicator.name}: ${told(newest, topic)}.`,
          fix: 'Say of how many it is so, with a tag, or say that it is the aim.',
        }),
      ];
    });
  });
}

/** Whether words say what the measure says of its share: all of its own words, or nearly. */
function isOf(stems: ReadonlySet<string>, reads: string): boolean {
  const wanted = stemsOf(reads.replaceAll(/\{\w+\}/g, ''));
  const shared = wanted.intersection(stems).size;
  return shared >= 2 && shared / wanted.size >= 0.6 && shared / stems.size >= 0.4;
}
