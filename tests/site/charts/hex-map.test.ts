import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hexMap, type MapPlace } from '#charts/hex-map.ts';
import { STEP_LOOKS } from '#charts/palette.ts';
import { stepsOf } from '#charts/steps.ts';
import { ENGLISH } from '#language/en.ts';
import { type Cell, figure, SUPPRESSED } from '#published/cell.ts';
import { type Hexagon, HexagonLayout, hexagonOf } from '#published/hexagons.ts';
import { Indicator } from '#published/indicator.ts';
import { nationalMap, NationalFigures } from '#published/national-map.ts';
import { importNational } from '../../../scripts/import-national.ts';
import { comparables } from '../../../src/components/compare/comparable.ts';
import { mapOfComparable } from '../../../src/components/compare/compare-map.ts';
import { publish } from '../../../scripts/stages.ts';
import { publishedCouncils } from '../support/published.ts';
import { layOver, newFolder, removeFolder } from '../../pipeline/temporary-folder.ts';

const SHARED = path.resolve('../shared/data');
const REAL = path.join(
  SHARED,
  'dfe/2024-11-01_ad94ffb_c1_children_in_need_referrals_and_rereferrals_2013_to_2024.csv',
);
const CODES = path.join(SHARED, 'geo/la_names_codes_regions_seen_in_ees.csv');
const PERCENT = { unit: 'percent', decimals: 1 } as const;

let root = '';
let layout: readonly Hexagon[] = [];
/** A project with the real content, and the figures of all councils where the shared file is there. */
beforeAll(() => {
  root = newFolder();
  for (const part of ['content', 'data']) layOver(part, path.join(root, part));
  if (existsSync(REAL)) {
    const args = ['dfe', REAL, '--published', '2024-10-31', '--every-council', '--write'];
    const told = importNational(root, args, { today: '2024-12-01' });
    if (!told.ok) throw new Error(told.text);
  }
  const report = publish(root);
  if (!report.ok) throw new Error(report.text);
  layout = HexagonLayout.parse(
    JSON.parse(readFileSync(path.join(root, 'published/hexagons.json'), 'utf8')),
  ).councils;
}, 120_000);
afterAll(() => removeFolder(root));

describe('The layout of England', () => {
  test('gives each council a place of its own', () => {
    expect(new Set(layout.map(({ column, row }) => `${column},${row}`)).size).toBe(layout.length);
    expect(layout).toHaveLength(153);
  });

  test('keeps every region in one piece, islands aside', () => {
    for (const region of new Set(layout.map((hexagon) => hexagon.region))) {
      const land = layout.filter((hexagon) => hexagon.region === region && !/^Isles? of/.test(hexagon.name));
      const reached = new Set(land.slice(0, 1));
      for (const hexagon of reached)
        for (const other of land) if (besideEachOther(hexagon, other)) reached.add(other);
      expect(land.filter((hexagon) => !reached.has(hexagon)).map(({ name }) => name)).toEqual([]);
    }
  });

  test('looks like England: who is north, south, east and west of whom', () => {
    const at = (name: string) => layout.find((hexagon) => hexagon.name === name) ?? layout[0];
    expect(at('Northumberland')?.row).toBe(0);
    const west = Math.min(
      ...layout.filter(({ name }) => name !== 'Isles of Scilly').map(({ column }) => column),
    );
    expect(at('Cornwall')?.column).toBe(west);
    expect(Number(at('Kent')?.row)).toBeGreaterThan(Number(at('Norfolk')?.row));
    expect(Number(at('Kent')?.column)).toBeGreaterThan(Number(at('Somerset')?.column));
  });

  test.skipIf(!existsSync(CODES))('has every council that a national file of this year has', () => {
    const rows = csvParse(readFileSync(CODES, 'utf8'));
    // A row about two councils together names both codes.
    const current = rows.filter(
      (row) => row['last_period'] === '2025' && /^E\d{8}$/.test(row['new_la_code'] ?? ''),
    );
    const missing = current
      .map((row) => row['new_la_code'] ?? '')
      .filter((code) => hexagonOf(code, layout) === undefined && !GONE.has(code));
    expect(current.length).toBeGreaterThan(100);
    expect([...new Set(missing)]).toEqual([]);
  });

  // Files still print their older years.
  const GONE = new Set(['E10000006', 'E10000021', 'E10000009', 'E06000028', 'E06000029']);
});

describe('A map of England', () => {
  test('shows each council once, and one that is hidden without a step', () => {
    const places = cells((index) => (index === 0 ? SUPPRESSED : figure(index)));
    const svg = draw(places);
    expect(hexagonsIn(svg)).toBe(153 + KEY);
    expect(svg).toContain('c-hidden');
  });

  test('parts figures into five steps of about equal numbers that never meet', () => {
    const steps = stepsOf(
      Array.from({ length: 153 }, (_, index) => (index * 37) % 153),
      PERCENT,
    );
    expect(steps).toHaveLength(5);
    expect(
      Math.max(...steps.map(({ count }) => count)) - Math.min(...steps.map(({ count }) => count)),
    ).toBeLessThan(3);
    for (const [index, step] of steps.entries())
      expect(step.from).toBeGreaterThan(steps[index - 1]?.to ?? Number.NEGATIVE_INFINITY);
    expect(steps.reduce((sum, { count }) => sum + count, 0)).toBe(153);
  });

  test('parts figures that are nearly all alike into as few steps as there are', () => {
    expect(stepsOf([5, 5, 5, 5, 5, 5, 9], PERCENT).map(({ words }) => words)).toEqual(['5.0% to 9.0%']);
  });

  test('has steps that part in grey, and in both colour schemes', () => {
    const light = STEP_LOOKS.map(({ colour }) => luminance(colour));
    const styles = readFileSync('src/styles/_charts.scss', 'utf8');
    const dark = [1, 2, 3, 4, 5].map((step) =>
      luminance(new RegExp(`'c-step-${step}', (#[0-9a-f]{6})`).exec(styles)?.[1] ?? ''),
    );
    for (const scale of [light.toReversed(), dark])
      for (const [index, each] of scale.slice(1).entries())
        expect((each + 0.05) / ((scale[index] ?? 1) + 0.05)).toBeGreaterThan(1.4);
  });

  test.each(['wide', 'narrow'] as const)(
    'stays inside its picture when %s, wherever the council is',
    (size) => {
      for (const hexagon of layout) {
        const places = cells(() => figure(1)).map((place): MapPlace =>
          place.code === hexagon.code ? { ...place, role: 'this', labelled: true } : place,
        );
        const svg = draw(places, size);
        const [, , width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
        const points = [...svg.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map((match) =>
          match.slice(1).map(Number),
        );
        const outside = points.filter(
          ([across = 0, down = 0]) => across < -3 || down < -3 || across > width + 3 || down > height + 3,
        );
        expect(outside).toEqual([]);
        expect(svg).not.toContain('style=');
        expect(svg.match(/>[^<]+<\/text>/g)?.join('')).toContain(hexagon.name.split(' ')[0]);
      }
    },
  );

  test('leaves out a council that has no hexagon, and says nothing false of the others', () => {
    const svg = draw([
      { code: 'E10000006', name: 'Cumbria', cell: figure(3), role: 'other', labelled: true },
      ...cells(() => figure(2)).slice(0, 20),
    ]);
    expect(svg).not.toContain('Cumbria');
    expect(svg).toContain('20 councils');
  });

  test('knows a council by a code that it had before', () => {
    expect(hexagonOf('E08000016', layout)?.name).toBe('Barnsley');
    expect(hexagonOf('E10000002', layout)?.name).toBe('Buckinghamshire');
  });
});

describe.skipIf(!existsSync(REAL))(
  'A real national file, imported for every council (skipped without ../shared)',
  () => {
    test('gives figures of one period for nearly all councils, the own council left out', () => {
      const map = nationalMap(read(), figures());
      expect(map?.councils.length).toBeGreaterThan(145);
      expect(map?.councils.map(({ code }) => code)).not.toContain('E06000041');
      expect(map?.councils.map(({ code }) => code)).toContain('E08000030');
    });

    test('is drawn whole, with what is hidden in the file as hidden', () => {
      const places = (nationalMap(read(), figures())?.councils ?? []).map((place): MapPlace => ({
        ...place,
        role: 'other',
        labelled: false,
      }));
      expect(places.filter(({ cell }) => cell.kind === 'suppressed').length).toBeGreaterThan(0);
      expect(hexagonsIn(draw(places))).toBeGreaterThanOrEqual(153 + 5);
    });

    test('shows the councils of a site among all others where they are compared', () => {
      // As if a second council published the same measure.
      const councils = publishedCouncils(path.join(root, 'published')).slice(0, 2);
      const indicator = { ...read(), national: true };
      const [compared] = comparables(
        councils.map(({ council }) => ({ council, indicators: [indicator], reports: [] })),
        ENGLISH,
      );
      if (compared === undefined) throw new Error('Nothing is compared.');
      const map = mapOfComparable(compared, {
        nationalMapOf: (own) => nationalMap(own, figures()),
        hexagons: layout,
        language: ENGLISH,
      });
      const codes = map?.rows.map(({ name }) => name) ?? [];
      expect(codes.length).toBeGreaterThan(145);
      expect(new Set(codes).size).toBe(codes.length);
      const own = compared.rows.map(({ council }) => council.shortName);
      expect(own.filter((name) => !codes.includes(name))).toEqual([]);
      expect(map?.sentence).toMatch(/councils of England have a figure, from \d.* to \d/);
      const svg = map?.draw('wide') ?? '';
      expect(own.filter((name) => !svg.includes(name))).toEqual([]);
    });

    test('makes no map of plain numbers', () => {
      const file = path.join(root, 'published/wokingham/indicators/referrals.json');
      expect(Indicator.parse(JSON.parse(readFileSync(file, 'utf8'))).nationalMap).toBeUndefined();
    });
  },
);

/** Five steps and the sign of a hidden figure. */
const KEY = 6;

/** The indicator that the real file has figures for. */
function read(): Indicator {
  return Indicator.parse(
    JSON.parse(
      readFileSync(
        path.join(root, 'published/wokingham/indicators/re-referrals-within-12-months-percent.json'),
        'utf8',
      ),
    ),
  );
}

/** What all maps of the site are drawn from. */
function figures(): NationalFigures {
  return NationalFigures.parse(JSON.parse(readFileSync(path.join(root, 'published/national.json'), 'utf8')));
}

/** Every council with the figure that its place in the layout gives it. */
function cells(of: (index: number) => Cell): MapPlace[] {
  return layout.map(({ code, name }, index) => ({
    code,
    name,
    cell: of(index),
    role: 'other',
    labelled: false,
  }));
}

function draw(places: readonly MapPlace[], size: 'wide' | 'narrow' = 'wide'): string {
  return hexMap({ title: 'A map', places, measure: PERCENT }, { hexagons: layout, size }) ?? '';
}

function hexagonsIn(svg: string): number {
  return [
    ...svg.matchAll(
      /<path class="c-(?:step-\d|empty)"[^>]* d="([^"]*)"|<path class="c-(?:step-\d|empty)" d="([^"]*)"/g,
    ),
  ]
    .map(([, a = '', b = '']) => (a + b).split('M').length - 1)
    .reduce((sum, count) => sum + count, 0);
}

function acrossOf(hexagon: Hexagon): number {
  return hexagon.column + (hexagon.row % 2) / 2;
}

function besideEachOther(a: Hexagon, b: Hexagon): boolean {
  return a.row === b.row
    ? Math.abs(a.column - b.column) === 1
    : Math.abs(a.row - b.row) === 1 && Math.abs(acrossOf(a) - acrossOf(b)) < 1;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
