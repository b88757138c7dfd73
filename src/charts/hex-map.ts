import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Cell } from '#published/cell.ts';
import type { Measure } from '#published/format.ts';
import { type Hexagon, hexagonOf } from '#published/hexagons.ts';
import { LINE_HEIGHT, type Size, SIZES } from './draw.ts';
import { finish } from './finish.ts';
import { hexagonPath, type HexGrid, hexGrid, regionBorders } from './hex-grid.ts';
import { freeBox } from './map-labels.ts';
import { EMPTY, HIDDEN, OUTLINE, REGION_BORDER, SIGN, STEP_LOOKS, TEXT } from './palette.ts';
import type { Box } from './shapes.ts';
import { type Step, stepOf, stepsOf } from './steps.ts';
import { SvgElement, svgRoot } from './svg-document.ts';
import { textWidth, wrap } from './text-width.ts';

/** A council on the map. `this` is outlined; a `similar` one carries a dot. A labelled one has its name beside it. */
export interface MapPlace {
  readonly code: string;
  readonly name: string;
  readonly cell: Cell;
  readonly role: 'this' | 'similar' | 'other';
  readonly labelled: boolean;
}

/** What a map of England shows. */
export interface MapOfEngland {
  readonly title: string;
  readonly places: readonly MapPlace[];
  readonly measure: Measure;
}

/**
 * Every council of England as one hexagon, near where it is: darker for a higher figure, in up to five steps, hollow without
 * one, crossed where it is hidden. A place that the layout does not have is left out here and stands in the table.
 */
export function hexMap(
  { title, places, measure }: MapOfEngland,
  { hexagons, size, language = ENGLISH }: { hexagons: readonly Hexagon[]; size: Size; language?: Language },
): string | undefined {
  if (hexagons.length === 0) return undefined;
  const { width, fontSize } = SIZES[size];
  const grid = hexGrid(hexagons, { width: size === 'wide' ? MAP_WIDTH : width });
  const found = places.flatMap((place) => {
    const hexagon = hexagonOf(place.code, hexagons);
    return hexagon === undefined ? [] : [{ ...place, hexagon }];
  });
  const steps = stepsOf(
    found.flatMap(({ cell }) => (cell.kind === 'value' ? [cell.value] : [])),
    measure,
    language,
  );
  const key = keyOf(found, { steps, words: language.maps, total: hexagons.length });
  const line = Math.max(fontSize * LINE_HEIGHT, KEY_MARK * 2) + 4;
  const keyAt = size === 'wide' ? { x: KEY_LEFT, y: 4 } : { x: 4, y: grid.height + 10 };
  const keyBox: Box = {
    left: keyAt.x - 8,
    right: width,
    top: keyAt.y - 4,
    bottom: keyAt.y + key.length * line + 6,
  };
  const root = svgRoot();
  const add = (name: string, attributes: Record<string, string | number>, text?: string) =>
    root.appendChild(element(root, name, attributes, text));
  for (const { look, of } of fills(found, { steps, hexagons, decimals: measure.decimals }))
    add('path', { class: look.class, d: hexagonPath(of, grid, { inset: 0.5 }), ...look.paint });
  add('path', {
    class: REGION_BORDER.class,
    d: regionBorders(hexagons, grid),
    fill: 'none',
    stroke: REGION_BORDER.colour,
    'stroke-width': REGION_BORDER.width,
    'stroke-linecap': 'round',
  });
  const hidden = found.filter(({ cell }) => cell.kind === 'suppressed');
  for (const { hexagon } of hidden) add('path', cross(grid.at(hexagon), grid.radius * 0.35));
  for (const { hexagon } of found.filter(({ role }) => role === 'similar'))
    add('circle', dot(grid.at(hexagon), grid.radius * 0.32));
  for (const { hexagon } of found.filter(({ role, labelled }) => role === 'this' || labelled))
    add('path', outline(hexagonPath([hexagon], grid, { inset: 0 })));
  const taken: Box[] = size === 'wide' ? [keyBox] : [];
  for (const { name, hexagon } of found.filter(({ labelled }) => labelled))
    taken.push(label(name, { hexagon, hexagons, grid, width, fontSize, taken, add }));
  for (const [index, entry] of key.entries()) {
    const middle = { x: keyAt.x + KEY_MARK, y: keyAt.y + (index + 0.5) * line };
    drawKey(entry, { middle, add });
    add(
      'text',
      {
        class: 'c-text',
        fill: TEXT,
        x: middle.x + KEY_MARK + 8,
        y: middle.y + fontSize * 0.35,
        'text-anchor': 'start',
      },
      entry.words,
    );
  }
  const height = Math.ceil(size === 'wide' ? grid.height + 4 : keyBox.bottom);
  return finish(root, { title, width, height, fontSize });
}

type Placed = MapPlace & { readonly hexagon: Hexagon };
type Add = (name: string, attributes: Record<string, string | number>, text?: string) => void;
type KeyEntry =
  | { readonly kind: 'step'; readonly step: number; readonly words: string }
  | { readonly kind: 'empty' | 'hidden' | 'this' | 'similar'; readonly words: string };

/** Each look with the hexagons that have it, hollow ones first. */
function fills(
  found: readonly Placed[],
  { steps, hexagons, decimals }: { steps: readonly Step[]; hexagons: readonly Hexagon[]; decimals: number },
): { look: { class: string; paint: Record<string, string | number> }; of: readonly Hexagon[] }[] {
  const filled =
    steps.length === 0
      ? (['similar', 'this'] as const).map((role) => ({
          look: lookOf(ROLE_STEPS[role], STEP_LOOKS.length),
          of: found.filter((place) => place.role === role).map(({ hexagon }) => hexagon),
        }))
      : steps.map((_, step) => ({
          look: lookOf(step, steps.length),
          of: found.flatMap(({ cell, hexagon }) =>
            cell.kind === 'value' && stepOf(cell.value, { steps, decimals }) === step ? [hexagon] : [],
          ),
        }));
  const taken = new Set(filled.flatMap(({ of }) => of));
  return [{ look: HOLLOW, of: hexagons.filter((hexagon) => !taken.has(hexagon)) }, ...filled].filter(
    ({ of }) => of.length > 0,
  );
}

/** A map without figures shows who is who. */
const ROLE_STEPS = { similar: 1, this: 4 } as const;

const HOLLOW = {
  class: EMPTY.class,
  paint: { fill: 'none', stroke: EMPTY.colour, 'stroke-width': EMPTY.width },
};

function lookOf(step: number, of: number): { class: string; paint: Record<string, string | number> } {
  const look = STEP_LOOKS[stepPlace(step, of)];
  return { class: look?.class ?? EMPTY.class, paint: { fill: look?.colour ?? 'none' } };
}

function keyOf(
  found: readonly Placed[],
  { steps, words, total }: { steps: readonly Step[]; words: Language['maps']; total: number },
): KeyEntry[] {
  const own = found.find(({ role }) => role === 'this');
  const hidden = found.filter(({ cell }) => cell.kind === 'suppressed').length;
  const without = total - steps.reduce((sum, { count }) => sum + count, 0) - hidden;
  return [
    ...steps
      .map((step, index) => ({
        kind: 'step' as const,
        step: stepPlace(index, steps.length),
        words: `${step.words}: ${words.councils(step.count)}`,
      }))
      .toReversed(),
    ...(without > 0 && steps.length > 0 ? [{ kind: 'empty' as const, words: words.noFigure }] : []),
    ...(hidden > 0 ? [{ kind: 'hidden' as const, words: words.hidden }] : []),
    ...(own === undefined ? [] : [{ kind: 'this' as const, words: own.name }]),
    ...(found.some(({ role }) => role === 'similar')
      ? [{ kind: 'similar' as const, words: words.similar }]
      : []),
  ];
}

/** With fewer than five steps, those that are farthest apart. */
function stepPlace(step: number, of: number): number {
  const last = STEP_LOOKS.length - 1;
  return of === 1 ? Math.floor(last / 2) : Math.round((step * last) / (of - 1));
}

function drawKey(entry: KeyEntry, { middle, add }: { middle: { x: number; y: number }; add: Add }): void {
  const alone: HexGrid = { width: 0, height: 0, radius: KEY_MARK, at: () => middle };
  const shape = hexagonPath([{ column: 0, row: 0 }], alone, { inset: 1 });
  if (entry.kind === 'step') {
    const look = STEP_LOOKS[entry.step];
    add('path', { class: look?.class ?? EMPTY.class, d: shape, fill: look?.colour ?? 'none' });
    return;
  }
  if (entry.kind === 'this') {
    add('path', outline(shape));
    return;
  }
  add('path', { class: HOLLOW.class, d: shape, ...HOLLOW.paint });
  if (entry.kind === 'hidden') add('path', cross(middle, KEY_MARK * 0.35));
  if (entry.kind === 'similar') add('circle', dot(middle, KEY_MARK * 0.36));
}

/** Writes a name at the nearest place in the sea, with a stroke to its hexagon; returns the room it took. */
function label(
  name: string,
  {
    hexagon,
    hexagons,
    grid,
    width,
    fontSize,
    taken,
    add,
  }: {
    hexagon: Hexagon;
    hexagons: readonly Hexagon[];
    grid: HexGrid;
    width: number;
    fontSize: number;
    taken: readonly Box[];
    add: Add;
  },
): Box {
  const font = { fontSize, bold: true };
  const lines = wrap(name, { ...font, maxWidth: LABEL_WIDTH });
  const line = fontSize * LINE_HEIGHT;
  const middle = grid.at(hexagon);
  const box = freeBox({
    width: Math.max(...lines.map((text) => textWidth(text, font))) + 4,
    height: lines.length * line,
    near: middle,
    within: { left: 0, right: width, top: 0, bottom: grid.height },
    discs: hexagons.map((each) => ({ ...grid.at(each), radius: grid.radius })),
    taken,
  });
  const end = {
    x: Math.min(Math.max(middle.x, box.left), box.right),
    y: Math.min(Math.max(middle.y, box.top), box.bottom),
  };
  const away = Math.hypot(end.x - middle.x, end.y - middle.y);
  const reach = away === 0 ? 0 : (grid.radius * 0.95) / away;
  add('path', {
    class: OUTLINE.class,
    d: `M${(middle.x + (end.x - middle.x) * reach).toFixed(1)},${(middle.y + (end.y - middle.y) * reach).toFixed(1)}L${end.x.toFixed(1)},${end.y.toFixed(1)}`,
    fill: 'none',
    stroke: OUTLINE.colour,
    'stroke-width': 1.5,
  });
  for (const [index, text] of lines.entries()) {
    const attributes = {
      class: 'c-text',
      fill: TEXT,
      x: ((box.left + box.right) / 2).toFixed(1),
      y: (box.top + (index + 0.5) * line + fontSize * 0.35).toFixed(1),
      'font-weight': 'bold',
    };
    add('text', attributes, text);
  }
  return box;
}

function outline(d: string): Record<string, string | number> {
  return {
    class: OUTLINE.class,
    d,
    fill: 'none',
    stroke: OUTLINE.colour,
    'stroke-width': OUTLINE.width,
    'stroke-linejoin': 'round',
  };
}

function cross({ x, y }: { x: number; y: number }, reach: number): Record<string, string | number> {
  const [left, right, top, bottom] = [x - reach, x + reach, y - reach, y + reach].map((at) => at.toFixed(1));
  return {
    class: HIDDEN.class,
    d: `M${left},${top}L${right},${bottom}M${right},${top}L${left},${bottom}`,
    fill: 'none',
    stroke: HIDDEN.colour,
    'stroke-width': HIDDEN.width,
  };
}

function dot({ x, y }: { x: number; y: number }, radius: number): Record<string, string | number> {
  return {
    class: SIGN.class,
    cx: x.toFixed(1),
    cy: y.toFixed(1),
    r: radius.toFixed(1),
    fill: SIGN.colour,
    stroke: OUTLINE.colour,
    'stroke-width': SIGN.width,
  };
}

function element(
  root: SvgElement,
  name: string,
  attributes: Record<string, string | number>,
  text?: string,
): SvgElement {
  const made = new SvgElement(root.ownerDocument, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

/** The map, and where the key begins, in the wide picture. */
const MAP_WIDTH = 420;
const KEY_LEFT = 418;
/** From the middle of a mark of the key to its corner. */
const KEY_MARK = 10;
const LABEL_WIDTH = 130;
