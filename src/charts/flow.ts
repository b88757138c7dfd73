import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import type { Policy } from '#published/policy.ts';
import { derive, type Cell } from '#published/cell.ts';
import type { Flow, FlowStep } from '#published/flow.ts';
import { formatNumber, symbolOf } from '#published/format.ts';
import { shortLabel } from '#published/label.ts';
import { type BarGroup, barPicture } from './bars.ts';
import { draw, type Picture, type Size } from './draw.ts';
import { lowerFirst } from '#published/sentence.ts';

/** What a picture of a flow needs beside it. */
export interface FlowOptions {
  readonly council: Council;
  readonly size: Size;
  readonly language?: Language;
}

/** A step with what it is of the step before, in words: `42% of contacts`. */
export interface FlowRow extends FlowStep {
  readonly share: Cell | undefined;
  readonly words: string | undefined;
}

/**
 * The steps of a flow with the share of the step before. There is no share where either is hidden or missing, where they
 * are about different periods, or where a step is more than the one before: those cannot be the same people.
 */
export function flowRows({ steps }: Flow, language: Language = ENGLISH): FlowRow[] {
  return steps.map((step, index) => {
    const before = steps[index - 1];
    if (before === undefined || before.period.text !== step.period.text)
      return { ...step, share: undefined, words: undefined };
    const share = derive([step.cell, before.cell], ([part = 0, whole = 0]) => (100 * part) / whole);
    if (share.kind === 'value' && share.value > 100) return { ...step, share: undefined, words: undefined };
    const words =
      share.kind === 'value'
        ? language.charts.shareOf(`${formatNumber(share.value, 0)}%`, lowerFirst(before.label))
        : undefined;
    return { ...step, share, words };
  });
}

/** The steps as bars on one scale from 0, with the share of the step before between them, as an SVG. */
export function flowChart(flow: Flow, options: FlowOptions): string {
  return draw(flowPicture(flow, options));
}

/** The flow before it is drawn. */
export function flowPicture(flow: Flow, { council, size, language = ENGLISH }: FlowOptions): Picture {
  const groups = flowRows(flow, language).map(({ label, cell, period, words }): BarGroup => {
    const isOther = period.text !== flow.period.text;
    return {
      name: isOther ? `${label}, ${shortLabel(period, language)}` : label,
      lead: words,
      bars: [
        cell.kind === 'value'
          ? { value: cell.value, words: formatNumber(cell.value, 0), form: 'now' }
          : { value: undefined, words: inPlaceOf(cell, { policy: council.policy, language }), form: 'now' },
      ],
    };
  });
  return barPicture(groups, {
    title: language.charts.titles.flow({
      name: flow.title,
      council: council.name,
      period: shortLabel(flow.period, language),
    }),
    heading: '',
    size,
  });
}

/** What the picture shows, from published figures: `Contacts: 1,176. Referrals: 496, 42% of contacts.` */
export function describeFlow(flow: Flow, language: Language = ENGLISH): string {
  const say = language.descriptions.flow;
  const said = flowRows(flow, language).map(({ label, cell, words }) => {
    if (cell.kind === 'suppressed') return say.hidden(label);
    if (cell.kind !== 'value') return say.missing(label);
    return `${label}: ${formatNumber(cell.value, 0)}${words === undefined ? '' : ` (${words})`}.`;
  });
  return said.join(' ');
}

function inPlaceOf(
  cell: Cell,
  { policy: { marker }, language: { charts } }: { policy: Policy; language: Language },
): string {
  const symbol = symbolOf(cell, marker);
  return cell.kind === 'suppressed' ? charts.symbolHidden(symbol) : charts.symbolNoFigure(symbol);
}
