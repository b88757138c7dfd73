import { type Box, overlap } from './shapes.ts';

/**
 * The nearest room for a box: inside the picture, clear of every disc and of the boxes that are there. Where there is none
 * it stands at the upper right, which is sea on a map of England.
 */
export function freeBox({
  width,
  height,
  near,
  within,
  discs,
  taken,
}: {
  width: number;
  height: number;
  near: { readonly x: number; readonly y: number };
  within: Box;
  discs: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  taken: readonly Box[];
}): Box {
  let best: Box = {
    left: within.right - width,
    right: within.right,
    top: within.top,
    bottom: within.top + height,
  };
  let least = Number.POSITIVE_INFINITY;
  for (let top = within.top; top + height <= within.bottom; top += GRID) {
    for (let left = within.left; left + width <= within.right; left += GRID) {
      const box = { left, right: left + width, top, bottom: top + height };
      const away = distance(near, box);
      if (away >= least || taken.some((other) => overlap(other, box))) continue;
      if (discs.some((disc) => distance(disc, box) < disc.radius)) continue;
      best = box;
      least = away;
    }
  }
  return best;
}

/** How finely places are tried. */
const GRID = 6;

function distance({ x, y }: { x: number; y: number }, { left, right, top, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
