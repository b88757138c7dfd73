import type { Point } from '#published/indicator.ts';
import { onceForEachText } from '../../once-for-each.ts';
import type { Problem } from '../../problem.ts';
import { isDenied, isSaid } from './asserted.ts';
import { aboutHidden, type Ground, withoutFigure, wrongClaim } from './claim.ts';
import { pairFor, pointNamed, seriesFor, told } from './figures.ts';
import { namedPeriods } from './named-periods.ts';
import { type Clause, clausesOf, type Sentence } from './sentence.ts';
import { isGeneral, nearness, type Topic, topicOf } from './topic.ts';
import { valueOf } from './trend.ts';
import { numberOf, NUMBER, stemsOf } from './words.ts';

/** “A third”, “1 in 3”, “three quarters”, “most”, “doubled”: against the percentage, or the change, that they put in words. */
export function checkFractions(sentence: Sentence, ground: Ground): Problem[] {
  return clausesOf(sentence).flatMap((clause) => {
    if (!isSaid(clause)) return [];
    return [...(isDenied(clause.text) ? [] : multiple(clause, ground)), ...fraction(clause, ground)];
  });
}

function fraction(clause: Clause, ground: Ground): Problem[] {
  const said = fractionIn(clause.text);
  if (said === undefined || ELSEWHERE.test(clause.text)) return [];
  const topic = percentMeant(clause, said, ground);
  if (topic === undefined) return [];
  const point = pointMeant(topic, clause);
  const value = valueOf(point);
  if (value === 'hidden') return [aboutHidden(clause, ground)];
  if (point === undefined || value === undefined) return [];
  // “A third were not on time” is two thirds on time.
  const isOther = isDenied(clause.text) && !isDenied(`${topic.indicator.name} ${topic.indicator.reads}`);
  if (isOther && !/^[^,]{0,40}\b(?:were|was|are|is|did|do|have|had|has) not\b/i.test(said.after)) return [];
  if (said.holds(isOther ? 100 - value : value)) return [];
  return [
    wrongClaim(clause, ground, {
      check: 'wrong-fraction',
      severity: said.isLoose ? 'warning' : 'error',
      says: `is not what the figures say. ${topic.indicator.name}: ${told(point, topic)}.`,
      fix: 'Write the figure with a tag such as <Value />, or the fraction that is nearest to it.',
    }),
  ];
}

interface Said {
  readonly before: string;
  readonly after: string;
  /** “Many” and “few” have no border, so they are only asked about. */
  readonly isLoose: boolean;
  holds(percent: number): boolean;
}

const fractionIn = onceForEachText((text): Said | undefined => {
  const loose =
    /(?:^|\b(?:so|and|but|now) )(many|few|a minority) of (?=the|those|these|our|all|them|\w)/i.exec(text);
  const most =
    /(?:^|\b(?:so|and|but|now|that|also|with) )((?:by far )?(?:most|the (?:vast |great |large )?majority)(?: of)?|more than half|over half|less than half|under half|fewer than half|nearly all|almost all)\b/i.exec(
      text,
    );
  if (most !== null) {
    const words = (most[1] ?? '').toLowerCase();
    const holds = (percent: number) =>
      words.endsWith('all') ? percent >= 90 : /less|under|fewer/.test(words) ? percent < 50 : percent > 50;
    return { ...around(text, most), isLoose: false, holds };
  }
  if (loose !== null) {
    const isMany = /many/i.test(loose[1] ?? '');
    return {
      ...around(text, loose),
      isLoose: true,
      holds: (percent) => (isMany ? percent >= 40 : percent < 50),
    };
  }
  const simple = new RegExp(
    `\\b${ABOUT}(?:(a|an|one|two|three|four|five|${NUMBER}) (halves|half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)|(half))\\b(?! (?:of )?(?:\\d{4}|term|a (?:year|term)|an hour|years?|hourly|million)|[- ](?:in a row|yearly|running|on))`,
    'i',
  ).exec(text);
  if (simple !== null) {
    const qualifier = simple[1] ?? '';
    const top = ['a', 'an'].includes((simple[2] ?? 'a').toLowerCase()) ? 1 : numberOf(simple[2] ?? '');
    const bottom = DENOMINATORS.find(([form]) => form.test(simple[3] ?? simple[4] ?? ''))?.[1];
    if (top === undefined || bottom === undefined || top >= bottom) return undefined;
    // “A quarter” is a time more often than a part.
    if (
      bottom === 4 &&
      !/^ (?:of (?:all|the|our|those|these|\w+s\b)|were|are|had|have)/i.test(
        text.slice(simple.index + simple[0].length),
      )
    )
      return undefined;
    return { ...around(text, simple), isLoose: false, holds: near((top / bottom) * 100, qualifier) };
  }
  const inMany = new RegExp(
    `\\b${ABOUT}(${NUMBER}) (?:in|out of)(?: every)? (${NUMBER})\\b(?! (?:months|years|weeks|days))`,
    'i',
  ).exec(text);
  if (inMany !== null) {
    const [top, bottom] = [numberOf(inMany[2] ?? ''), numberOf(inMany[3] ?? '')];
    if (top === undefined || bottom === undefined || top >= bottom) return undefined;
    return { ...around(text, inMany), isLoose: false, holds: near((top / bottom) * 100, inMany[1] ?? '') };
  }
  const percent = new RegExp(`\\b${ABOUT}(${NUMBER}) per ?cent\\b`, 'i').exec(text);
  if (percent !== null && !/\bby $/i.test(text.slice(0, percent.index))) {
    const value = numberOf(percent[2] ?? '');
    if (value === undefined) return undefined;
    return { ...around(text, percent), isLoose: false, holds: near(value, percent[1] ?? '', 0.5) };
  }
  return undefined;
});

function around(text: string, match: RegExpExecArray): Pick<Said, 'before' | 'after'> {
  return {
    before: text.slice(0, match.index).trim(),
    after: text.slice(match.index + match[0].length).trim(),
  };
}

/** How near a percentage must be to a fraction to be called by its name. */
function near(wanted: number, qualifier: string, margin = 2.5): Said['holds'] {
  const words = qualifier.trim().toLowerCase();
  if (/more than|over|above/.test(words)) return (percent) => percent > wanted && percent <= wanted + 15;
  if (/less than|under|below|fewer/.test(words) && !/just/.test(words))
    return (percent) => percent < wanted && percent >= wanted - 15;
  if (/nearly|almost|just under/.test(words))
    return (percent) => percent < wanted + 0.5 && percent >= wanted - 5;
  if (/at least/.test(words)) return (percent) => percent >= wanted;
  return (percent) => Math.abs(percent - wanted) <= margin;
}

/** The percentage that a fraction is of: its words together are those of the measure. */
function percentMeant(clause: Clause, { before, after }: Said, ground: Ground): Topic | undefined {
  const rest = `${before} ${after}`;
  if (clause.tags.length > 0) {
    const topic = topicOf('', clause, ground);
    return topic?.indicator.unit === 'percent' ? topic : undefined;
  }
  if (
    isGeneral(before.replace(/\b(?:is|was|are|were|at|stands at|now|about)\s*$/gi, '').trim()) &&
    before !== ''
  ) {
    const topic = topicOf('it', clause, ground);
    return topic?.indicator.unit === 'percent' ? topic : undefined;
  }
  const stems = stemsOf(rest);
  const [best] = [...ground.indicators.values()]
    .filter(({ unit, breakdowns }) => unit === 'percent' && breakdowns.length === 0)
    .map((indicator) => ({
      indicator,
      score: nearness(stems, indicator) + (indicator.id === ground.own?.id ? 0.1 : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const { own } = ground;
  if (own?.unit === 'percent' && own.breakdowns.length === 0) {
    const shared = stems.intersection(stemsOf(`${own.name} ${own.reads}`)).size;
    if (shared >= 2 && shared / stems.size >= 0.6) return { indicator: own, category: own.leadCategory };
  }
  if (best === undefined || best.score < 0.65) return ofCategory(rest, ground);
  return { indicator: best.indicator, category: best.indicator.leadCategory };
}

/** `Most children in care lived with foster carers`: a category of a percentage. */
function ofCategory(words: string, { own }: Ground): Topic | undefined {
  if (own?.unit !== 'percent') return undefined;
  const stems = stemsOf(words);
  const found = own.breakdowns
    .flatMap(({ categories }) => categories)
    .find(({ label }) => {
      const wanted = stemsOf(label);
      return wanted.size > 0 && wanted.isSubsetOf(stems);
    });
  return found && { indicator: own, category: found.id };
}

function pointMeant(topic: Topic, clause: Clause): Point | undefined {
  const series = seriesFor(topic, clause);
  const newest = series.points.at(-1);
  if (newest === undefined) return undefined;
  const [named] = namedPeriods(clause.text, newest.period.end);
  if (named !== undefined) return pointNamed(named, topic, series);
  const [tag] = clause.tags.filter(({ name }) => name === 'Value');
  const text = tag?.attributes['period'];
  return text === undefined ? newest : series.points.find(({ period }) => period.text === text);
}

/** “Doubled”, “halved”, “trebled”, “twice as many”. */
function multiple(clause: Clause, ground: Ground): Problem[] {
  const match = MULTIPLE.exec(clause.text);
  if (match === null) return [];
  const topic = topicOf(clause.text.slice(0, match.index).trim(), clause, ground);
  if (topic === undefined) return [];
  const { from, to } = pairFor(topic, clause);
  const values = { from: valueOf(from), to: valueOf(to) };
  if (values.from === 'hidden' || values.to === 'hidden') return [aboutHidden(clause, ground)];
  if (from === undefined || to === undefined || values.from === undefined || values.to === undefined) {
    return [
      withoutFigure(
        clause,
        ground,
        `This tells a change of ${topic.indicator.name}, but no earlier figure is published to see it by.`,
      ),
    ];
  }
  const times = values.to / values.from;
  const wanted = TIMES.find(([form]) => form.test(match[2] ?? ''))?.[1] ?? 1;
  const words = (match[1] ?? '').toLowerCase();
  const isSo = /more than|over/.test(words)
    ? wanted > 1
      ? times > wanted
      : times < wanted
    : /nearly|almost/.test(words)
      ? Math.abs(times - wanted) <= wanted * 0.15
      : Math.abs(times - wanted) <= wanted * 0.1;
  if (isSo) return [];
  return [
    wrongClaim(clause, ground, {
      check: 'wrong-fraction',
      says: `is not what the figures say. ${topic.indicator.name}: ${told(to, topic)}, ${told(from, topic)}.`,
      fix: `Write the change with a tag: <Change from="${from.period.text}" />.`,
    }),
  ];
}

const MULTIPLE =
  /\b(?:has |have |had )?((?:more than|nearly|almost|over|about) )?(doubled|halved|trebled|tripled|quadrupled)\b|\b(?:is|was|are|were) ((?:more than|nearly|almost|over|about) )?twice (?:as many|as high|what)\b/i;
const TIMES: readonly [RegExp, number][] = [
  [/halved/i, 0.5],
  [/trebled|tripled/i, 3],
  [/quadrupled/i, 4],
  [/.*/, 2],
];
const ABOUT =
  '((?:around|about|roughly|approximately|some|nearly|almost|just under|just over|more than|over|less than|under|fewer than|at least|above|below) )?';
const DENOMINATORS: readonly [RegExp, number][] = [
  [/^half|halves/i, 2],
  [/^third/i, 3],
  [/^quarter/i, 4],
  [/^fifth/i, 5],
  [/^sixth/i, 6],
  [/^seventh/i, 7],
  [/^eighth/i, 8],
  [/^ninth/i, 9],
  [/^tenth/i, 10],
];
/** Words about elsewhere, or in general. */
const ELSEWHERE =
  /\b(?:England|nationally|by definition|in general|other councils|similar councils|elsewhere|typically|usually|often)\b/i;
