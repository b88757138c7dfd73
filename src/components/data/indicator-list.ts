import { statusOf } from '#published/cell.ts';
import { round } from '#published/format.ts';
import { DIRECTIONS, type Indicator, Polarity, TARGET_VERDICTS, UNITS } from '#published/indicator.ts';
import { PERIOD_KINDS } from '#published/period.ts';
import type { Policy } from '#published/policy.ts';
import { absolute, indicatorAddress } from '../../address.ts';
import { type PublishedCouncil, themeOf } from '../../dataset.ts';
import type { Column } from './column.ts';
import { statusValues } from './figure-columns.ts';

/** The list of a council's indicators as a table: one row each, with what it is and its newest figure. */
export function listColumns({ threshold }: Policy): Column[] {
  return [
    text('id', 'Indicator', 'The indicator’s short name, as in the files of figures and in its address.'),
    text('name', 'Name', 'What the indicator is called.'),
    text('theme', 'Theme', 'The theme that it belongs to.'),
    text('definition', 'Definition', 'What is counted or measured.'),
    { ...text('unit', 'Unit', 'What its figures are in.'), values: UNITS.map(itself) },
    {
      ...text('decimals', 'Decimals', 'How many decimals its figures are shown with.'),
      type: 'integer',
    },
    { ...text('polarity', 'Polarity', 'Which way is good.'), values: Polarity.options.map(itself) },
    {
      ...text('frequency', 'Frequency', 'What kind of period its figures are mainly for.'),
      values: PERIOD_KINDS.map(itself),
    },
    text('latest_period', 'Latest period', 'The period of its newest figure.'),
    {
      ...text(
        'latest_category',
        'Latest category',
        'The part that leads its page. Blank: all parts together.',
      ),
      required: false,
    },
    {
      ...text('latest_value', 'Latest figure', 'Its newest figure, rounded as the page shows it.'),
      type: 'number',
      required: false,
      blank: 'No figure to show: the column “latest_status” says why',
    },
    {
      ...text('latest_status', 'Status of the latest figure', 'What to know of its newest figure.'),
      values: statusValues(threshold),
    },
    {
      ...text('direction', 'Direction of travel', 'Which way its newest figure has gone.'),
      values: DIRECTIONS.map(itself),
    },
    {
      ...text('target', 'Against target', 'How its newest figure stands against its target.'),
      values: TARGET_VERDICTS.map(itself),
    },
    { ...text('last_updated', 'Last updated', 'The day it last had new figures.'), type: 'date' },
    { ...text('page', 'Page', 'The address of its page.'), type: 'address' },
  ];
}

/** The rows of that table, in the order of the themes: a text for each of its columns. */
export function listRows({ council, indicators }: PublishedCouncil): string[][] {
  return indicators.map((indicator) => {
    const { headline } = indicator;
    return [
      indicator.id,
      indicator.name,
      themeOf(council, indicator).title,
      indicator.definition,
      indicator.unit,
      String(indicator.decimals),
      indicator.polarity,
      indicator.frequency,
      headline.period.text,
      headline.category ?? '',
      latestValue(indicator),
      statusOf(headline.cell),
      headline.direction.verdict,
      headline.target.verdict,
      indicator.lastUpdated,
      absolute(indicatorAddress(indicator)),
    ];
  });
}

function latestValue({ headline: { cell }, decimals }: Indicator): string {
  return cell.kind === 'value' ? round(cell.value, decimals).toFixed(decimals) : '';
}

function text(name: string, title: string, description: string): Column {
  return { name, title, description, type: 'text', required: true };
}

function itself(value: string): { value: string; label: string } {
  return { value, label: value.replaceAll('-', ' ') };
}
