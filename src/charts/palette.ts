/**
 * The classes that chart SVGs carry, for the site's stylesheet to recolour them in dark, print and forced colours.
 * Every element also has its light colour as an attribute, which any CSS rule overrides.
 * Recolour `stroke` on line and dot classes, `fill` on bars and text; see `paints` for which.
 */
export const CHART_CLASSES = {
  chart: { on: 'the svg element', paints: 'nothing' },
  'c-this': { on: 'this council: line, leader and bar', paints: 'stroke and fill' },
  'c-similar': { on: 'similar councils', paints: 'stroke and fill' },
  'c-england': { on: 'England', paints: 'stroke and fill' },
  'c-region': { on: 'the region', paints: 'stroke and fill' },
  'c-neighbour': { on: 'the bar of a neighbour council, or of what is not described', paints: 'fill' },
  'c-before': { on: 'the bar of an earlier period, inside its outline', paints: 'fill' },
  'c-category-1': { on: 'the first category', paints: 'stroke and fill' },
  'c-category-2': { on: 'the second category', paints: 'stroke and fill' },
  'c-category-3': { on: 'the third category', paints: 'stroke and fill' },
  'c-category-4': { on: 'the fourth category', paints: 'stroke and fill' },
  'c-target': { on: 'a target, limit or reference line', paints: 'stroke' },
  'c-target-band': { on: 'the band of a target with two ends', paints: 'fill' },
  'c-limit': { on: 'the mean and limits of an XmR chart', paints: 'stroke' },
  'c-special': { on: 'a figure that an XmR chart points out', paints: 'stroke and fill' },
  'c-hidden': { on: 'the x of a hidden figure', paints: 'stroke' },
  'c-axis': { on: 'the base line', paints: 'stroke' },
  'c-grid': { on: 'grid lines', paints: 'stroke' },
  'c-step-1': { on: 'the lowest step of a map', paints: 'fill' },
  'c-step-2': { on: 'the second step of a map', paints: 'fill' },
  'c-step-3': { on: 'the third step of a map', paints: 'fill' },
  'c-step-4': { on: 'the fourth step of a map', paints: 'fill' },
  'c-step-5': { on: 'the highest step of a map', paints: 'fill' },
  'c-empty': { on: 'a place or thing without a figure, or not among those counted', paints: 'stroke' },
  'c-border': { on: 'the borders of regions', paints: 'stroke' },
  'c-outline': { on: 'the outline of a named council, and the stroke to its name', paints: 'stroke' },
  'c-sign': { on: 'the dot in a similar council', paints: 'stroke and fill' },
  'c-text': { on: 'words and numbers', paints: 'fill' },
} as const;

/** How one line, or one bar, is told apart: by class and colour, and by dash and weight for those who see no colour. */
export interface Look {
  readonly class: keyof typeof CHART_CLASSES;
  readonly colour: string;
  readonly width: number;
  readonly dash?: string;
}

export const THIS_COUNCIL: Look = { class: 'c-this', colour: '#12436d', width: 3.5 };
export const SIMILAR: Look = { class: 'c-similar', colour: '#f46a25', width: 2.5, dash: '9 5' };
export const ENGLAND: Look = { class: 'c-england', colour: '#3d3d3d', width: 2.5, dash: '2 4' };
export const REGION: Look = { class: 'c-region', colour: '#28a197', width: 2.5, dash: '12 4 3 4' };
export const NEIGHBOUR: Look = { class: 'c-neighbour', colour: '#7a8793', width: 2.5 };
export const TARGET: Look = { class: 'c-target', colour: '#0b0c0c', width: 1.25 };
export const MEAN: Look = { class: 'c-limit', colour: '#505a5f', width: 1.5 };
export const LIMIT: Look = { class: 'c-limit', colour: '#505a5f', width: 1.5, dash: '6 4' };
export const SPECIAL: Look = { class: 'c-special', colour: '#801650', width: 1.5 };
/** An earlier period's bar: this fill inside the outline of `THIS_COUNCIL`. */
export const BEFORE: Look = { class: 'c-before', colour: '#dfe7ee', width: 1.5 };
export const HIDDEN: Look = { class: 'c-hidden', colour: '#0b0c0c', width: 1.75 };

/** In the declared order of the categories: no more than four lines are drawn together. */
export const CATEGORIES: readonly Look[] = [
  { class: 'c-category-1', colour: '#12436d', width: 3.5 },
  { class: 'c-category-2', colour: '#f46a25', width: 2.5, dash: '9 5' },
  { class: 'c-category-3', colour: '#801650', width: 2.5, dash: '2 4' },
  { class: 'c-category-4', colour: '#28a197', width: 2.5, dash: '12 4 3 4' },
];

/** A map's steps, lowest first: one hue, each darker than the one before, so that they part in grey too. */
export const STEP_LOOKS: readonly Look[] = [
  { class: 'c-step-1', colour: '#dfe9f1', width: 1 },
  { class: 'c-step-2', colour: '#a3c3da', width: 1 },
  { class: 'c-step-3', colour: '#74a5c8', width: 1 },
  { class: 'c-step-4', colour: '#3d7bab', width: 1 },
  { class: 'c-step-5', colour: '#12436d', width: 1 },
];
export const EMPTY: Look = { class: 'c-empty', colour: '#7a8793', width: 1 };
export const REGION_BORDER: Look = { class: 'c-border', colour: '#505a5f', width: 1.75 };
export const OUTLINE: Look = { class: 'c-outline', colour: '#0b0c0c', width: 3.5 };
export const SIGN: Look = { class: 'c-sign', colour: '#ffffff', width: 1.5 };

export const TEXT = '#0b0c0c';
export const GRID = '#d8dcde';
export const AXIS = '#505a5f';
export const BAND = '#e8eef2';
