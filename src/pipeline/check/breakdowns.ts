import { anchorOf, categoriesOf, listsOfParts } from '#published/breakdown.ts';
import { didYouMean } from '../near-miss.ts';
import type { Problem } from '../problem.ts';
import { hasTwoMargins } from '../protect/backbone.ts';
import type { Page } from '../read/front-matter.ts';
import type { IndicatorSettings } from '../read/settings.ts';

/** What the settings say of breakdowns: names that stand once, a lead that is a category, totals that no other list tells. */
export function checkBreakdowns(page: Page<IndicatorSettings>): Problem[] {
  return [
    ...categoriesThatStandTwice(page),
    ...breakdownsThatStandTwice(page),
    ...unknownLead(page),
    ...totalsKeptAndLeftOut(page),
    ...totalsThatAnotherListTells(page),
  ];
}

function categoriesThatStandTwice(page: Page<IndicatorSettings>): Problem[] {
  const dimensions = new Map<string, string>();
  return page.settings.breakdowns.flatMap(({ dimension, categories }, index) =>
    categories.flatMap(({ id }, place) => {
      const earlier = dimensions.get(id);
      dimensions.set(id, dimension);
      if (earlier === undefined) return [];
      return [
        at(page, ['breakdowns', index, 'categories', place], {
          check: 'duplicate-category',
          message: `“${id}” is a category of “${dimension}” and also of “${earlier}”, so a row of figures that says ${id} could be about either.`,
          fix: 'Give each category an id of its own, and write it in the rows too, for example: age-unknown and ethnicity-unknown.',
        }),
      ];
    }),
  );
}

function breakdownsThatStandTwice(page: Page<IndicatorSettings>): Problem[] {
  const { breakdowns } = page.settings;
  return breakdowns.flatMap((breakdown, index) => {
    const first = breakdowns.findIndex((other) => anchorOf(other) === anchorOf(breakdown));
    if (first === index) return [];
    return [
      at(page, ['breakdowns', index, 'dimension'], {
        check: 'duplicate-breakdown',
        message: `There is another breakdown called “${breakdown.dimension}”.`,
        fix: 'Give each breakdown a name of its own, so that people can tell their tables apart.',
      }),
    ];
  });
}

function unknownLead(page: Page<IndicatorSettings>): Problem[] {
  const { leadCategory } = page.settings;
  const known = categoriesOf(page.settings).map(({ id }) => id);
  if (leadCategory === null || known.includes(leadCategory)) return [];
  return [
    at(page, ['leadCategory'], {
      check: 'unknown-breakdown',
      message: `“${leadCategory}” is not one of the categories.`,
      fix:
        known.length === 0
          ? 'Take it away: this indicator has no breakdowns, so all of it together leads the page.'
          : `${didYouMean(leadCategory, known)}Write one of ${known.join(', ')}, or take the line away: then all of them together lead the page.`,
    }),
  ];
}

function totalsKeptAndLeftOut(page: Page<IndicatorSettings>): Problem[] {
  const { family, order } = page.settings.disclosure;
  if (family !== 'network' || order !== 'no-totals') return [];
  return [
    at(page, ['disclosure', 'order'], {
      check: 'totals-kept-and-left-out',
      message:
        'The settings keep the totals of both kinds (family: network) and leave all totals out (order: no-totals).',
      fix: 'Choose one: take away “family: network”, or take away “order: no-totals”.',
    }),
  ];
}

/** Rule R2 gives a total one list of parts. Several are safe only where the total is public whenever any of them is. */
function totalsThatAnotherListTells(page: Page<IndicatorSettings>): Problem[] {
  const { people, disclosure } = page.settings;
  const lists = listsOfParts(page.settings);
  if (!people || lists.length < 2) return [];
  const hidesTotals = disclosure.order !== 'totals-first';
  const hidesMargin = hasTwoMargins(page.settings) && disclosure.family !== 'breakdown';
  if (!hidesTotals && !hidesMargin) return [];
  return [
    at(page, hidesTotals ? ['disclosure', 'order'] : ['breakdowns'], {
      check: 'total-told-by-another-breakdown',
      message: `Each of the breakdowns ${WORDS.format(lists.map(({ dimension }) => `“${dimension}”`))} adds up to the total. ${hidesTotals ? `With order: ${disclosure.order}` : 'Because years add up too'}, the total may have to be ${disclosure.order === 'no-totals' ? 'left out' : 'hidden'}, and then the categories of one breakdown would tell it to whoever wants to work out those of another.`,
      fix: `${hidesTotals ? 'Choose order: totals-first' : 'Under “disclosure” choose family: breakdown'}, or keep only one of these breakdowns. If it is not so that everyone is in exactly one category, write partsOfTotal: false.`,
    }),
  ];
}

function at(
  page: Page<IndicatorSettings>,
  path: readonly (string | number)[],
  problem: Pick<Problem, 'check' | 'message' | 'fix'>,
): Problem {
  const column = path.filter((part) => typeof part === 'string').join('.');
  return { ...problem, severity: 'error', file: page.file, line: page.lineOf(path), column };
}

const WORDS = new Intl.ListFormat('en-GB');
