import type { Problem } from '../../problem.ts';
import { isAsserted, isReported } from './asserted.ts';
import { aboutHidden, type Ground, wrongClaim } from './claim.ts';
import { clausesOf, type Sentence } from './sentence.ts';
import { topicOfTag } from './topic.ts';
import { formatNumber } from '#published/format.ts';

/** “Together they are all of them”, “between them more than half”: the shares that are named, added up. */
export function checkSums(sentence: Sentence, ground: Ground): Problem[] {
  if (isReported(sentence)) return [];
  return clausesOf(sentence).flatMap((clause) => {
    const match = TOGETHER.exec(clause.text);
    if (match === null || !isAsserted(clause)) return [];
    const wanted = PARTS.find(({ form }) => form.test(clause.text.slice(match.index)));
    if (wanted === undefined) return [];
    const tags = sentence.tags.length > 1 ? sentence.tags : (sentence.before?.tags ?? []);
    const cells = tags.flatMap((tag) => {
      const topic =
        tag.name === 'Value' && tag.attributes['of'] === undefined ? topicOfTag(tag, ground) : undefined;
      if (topic?.indicator.unit !== 'percent') return [];
      const { category, indicator } = topic;
      const series = indicator.series.find(
        (other) => other.category === category && other.kind === indicator.frequency,
      );
      const text = tag.attributes['period'];
      const point =
        text === undefined
          ? series?.points.at(-1)
          : series?.points.find(({ period }) => period.text === text);
      return point === undefined ? [] : [point.cell];
    });
    if (cells.length < 2) return [];
    if (cells.some(({ kind }) => kind === 'suppressed')) return [aboutHidden(clause, ground)];
    const values = cells.flatMap((cell) => (cell.kind === 'value' ? [cell.value] : []));
    if (values.length < cells.length) return [];
    const sum = values.reduce((a, b) => a + b, 0);
    if (wanted.holds(sum, values.length)) return [];
    return [
      wrongClaim(clause, ground, {
        check: 'wrong-sum-in-words',
        says: `is not what the figures say: they add up to ${formatNumber(sum, 1)}%.`,
        fix: 'Say what they come to, or what the rest is.',
      }),
    ];
  });
}

const TOGETHER = /\b(?:together|in total|combined|between them|added up|the rest)\b/i;
const PARTS: readonly { form: RegExp; holds: (sum: number, parts: number) => boolean }[] = [
  { form: /\b(?:more than|over) half\b/i, holds: (sum) => sum > 50 },
  { form: /\b(?:less than|under) half\b/i, holds: (sum) => sum < 50 },
  { form: /\bmore than two thirds\b/i, holds: (sum) => sum > 200 / 3 },
  { form: /\bmore than three quarters\b/i, holds: (sum) => sum > 75 },
  {
    form: /\b(?:are|is|make up|made up|account for|cover|come to|add up to) (?:all|everyone|everybody|the whole|every|the total)\b/i,
    holds: (sum, parts) => Math.abs(sum - 100) <= parts * 0.05 + 0.05,
  },
  { form: /\bhalf\b/i, holds: (sum) => Math.abs(sum - 50) <= 2.5 },
];
