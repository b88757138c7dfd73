/** A rectangle in units of the viewBox; `top` is the smaller number. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A straight stroke that runs from left to right. */
export interface Stroke {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** A square that reaches as far on every side of a place. */
export function boxAround(x: number, y: number, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

/** A box with some clear room around it. */
export function grow({ left, right, top, bottom }: Box, room: number): Box {
  return { left: left - room, right: right + room, top: top - room, bottom: bottom + room };
}

/** Whether two boxes share any room. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a stroke comes into a box: its heights over the box's width meet the box's. */
export function passes({ from, to }: Stroke, box: Box): boolean {
  const start = Math.max(box.left, from.x);
  const end = Math.min(box.right, to.x);
  if (start > end) return false;
  const at = (x: number) =>
    from.x === to.x ? from.y : from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x);
  return Math.max(at(start), at(end)) >= box.top && Math.min(at(start), at(end)) <= box.bottom;
}
