import type { Language } from '#language/language.ts';
import { formatCellValue } from '#published/format.ts';
import type { Indicator, Target } from '#published/indicator.ts';
import type { EndLabel } from './gutter.ts';

/** A stretch of time with one target: a line when `low` and `high` are the same, else a band. */
export interface TargetStretch {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly label: EndLabel;
}

/** Targets as they were in force between two times (milliseconds), each from the first day of its first financial year. */
export function targetStretches(
  indicator: Indicator,
  { start, end, language }: { start: number; end: number; language: Language },
): TargetStretch[] {
  const { names } = language.targets;
  const inKind = indicator.targets.filter(({ on }) => on === undefined || on === indicator.frequency);
  return inKind.flatMap((target, index) => {
    const next = inKind[index + 1];
    const from = Math.max(start, firstDay(target));
    const until = Math.min(end, next === undefined ? end : firstDay(next));
    if (target.kind === 'direction-only' || from >= until) return [];
    const [low, high] = target.kind === 'between' ? [target.low, target.high] : [target.value, target.value];
    const name = names[indicator.polarity === 'neutral' ? 'reference' : target.role];
    const label = { name, detail: ruleInShort(target, { indicator, language }), bold: false };
    return { start: from, end: until, low, high, label };
  });
}

function firstDay({ from }: Target): number {
  return Date.parse(`${from.slice(0, 4)}-04-01`);
}

function ruleInShort(
  target: Exclude<Target, { kind: 'direction-only' }>,
  { indicator, language }: { indicator: Indicator; language: Language },
): string {
  const { rules, range } = language.targets;
  const write = (value: number) =>
    formatCellValue(
      value,
      { ...indicator, decimals: Number.isInteger(value) ? 0 : indicator.decimals },
      language,
    );
  if (target.kind === 'between') return range(write(target.low), write(target.high));
  return target.role === 'reference' ? write(target.value) : rules[target.kind](write(target.value));
}
