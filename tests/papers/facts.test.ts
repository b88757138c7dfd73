import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse, type DSVRowString } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { runPipeline } from '#pipeline/index.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { type Fact, factsOf, PAPERS, writtenForms } from './facts.ts';

/**
 * Every figure, benchmark and target that the five papers print is in the CSV downloads at its indicator, area and period,
 * or stands in `not-as-printed.csv` with the reason, and with the place where it stands instead if it has one.
 */
const ROOT = path.join(import.meta.dirname, '../..');
const HERE = existsSync(PAPERS);
const EXCEPTIONS = csvParse(readFileSync(path.join(import.meta.dirname, 'not-as-printed.csv'), 'utf8'));

describe.skipIf(!HERE)('the figures of the papers (skipped when ../shared/seeds is absent)', () => {
  const { publication } = runPipeline(openFolder(ROOT));
  const downloads = new Map(
    [...(publication?.files ?? [])]
      .filter(([file]) => file.endsWith('.csv'))
      .map(([file, text]) => [file, csvParse(text)]),
  );
  const facts = HERE ? factsOf(new Set(['observed', 'benchmark', 'target'])) : [];

  test('are all in the downloads, or have a reason why not', () => {
    const lost = facts.filter((fact) => exceptionFor(fact) === undefined && !isIn(fact));
    expect(lost.map(nameOf)).toEqual([]);
  });

  test('have no reason to be missing that is not needed', () => {
    const idle = EXCEPTIONS.filter((row) => {
      const meant = facts.filter((fact) => matches(row, fact));
      return meant.length > 0 && row['instead'] === '' && meant.every(isIn);
    });
    expect(idle.map((row) => row['reason'])).toEqual([]);
  });

  test('stand where the list says, when they stand elsewhere', () => {
    const wrong = EXCEPTIONS.filter(({ instead = '' }) => instead !== '').filter((row) => {
      const fact = facts.find((other) => matches(row, other));
      const [indicator = '', period = '', category = '', measure = 'value'] = (row['instead'] ?? '').split(
        '|',
      );
      return !(downloads.get(`${fact?.council}/indicators/${indicator}.csv`) ?? []).some(
        (line) =>
          line['period'] === period &&
          (category === '' || line['category'] === category) &&
          line['measure'] === measure &&
          sameFigure(line, fact?.value ?? Number.NaN),
      );
    });
    expect(wrong.map(({ instead }) => instead)).toEqual([]);
  });

  function isIn(fact: Fact): boolean {
    const rows = downloads.get(`${fact.council}/indicators/${fact.indicator}.csv`) ?? [];
    const when = writtenForms(fact);
    return rows.some(
      (row) =>
        when.test(row['period'] ?? '') &&
        isArea(row, fact) &&
        (fact.kind === 'target') === (row['measure'] ?? '').startsWith('target') &&
        sameFigure(row, fact.value),
    );
  }
});

function isArea(row: DSVRowString, { area, council }: Fact): boolean {
  const name = row['area_name'] ?? '';
  if (area === 'Statistical neighbours') return name === 'Similar councils';
  return area.toLowerCase() === council ? name.toLowerCase() === council : name === area;
}

/** A figure that the paper hides or leaves out is one that the site does not show either. */
function sameFigure(row: DSVRowString, value: number): boolean {
  const shown = row['value'] ?? '';
  if (Number.isNaN(value)) return shown === '';
  const decimals = shown.includes('.') ? shown.length - shown.indexOf('.') - 1 : 0;
  return shown !== '' && Math.abs(Number(shown) - value) <= 0.5 / 10 ** decimals + 1e-9;
}

function exceptionFor(fact: Fact): DSVRowString | undefined {
  return EXCEPTIONS.find((row) => matches(row, fact));
}

function matches(row: DSVRowString, fact: Fact): boolean {
  return (
    row['source'] === fact.source &&
    row['quote_line'] === fact.line &&
    isMeant(row['indicator_id'], fact.indicator) &&
    row['period'] === fact.period &&
    isMeant(row['breakdown'], fact.breakdown) &&
    row['fact_kind'] === fact.kind
  );
}

/** `*` is any: the very name of a part can tell too much. */
function isMeant(written: string | undefined, name: string): boolean {
  return written === '*' || written === name;
}

/** Never with the figure: the paper may have printed what must be hidden. */
function nameOf({ source, line, indicator, area, period, breakdown, kind }: Fact): string {
  return [source, line, indicator, area, period, breakdown, kind].join(' | ');
}
