import { categoriesOf } from '#published/breakdown.ts';
import type { Indicator } from '#published/indicator.ts';
import type { IndicatorSettings } from '../read/settings.ts';

/** Numerals in a text, without thousands commas: `1,176` → `1176`, `67.5%` → `67.5`. */
export function numeralsOf(text: string): Set<string> {
  return new Set(
    [...text.matchAll(/(?<![\w.-])\d[\d,]*(?:\.\d+)?/g)].map(([numeral]) =>
      numeral.replace(/,$/, '').replaceAll(',', ''),
    ),
  );
}

/** The numerals that are part of what an indicator is: “45 working days”, “aged 18 to 24”. */
export function ownNumerals(indicator: Indicator | IndicatorSettings): Set<string> {
  return numeralsOf(
    [
      indicator.name,
      indicator.definition,
      indicator.numerator,
      indicator.denominator,
      indicator.base,
      ...indicator.aliases,
      ...indicator.limits,
      ...categoriesOf(indicator).map((category) => category.label),
    ].join(' '),
  );
}

/** Takes out what is a year, a period or a date: `2022-23`, `2023-24 Q2`, `31 March 2023`, `in 2019`. */
export function withoutDates(text: string): string {
  const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
  return text
    .replace(new RegExp(`\\b(?:\\d{1,2} )?(?:${months})(?: (?:19|20)\\d{2})?\\b`, 'g'), ' ')
    .replace(/\b(?:19|20)\d{2}(?:[-/](?:\d{4}|\d{2}))?\b(?!\.\d)/g, ' ')
    .replace(/\bquarter [1-4]\b/gi, ' ');
}

/** Takes out what counts no people: `3%`, `2 weeks`, `table 3`, `key stage 2`, `level 1`. */
export function withoutMeasures(text: string): string {
  return text
    .replace(
      /\b\d+(?:\.\d+)?(?:%| (?:per ?cent|percentage|decimals?|(?:working |calendar |school )?days?|weeks?|months?|years?|terms?|hours?|minutes?|miles?)\b)/gi,
      ' ',
    )
    .replace(
      /\b(?:tables?|figures?|charts?|pages?|sections?|paragraphs?|columns?|rows?|notes?|parts?|versions?|chapters?|appendix|stage|level|tier|phase|year|step|item) \d+\b/gi,
      ' ',
    );
}
