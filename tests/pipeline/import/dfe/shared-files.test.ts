import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { importDfe, type ImportedDfe } from '#pipeline/import/dfe/import-dfe.ts';
import { readMappings } from '#pipeline/import/dfe/mappings.ts';
import { type ComparatorRow, writeTable } from '#pipeline/import/imported.ts';
import { checkComparators } from '#pipeline/check/comparators.ts';
import { checkComparisons, comparedOf } from '#pipeline/check/comparisons.ts';
import { readCsv } from '#pipeline/read/csv.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { COMPARATOR_COLUMNS, ComparatorSettings } from '#pipeline/read/settings.ts';
import { readYaml } from '#pipeline/read/yaml.ts';
import { readSources } from '#pipeline/read/sources.ts';

/**
 * The national files that are shared between councils, beside the repository and never in it. What they give must be what the
 * papers of the four councils printed; nothing of them is kept.
 */
const ROOT = path.join(import.meta.dirname, '../../../..');
const SHARED = path.join(ROOT, '../shared/data/dfe');
const HERE = existsSync(SHARED);
const MAPPINGS = 'data/comparators/mappings.yaml';
/** Files of the tool or of populations: they are known, and hold no figure of an indicator. */
const NO_FIGURES = ['lait_data_dictionary.csv', 'ons_mid-year_population_estimates_2012_to_2024.csv'];
const ESTIMATES = 'ons_mid-year_population_estimates_2012_to_2024.csv';
const C1_2023 = '2024-02-21_c610681_c1_children_in_need_referrals_and_rereferrals_2013_to_2023.csv';
const C1_2024 = '2024-11-01_ad94ffb_c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv';

describe.skipIf(!HERE)('the shared national files (skipped when ../shared/data/dfe is absent)', () => {
  const { sources } = readSources(openFolder(ROOT));
  const mapping = readMappings(readFileSync(path.join(ROOT, MAPPINGS)), MAPPINGS).value;
  const imported = (file: string, more: Partial<Parameters<typeof importDfe>[1]> = {}): ImportedDfe => {
    if (mapping === undefined) throw new Error('The mappings cannot be read.');
    return importDfe(bytes(file), {
      file,
      mapping,
      councils: sources.councils,
      areas: sources.areas,
      today: '2026-11-21',
      published: /^\d{4}-/.test(file) ? undefined : '2026-02-26',
      population: { bytes: bytes(ESTIMATES), file: ESTIMATES },
      ...more,
    });
  };

  test.each(HERE ? readdirSync(SHARED).sort() : [])('%s is taken over without a problem', (file) => {
    const { problems, tables, understood } = imported(file);
    expect(problems).toEqual([]);
    expect(understood.length).toBeGreaterThan(0);
    expect(tables).toHaveLength(NO_FIGURES.includes(file) ? 0 : 1);
  });

  test.each(HERE ? readdirSync(SHARED).sort() : [])(
    'what is made of %s beside the figures that stand is accepted by every check of comparators',
    (file) => {
      const { tables, settings } = imported(file, { standing: sources.comparators });
      const made = tables.flatMap((table) => {
        const name = `data/comparators/${table.name}`;
        const text = new TextEncoder().encode(writeTable(table));
        const rows = readCsv(text, { file: `${name}.csv`, columns: COMPARATOR_COLUMNS });
        const beside = readYaml(settings.get(table.name) ?? '', {
          file: `${name}.yaml`,
          schema: ComparatorSettings,
        });
        expect([...rows.problems, ...beside.problems]).toEqual([]);
        return beside.value === undefined
          ? []
          : [
              {
                file: `${name}.csv`,
                settings: beside.value.data,
                lineOf: beside.value.lineOf,
                rows: rows.value,
              },
            ];
      });
      expect(made).toHaveLength(tables.length);
      const whole = { ...sources, comparators: [...sources.comparators, ...made] };
      const checked = checkComparators(whole);
      const compared = checkComparisons(whole.comparators, whole.councils.map(comparedOf));
      expect([...checked.problems, ...compared]).toEqual([]);
      const rows = tables.flatMap((table) => (table.kind === 'comparator' ? table.rows : []));
      expect(checked.value).toHaveLength(checkComparators(sources).value.length + rows.length);
    },
  );

  test('England finished 84.5% of assessments within 45 working days in 2021-22', () => {
    const rows = rowsOf(imported('lait_child_protection.csv'));
    expect(valueOf(rows, 'assessments-within-45-working-days-percent|2021-22|england')).toBe('84.5');
  });

  test.each([C1_2023, C1_2024, 'c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv'])(
    'repeat referrals in England were 21.5%% in 2021-22, in whatever edition: %s',
    (file) => {
      const rows = rowsOf(imported(file));
      expect(valueOf(rows, 're-referrals-within-12-months-percent|2021-22|england')).toBe('21.5');
    },
  );

  test('Wokingham had 33 children in care for every 10,000, and England 70, at the end of March 2022', () => {
    const { understood, ...made } = imported('cla_number_and_rate_per_10k_children.csv', { own: true });
    expect(understood).toContain(
      'Our own published national figure: Wokingham, children-looked-after-rate-per-10000, 2022-03-31: 33 per 10,000.',
    );
    expect(
      valueOf(rowsOf({ ...made, understood }), 'children-looked-after-rate-per-10000|2022-03-31|england'),
    ).toBe('70');
    expect(rowsOf({ ...made, understood }).map(({ area }) => area)).not.toContain('E06000041');
  });

  test.each([
    ['re-referrals-within-12-months-percent|2020-21', C1_2023, 24.4, undefined],
    [
      'section-47-enquiries-to-initial-conference-percent|2020-21',
      'lait_child_protection.csv',
      39.2,
      undefined,
    ],
    // The paper used the population of its time, which the edition of 2013 to 2023 still has.
    ['children-in-need-rate-per-10000|2021-03-31', 'b1_children_in_need_2013_to_2025.csv', 440.5, C1_2023],
  ])(
    "the mean of Barnsley's neighbours for %s is as its paper printed it",
    (key, file, printed, population) => {
      const from =
        population === undefined ? {} : { population: { bytes: bytes(population), file: population } };
      const rows = rowsOf(imported(file, from));
      const barnsley = sources.councils.find(({ slug }) => slug === 'barnsley');
      const members = barnsley?.settings?.neighbours.members ?? [];
      const values = members.map(({ code }) => Number(valueOf(rows, `${key}|${code}`)));
      expect(values).toHaveLength(10);
      expect(mean(values).toFixed(1)).toBe(printed.toFixed(1));
    },
  );

  test('what the edition of 2013 to 2024 revised in that of 2013 to 2023 is told, old and new', () => {
    const { understood } = imported(C1_2024, { earlier: { bytes: bytes(C1_2023), file: C1_2023 } });
    const told = understood.filter((line) => line.includes('→'));
    expect(told[0]).toBe(`Changed since ${C1_2023}, old → new:`);
    // Only the rates changed, with the population; the numbers of our places did not.
    expect(told.slice(1).every((line) => line.startsWith('  referrals-rate, '))).toBe(true);
    expect(told.find((line) => line.includes('England'))).toContain('2023 544.5 → 538.8;');
    expect(told.find((line) => line.includes('Yorkshire'))).toContain('2023 573.8 → 569.3;');
    expect(told.find((line) => line.includes('Barnsley'))).toContain(' → ');
  });

  test('nothing is read from them into the repository', () => {
    expect(
      readdirSync(path.join(ROOT, 'data/comparators')).filter((name) => name.startsWith('dfe-')),
    ).toEqual([]);
  });
});

function bytes(file: string): Uint8Array {
  return readFileSync(path.join(SHARED, file));
}

function rowsOf({ tables }: ImportedDfe): readonly ComparatorRow[] {
  return tables.flatMap((table) => (table.kind === 'comparator' ? table.rows : []));
}

function valueOf(rows: readonly ComparatorRow[], key: string): string | undefined {
  return rows.find((row) => keyOf(row) === key)?.value;
}

function keyOf({ indicator, period, area, council }: ComparatorRow): string {
  return [indicator, period, area, council].filter((part) => part !== '').join('|');
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0) / values.length;
}
