import { labelPeriod, longDate } from '#published/label.ts';
import { parsePeriod, type Period } from '#published/period.ts';
import { SHOWS } from '#published/sections.ts';
import type { Problem } from '../../problem.ts';
import { isReported } from './asserted.ts';
import { type Ground, wrongClaim } from './claim.ts';
import { isSince } from './figures.ts';
import { type NamedPeriod, namedPeriods } from './named-periods.ts';
import { clausesOf, type Sentence } from './sentence.ts';
import { topicOfTag } from './topic.ts';

/**
 * The times that words name: those beside a tag are the tag’s, months belong to the quarter they are said to be, twelve months
 * are twelve, “now” is the newest figure, and nothing is told of the figures’ own section that happened after them.
 */
export function checkTimesInWords(sentence: Sentence, ground: Ground): Problem[] {
  if (isReported(sentence)) return [];
  const newest = newestOf(ground);
  return [
    ...besideTags(sentence, ground, newest),
    ...quarters(sentence, ground, newest),
    ...twelveMonths(sentence, ground, newest),
    ...toDate(sentence, ground, newest),
    ...nowAndThen(sentence, ground),
    ...afterwards(sentence, ground, newest),
  ];
}

/** One tag and one time in a clause: they are the same. */
function besideTags(sentence: Sentence, ground: Ground, newest: string): Problem[] {
  return clausesOf(sentence).flatMap((clause) => {
    const [tag, ...more] = clause.tags;
    const [named, ...others] = namedPeriods(clause.text, newest);
    if (tag?.name !== 'Value' || named === undefined || more.length > 0 || others.length > 0) return [];
    if (
      tag.attributes['area'] !== undefined ||
      isSince(clause.text, named) ||
      !BESIDE.test(clause.text.slice(0, named.index))
    )
      return [];
    const topic = topicOfTag(tag, ground);
    const text = tag.attributes['period'];
    const period = text === undefined ? topic?.indicator.headline.period : parsePeriod(text);
    const isHeadline = text === undefined && tag.attributes['category'] === undefined;
    if (period === undefined || topic === undefined || (text === undefined && !isHeadline)) return [];
    const isThere = topic.indicator.series.some(({ points }) =>
      points.some((point) => point.period.text === period.text),
    );
    if (!isThere || touches(named, period, topic.indicator.measured)) return [];
    return [
      wrongPeriod(sentence, ground, {
        says: `speaks of ${named.words}, but its tag is for ${labelPeriod(period, topic.indicator.measured)}.`,
        fix: 'Correct the one or the other. Words that are left over from the last edition are the usual reason.',
      }),
    ];
  });
}

function touches(
  { start, end }: NamedPeriod,
  period: Period,
  measured: 'during' | 'at-end' | '12-months',
): boolean {
  if (measured === '12-months' || period.kind === 'rolling-12-months')
    return end.slice(0, 7) === period.end.slice(0, 7) || (start <= period.start && period.end <= end);
  if (measured === 'at-end' || period.kind === 'snapshot')
    return start <= period.end && period.end.slice(0, 7) <= end.slice(0, 7);
  return start <= period.end && period.start <= end;
}

/** `April, May and June 2023, which is quarter two` */
function quarters(sentence: Sentence, ground: Ground, newest: string): Problem[] {
  if (!/\b(?:Q|quarter )/i.test(sentence.text)) return [];
  const said = [...sentence.text.matchAll(/\b(?:Q|quarter )([1-4]|one|two|three|four)\b/gi)].map(
    ([, number = '']) => ['one', 'two', 'three', 'four'].indexOf(number.toLowerCase()) + 1 || Number(number),
  );
  const named = namedPeriods(sentence.text, newest).filter(
    ({ kind }) => kind === 'months' || kind === 'month',
  );
  const months = named.map(({ start }) => Math.floor(((Number(start.slice(5, 7)) + 8) % 12) / 3) + 1);
  const [first] = said;
  const linked =
    /\b(?:referred to as|known as|which is|which are|that is|is|are|called|means?)\b[^.]*\bquarter|\((?:Q[1-4]|quarter [^)]*)\)|\bQ[1-4][^.]{0,12}\(/i.test(
      sentence.text,
    );
  if (first === undefined || !linked) return [];
  const isOne = said.every((number) => number === first) && months.every((number) => number === first);
  if (isOne) return [];
  return [
    wrongPeriod(sentence, ground, {
      says: 'names a quarter by months or by a number that are not its own. The financial year begins in April: quarter 1 is April to June.',
      fix: 'Name it once, as the tables do: July to September 2023.',
    }),
  ];
}

/** `The full 12 months (September to June)` */
function twelveMonths(sentence: Sentence, ground: Ground, newest: string): Problem[] {
  if (!/\b(?:12|twelve|full) (?:month|year)s?\b/i.test(sentence.text)) return [];
  return namedPeriods(sentence.text, newest)
    .filter(
      ({ kind, start, end }) => kind === 'months' && monthsIn(start, end) !== 12 && monthsIn(start, end) > 6,
    )
    .map(({ words, start, end }) =>
      wrongPeriod(sentence, ground, {
        says: `calls ${words} twelve months, and it is ${monthsIn(start, end)}.`,
        fix: 'Correct the first or the last month.',
      }),
    );
}

/** `2022-23 year to date`, when the year is over. */
function toDate(sentence: Sentence, ground: Ground, newest: string): Problem[] {
  return namedPeriods(sentence.text, newest)
    .filter(({ index, words }) => TO_DATE.test(sentence.text.slice(index + words.length)))
    .filter(
      ({ kind, start, end }) =>
        (kind === 'academic-year' || kind === 'year' || (kind === 'months' && monthsIn(start, end) === 12)) &&
        end <= ground.dataTo,
    )
    .slice(0, 1)
    .map(({ words, end }) =>
      wrongPeriod(sentence, ground, {
        says: `says “to date” of ${words}, which was over on ${longDate(end)}.`,
        fix: 'Leave “to date” out, and say which kind of year it is.',
      }),
    );
}

/** “Currently” and an older figure. */
function nowAndThen(sentence: Sentence, ground: Ground): Problem[] {
  return clausesOf(sentence).flatMap((clause) => {
    if (!NOW.test(clause.text)) return [];
    const old = clause.tags
      .filter(({ name }) => name === 'Value')
      .flatMap((tag) => {
        const indicator = topicOfTag(tag, ground)?.indicator;
        const period = parsePeriod(tag.attributes['period'] ?? '');
        const newest = indicator?.headline.period;
        return period !== undefined && newest?.kind === period.kind && period.end < newest.end
          ? [{ period, newest, indicator }]
          : [];
      });
    const [first] = old;
    if (first === undefined || old.length < clause.tags.filter(({ name }) => name === 'Value').length)
      return [];
    return [
      wrongPeriod(sentence, ground, {
        says: `speaks of the present, but its figure is for ${labelPeriod(first.period, first.indicator?.measured)}. The newest is for ${labelPeriod(first.newest, first.indicator?.measured)}.`,
        fix: 'Take “period” out of the tag, or name the time.',
      }),
    ];
  });
}

/** What happened after the last day of the figures stands apart from them. */
function afterwards(sentence: Sentence, ground: Ground, newest: string): Problem[] {
  const isApart = /\bsince the end\b|\bafter the\b|\bsince then\b/i.test(
    `${sentence.under.join(' ')} ${sentence.text}`,
  );
  if (isApart || !sentence.under.includes(SHOWS)) return [];
  const told = new Set(sentence.tags.flatMap(({ attributes }) => attributes['period'] ?? []));
  return namedPeriods(sentence.text, ground.dataTo > newest ? `${ground.dataTo.slice(0, 4)}-12-31` : newest)
    .filter(
      ({ kind, start, words }) =>
        (kind === 'day' || kind === 'month') &&
        /\d{4}$/.test(words) &&
        start > ground.dataTo &&
        !told.has(start),
    )
    .filter(
      ({ index }) =>
        !/\b(?:by|until|from|due|expected|in the (?:\w+ ))\s*(?:\w+ )?$/i.test(sentence.text.slice(0, index)),
    )
    .slice(0, 1)
    .map(({ words }) =>
      wrongClaim(sentence, ground, {
        check: 'event-after-the-figures',
        severity: 'warning',
        says: `tells of ${words}, but the figures end on ${longDate(ground.dataTo)}.`,
        fix: 'Put it under a heading of its own, “### Since the end of the quarter”.',
      }),
    );
}

function wrongPeriod(
  sentence: Sentence,
  ground: Ground,
  { says, fix }: { says: string; fix: string },
): Problem {
  return wrongClaim(sentence, ground, { check: 'wrong-period-in-words', says, fix });
}

/** The end of the newest figure that the text can speak of. */
function newestOf({ own, indicators, dataTo }: Ground): string {
  if (own !== undefined) return own.headline.period.end;
  return [...indicators.values()]
    .map(({ headline }) => headline.period.end)
    .reduce((a, b) => (a > b ? a : b), dataTo);
}

function monthsIn(start: string, end: string): number {
  return (
    (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
    Number(end.slice(5, 7)) -
    Number(start.slice(5, 7)) +
    1
  );
}

const TO_DATE = /^\)?,? ?(?:(?:financial|academic|school|calendar) )?(?:year )?\(?(?:to date|so far)\b/i;
const BESIDE =
  /\b(?:in|at|on|during|for|of|from|between|over|to|by|as of|as at|end of|quarter|,|^)(?: the)?(?: end of)? *(?:the )?\(?$/i;
const NOW =
  /\b(?:currently|at present|at the moment|right now|today|this (?:quarter|month)|(?:is|are|stands|standing|now stands) now|now (?:at|stands|is|are))\b/i;
