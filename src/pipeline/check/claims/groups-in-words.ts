import type { Problem } from '../../problem.ts';
import { pointAt, seriesOf } from '#published/series.ts';
import { parsePeriod } from '#published/period.ts';
import { onceForEach } from '../../once-for-each.ts';
import type { Tag } from '../../read/narrative.ts';
import { plainGroup } from '../known-bases.ts';
import { isReported } from './asserted.ts';
import { type Ground, wrongClaim } from './claim.ts';
import { canBeSharesOf, leastGroup, type Share } from './least-group.ts';
import { namedPeriods } from './named-periods.ts';
import type { Sentence } from './sentence.ts';
import { LIKELY, listOf, MOST } from './shares-of-one-group.ts';
import { topicOfTag } from './topic.ts';
import { numberOf, NUMBER, stemsOf } from './words.ts';

/**
 * “58.3% of care leavers …” and “88.2% of care leavers …” in one text: two or more shares of one group, typed, or named by tags
 * beside the number of people (“Of 34 care leavers …”). The rule is that of `checkSharesOfOneGroup`; the number of people is the
 * one in the words, else one that is published of that group.
 */
export function checkGroupsInWords(sentences: readonly Sentence[], ground: Ground): Problem[] {
  // A sentence about two times is about two groups.
  const own = sentences.filter((sentence) => !isReported(sentence) && timesIn(sentence, ground).length < 2);
  const sizes = own.flatMap(sizesIn);
  const shares = own.flatMap((sentence) => sharesIn(sentence, { ground, sizes }));
  return together(shares).flatMap((group): Problem[] => {
    const last = group.at(-1);
    if (last === undefined) return [];
    const size = last.group.size ?? sizeIn(sizes, last.group) ?? countOf(last.group, ground);
    const printed = group.map(({ share }) => share);
    const named = listOf(printed.map(({ value, decimals }) => `${value.toFixed(decimals)}%`));
    if (size === 'hidden') return [];
    if (size !== undefined) {
      return canBeSharesOf(size, printed)
        ? []
        : [
            wrongClaim(last.sentence, ground, {
              check: 'shares-of-one-group',
              says: `is not so: of a group of ${size}, no whole numbers of people are ${named}.`,
              fix: 'Correct the shares or the number, or say of which group each share is.',
            }),
          ];
    }
    const least = group.length < 2 ? undefined : leastGroup(printed, { most: MOST });
    if (least === undefined || least <= LIKELY) return [];
    return [
      wrongClaim(last.sentence, ground, {
        check: 'shares-of-one-group',
        severity: 'warning',
        says: `does not say how many are in the group: ${named} can be shares of the same one only if it is of at least ${least}.`,
        fix: 'Say how many are in the group. If each share is of another group, say of which.',
      }),
    ];
  });
}

/** The words for a group, as stems, with how many are in it where they say so. `isThis`: it points back, as “the cohort” does. */
interface Group {
  readonly stems: ReadonlySet<string>;
  readonly isThis: boolean;
  readonly size: number | undefined;
}

interface ShareOfGroup {
  readonly sentence: Sentence;
  readonly group: Group;
  readonly share: Share;
  /** The time that the sentence names, if it does. */
  readonly time: string;
}

/** `Of 34 care leavers`, `the 34 care leavers`, `there were thirty-four care leavers`. */
const sizesIn = onceForEach(({ text }: Sentence): readonly Group[] =>
  [...text.matchAll(SIZED)]
    .map(([, words = '']) => groupNamed(words))
    .filter(({ size, stems }) => size !== undefined && size > 1 && stems.size > 0),
);

function sharesIn(
  sentence: Sentence,
  { ground, sizes }: { ground: Ground; sizes: readonly Group[] },
): ShareOfGroup[] {
  const { text } = sentence;
  const tags = [...sentence.tags];
  const [time = ''] = timesIn(sentence, ground);
  // A group that is named first is that of every share in the sentence: “Of care leavers, 58.3% … and 88.2% …”
  const [, lead] = LEAD.exec(text) ?? [];
  let group = lead === undefined ? undefined : groupNamed(lead);
  return [...text.matchAll(SHARE)].flatMap((match): ShareOfGroup[] => {
    const [, typed, of] = match;
    const tag = typed === undefined ? tags.shift() : undefined;
    if (of !== undefined && lead === undefined) group = groupNamed(of);
    if (group === undefined || group.stems.size === 0) return [];
    const share =
      typed !== undefined
        ? typedShare(typed, { before: text.slice(0, match.index), after: text.slice(match.index) })
        : group.size !== undefined || sizeIn(sizes, group) !== undefined
          ? shareOfTag(tag, ground)
          : undefined;
    return share === undefined ? [] : [{ sentence, group, time, share }];
  });
}

function typedShare(typed: string, { before, after }: { before: string; after: string }): Share | undefined {
  const [clause = ''] = after.split(/[,;]/);
  if (NO_SHARE.test(before) || ELSEWHERE.test(clause)) return undefined;
  return { value: Number(typed), decimals: (typed.split('.')[1] ?? '').length };
}

/** Looked at only beside a number of people: of what a tag's figure is a share, its own rows say. */
function shareOfTag(tag: Tag | undefined, ground: Ground): Share | undefined {
  const topic = tag?.name === 'Value' ? topicOfTag(tag, ground) : undefined;
  if (tag?.attributes['area'] !== undefined || topic?.indicator.unit !== 'percent') return undefined;
  const { indicator, category } = topic;
  const series = seriesOf(indicator, { category });
  const period = parsePeriod(tag?.attributes['period'] ?? '') ?? series.points.at(-1)?.period;
  const point = period && pointAt(series, period);
  return point?.cell.kind === 'value' && point.denominator === undefined
    ? { value: point.cell.value, decimals: indicator.decimals }
    : undefined;
}

/** Shares of one group at one time together, each once. */
function together(shares: readonly ShareOfGroup[]): ShareOfGroup[][] {
  const groups: ShareOfGroup[][] = [];
  for (const one of shares) {
    const known = groups.find((group) =>
      group.some(({ group: other, time }) => time === one.time && isSame(other, one.group)),
    );
    if (known === undefined) groups.push([one]);
    else if (!known.some(({ share }) => share.value === one.share.value)) known.push(one);
  }
  return groups;
}

function isSame(a: Group, b: Group): boolean {
  if (a.size !== undefined && b.size !== undefined && a.size !== b.size) return false;
  const isWithin = a.stems.isSubsetOf(b.stems) || b.stems.isSubsetOf(a.stems);
  return isWithin && (a.isThis || b.isThis || a.stems.size === b.stems.size);
}

/** How many the words say are in a group, where they do not say two things. */
function sizeIn(sizes: readonly Group[], group: Group): number | undefined {
  const own = new Set(sizes.filter((other) => isSame(other, group)).map(({ size }) => size));
  const [only] = own;
  return own.size === 1 ? only : undefined;
}

/** The published number of people in a group, by the name of an indicator that counts them; `hidden` where it is. */
function countOf(group: Group, { indicators, own }: Ground): number | 'hidden' | undefined {
  const count = [...indicators.values()].find(
    ({ unit, name, id }) =>
      unit === 'count' && id !== own?.id && isSame({ ...group, isThis: false }, groupNamed(plainGroup(name))),
  );
  const cell = count && seriesOf(count, { category: null }).points.at(-1)?.cell;
  if (cell?.kind === 'suppressed') return 'hidden';
  return cell?.kind === 'value' ? cell.value : undefined;
}

function timesIn({ text }: Sentence, { dataTo }: Ground): string[] {
  return [...new Set(namedPeriods(text, dataTo).map(({ start, end }) => `${start} ${end}`))];
}

/** `the 34 care leavers with a plan` → care leavers, 34 of them. */
function groupNamed(words: string): Group {
  const [plain = ''] = words.split(/ (?:with|who|whose|that|which)\b/);
  const [all, number = ''] = COUNTED.exec(plain) ?? [''];
  const named = plain.slice(all.length);
  return {
    stems: stemsOf(named.replaceAll(POINTING, ' ')),
    isThis: named.search(POINTING) >= 0,
    size: numberOf(number.toLowerCase()),
  };
}

const POINTING = /\b(?:cohort|group|them|these|those|same|young people|people)\b/gi;
const COUNTED = new RegExp(
  String.raw`^(?:all |the |our |its |these )*(${NUMBER})\b(?! (?:to|and|or)\b) *`,
  'i',
);
const END = String.raw`(?=,| (?:were|was|are|is|had|have|has|did|do|got|get|live|lived|in|at|on|engaged|stayed|remained)\b|[.;:]|$)`;
const SIZED = new RegExp(
  String.raw`\b(?:of|among|there (?:are|were)) ((?:all |the |our |these )*${NUMBER} (?!(?:per ?cent|percent|to|and|or|years?|months?|weeks?|days?)\b)[a-z][^,.;:¤%]*?)${END}`,
  'gi',
);
const SHARE = new RegExp(
  String.raw`(?:(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent\b)(?! points?)|¤)(?: of ([^,.;:¤%]+?)${END})?`,
  'gi',
);
const LEAD = /^(?:of|among) ([^,¤%]+),/i;
/** Before a percentage that is the size of a change, a target, or an earlier figure. */
const NO_SHARE =
  /\b(?:by|up|down|rose|fell|target(?: is| of| was)?|increase of|fall of|from|than|against|average of|compared (?:with|to)) *$/i;
const ELSEWHERE =
  /\b(?:England|nationally|national|neighbours?|similar councils|target|last year|previous)\b/i;
