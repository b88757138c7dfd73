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
  const farthest = Math.hypot(within.right - within.left, within.bottom - within.top);
  for (let away = 0; away < farthest; away += RING) {
    const free = ANGLES.map((angle) => around(near, { width, height, angle, away })).find(
      (box) =>
        box.left >= within.left &&
        box.right <= within.right &&
        box.top >= within.top &&
        box.bottom <= within.bottom &&
        !taken.some((other) => overlap(other, box)) &&
        !discs.some((disc) => distance(disc, box) < disc.radius),
    );
    if (free !== undefined) return free;
  }
  return { left: within.right - width, right: within.right, top: within.top, bottom: within.top + height };
}

/** A box whose nearest side is about so far away, in a direction. */
function around(
  near: { readonly x: number; readonly y: number },
  { width, height, angle, away }: { width: number; height: number; angle: number; away: number },
): Box {
  const left = near.x + Math.cos(angle) * (away + width / 2) - width / 2;
  const top = near.y + Math.sin(angle) * (away + height / 2) - height / 2;
  return { left, right: left + width, top, bottom: top + height };
}

/** Room is looked for in rings, each so much wider than the last, and in so many directions. */
const RING = 6;
const ANGLES = Array.from({ length: 48 }, (_, turn) => (turn * Math.PI) / 24);

function distance({ x, y }: { x: number; y: number }, { left, right, top, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
