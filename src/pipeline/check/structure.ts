import { listsOfParts } from '#published/breakdown.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Policy } from '#published/policy.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorSettings } from '../read/settings.ts';
import type { CouncilSources } from '../read/sources.ts';
import { type CountRow, countAt, countRows } from './count-rows.ts';
import { type Agreement, equalRows, type Evidence } from './equal-rows.ts';
import { type OwnSum, ownSums, type Place } from './own-sums.ts';
import { placesIn } from './places.ts';

/** Three periods at least. Among sixty unrelated rows of three small numbers, two add up to a third in one council of ten. */
const SEARCHED: Evidence = { periods: 3, bits: { same: 7, sum: 10 } };
/** What somebody has said is so needs less to be believed. */
const DECLARED: Evidence = { periods: 2, bits: { same: 3, sum: 5 } };

/** In the settings, for the indicator's own periods and categories. */
const OWN_PARTS = 'own-parts';

/**
 * Rule R2: sums that hold in what is about to be published, and that nobody has declared, stop the build until they are
 * declared or denied under `disclosure: agrees:`. A declared one must not give a hidden figure away.
 * Only published counts are looked at: whatever is hidden, the answer is the same.
 */
export function checkStructure(
  council: CouncilSources,
  { indicators, policy }: { indicators: ReadonlyMap<string, Indicator>; policy: Policy },
): Problem[] {
  const settings = new Map(council.indicators.map(({ id, page }) => [id, page.settings]));
  const rows = [...indicators.values()].flatMap(countRows);
  const place = rowPlaces(council);
  const within = [...settings].flatMap(([id, own]) => {
    if (!own.people || said(own, [OWN_PARTS]) !== undefined) return [];
    const ofOwn = rows.filter(({ indicator }) => indicator === id);
    return ownSums(ofOwn, { settings: own, threshold: policy.threshold }).map((sum) => tellOwn(sum, place));
  });
  const between = equalRows(rows, SEARCHED)
    .filter((found) => !isDeclared(found, settings))
    .map((found) => tell(found, place));
  return [...within, ...between, ...givenAway(rows, { settings, policy, place })];
}

/** What the settings of any of the indicators say about an agreement between them. */
function isDeclared(found: Agreement, settings: ReadonlyMap<string, IndicatorSettings>): boolean {
  const names = namesOf(found);
  const total = found.total;
  const own = settings.get(total.indicator);
  if (names.length === 1 && own !== undefined && isTotalOfParts(found, own)) return true;
  return names.some((id) => {
    const others = names.length === 1 ? [OWN_PARTS] : names.filter((other) => other !== id);
    return said(settings.get(id), others) !== undefined;
  });
}

/** A total and parts of one of the breakdowns that add up to it. */
function isTotalOfParts({ total, parts }: Agreement, settings: IndicatorSettings): boolean {
  if (total.category !== null) return false;
  return listsOfParts(settings).some(({ categories }) =>
    parts.every(({ category }) => category === null || categories.some(({ id }) => id === category)),
  );
}

function said(
  settings: IndicatorSettings | undefined,
  others: readonly string[],
): 'same-people' | 'chance' | undefined {
  return settings?.disclosure.agrees.find(
    (agreement) =>
      new Set(agreement.with).size === others.length && others.every((id) => agreement.with.includes(id)),
  )?.because;
}

/** Declared agreements in which what is shown says what is hidden. */
function givenAway(
  rows: readonly CountRow[],
  {
    settings,
    policy,
    place,
  }: { settings: ReadonlyMap<string, IndicatorSettings>; policy: Policy; place: Placer },
): Problem[] {
  return [...settings].flatMap(([id, { disclosure }]) =>
    disclosure.agrees
      .filter(({ because }) => because === 'same-people')
      .flatMap((declared) => {
        const names = new Set([id, ...declared.with.filter((other) => other !== OWN_PARTS)]);
        const about = rows.filter(({ indicator }) => names.has(indicator));
        return equalRows(about, DECLARED)
          .filter((found) => namesOf(found).length === names.size)
          .flatMap((found) => oneHidden(found, { policy, place }));
      }),
  );
}

function oneHidden(
  { total, parts }: Agreement,
  { policy, place }: { policy: Policy; place: Placer },
): Problem[] {
  return [...total.counts.values()].flatMap(({ period }) => {
    const all = [total, ...parts];
    if (!all.every((row) => row.counts.has(period.text))) return [];
    const hidden = all.filter((row) => countAt(row, period.text) === undefined);
    const [first] = hidden;
    const shown = all.find((row) => !hidden.includes(row));
    if (first === undefined || shown === undefined) return [];
    const enough = (policy.threshold - 1) * hidden.length + 1;
    const together = countAt(total, period.text);
    // Two hidden parts of a total that is large enough, or a hidden total with a hidden part, could be many numbers.
    if (hidden.length > 1 && (together === undefined || together >= enough)) return [];
    return [
      {
        check: 'hidden-figure-given-away',
        severity: 'error',
        ...place({ row: shown, period }),
        message: `The figure for ${nameOf({ row: first, period })} is hidden, but anyone can work it out from this one, because the settings say that they count the same people.`,
        fix: 'Write x (or your symbol for hidden) in this row too; when its release is out already, in a new one.',
      },
    ];
  });
}

type Placer = (place: Place) => { file: string; line?: number };

function rowPlaces(council: CouncilSources): Placer {
  const place = placesIn(council);
  return ({ row: { indicator, category }, period }) => place({ indicator, category, period });
}

function tellOwn({ of, sure, total, parts }: OwnSum, place: Placer): Problem {
  const id = total.row.indicator;
  const shares = parts.some(({ row }) => row.measure !== total.row.measure);
  return {
    check: 'undeclared-sum',
    severity: 'error',
    ...place(total),
    message: `${nameOf(total)} ${sure ? 'is exactly' : 'may be'} the sum of ${joined(parts.map((part) => `${of === 'periods' ? part.period.text : (part.row.category ?? 'the total')} (${written(place(part))})`))}, but the settings of ${id} do not say that they add up. If one of them is ever hidden, the others may give it away.`,
    fix: `${
      of === 'periods'
        ? 'If a year is always the sum of its parts, write “year: sum” in the settings.'
        : shares
          ? 'If each person is in exactly one category, give the counts as an indicator of their own, with “partsOfTotal: true”.'
          : 'If everyone is in exactly one category, write “partsOfTotal: true” in the settings.'
    } If it is a coincidence, write under “disclosure”: agrees: [{ with: [${OWN_PARTS}], because: chance, why: "…" }].`,
  };
}

function tell(found: Agreement, place: Placer): Problem {
  const { total, parts } = found;
  const last = found.periods.at(-1) ?? '';
  const period = total.counts.get(last)?.period;
  const at = (row: CountRow) => (period === undefined ? { file: '' } : place({ row, period }));
  const named = joined(parts.map((row) => `${rowName(row)} (${written(at(row))})`));
  const names = namesOf(found);
  const [home = '', ...others] = names;
  const declaration = (because: string) =>
    `agrees: [{ with: [${names.length === 1 ? OWN_PARTS : others.join(', ')}], because: ${because}, why: "…" }]`;
  const same = parts.length === 1;
  return {
    check: same ? 'same-counts-twice' : 'undeclared-sum',
    severity: 'error',
    ...at(total),
    message: `${rowName(total)} ${same ? 'has the same counts as' : 'is the sum of'} ${named} in every period that ${same ? 'both' : 'all three'} have, ${found.periods.length} in all. If one of them is ever hidden, the ${same ? 'other' : 'others'} may give it away.`,
    fix: `Say why in the settings of ${home}, under “disclosure”. If they count the same people: ${declaration('same-people')}. If it is a coincidence: ${declaration('chance')}.`,
  };
}

/** The indicators of an agreement, each once, the one of the total first. */
function namesOf({ total, parts }: Agreement): string[] {
  return [...new Set([total, ...parts].map(({ indicator }) => indicator))];
}

function nameOf({ row, period }: Place): string {
  return `${rowName(row)}, ${period.text}`;
}

function rowName({ indicator, category, measure }: CountRow): string {
  const which = measure === 'value' ? '' : `the ${measure} of `;
  return `${which}${indicator}${category === null ? '' : `, ${category}`}`;
}

function written({ file, line }: ReturnType<Placer>): string {
  return line === undefined ? file : `${file}:${line}`;
}

function joined(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
