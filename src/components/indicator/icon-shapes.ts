import type { Sign, Tone } from './statements.ts';

/** What is drawn behind a sign, 32 by 32 units: good is a circle, bad a diamond, close a triangle, neither a square. */
export const SHAPES: Record<Tone, string> = {
  good: 'M16 1a15 15 0 1 0 0 30a15 15 0 1 0 0-30z',
  bad: 'M16 0L32 16L16 32L0 16z',
  middling: 'M16 1L32 30H0z',
  neutral: 'M5 2H27Q30 2 30 5V27Q30 30 27 30H5Q2 30 2 27V5Q2 2 5 2z',
  none: 'M5 2H27Q30 2 30 5V27Q30 30 27 30H5Q2 30 2 27V5Q2 2 5 2z',
};

/** What is drawn inside, with strokes 3 units wide. */
export const SIGNS: Record<Sign, string> = {
  up: 'M16 23V9M10 15l6-6l6 6',
  down: 'M16 9V23M10 17l6 6l6-6',
  level: 'M9 13H23M9 19H23',
  tick: 'M9 16.5l5 5l9-11',
  near: 'M16 12v8M16 24.5v.5',
  cross: 'M11 11L21 21M21 11L11 21',
  dash: 'M10 16H22',
};
