import { formatNumber } from '#published/format.ts';

/** A change in people: `4 fewer`, or `about 12 fewer` where it was worked out from a rate. */
export function changeInWords(change: number): string {
  const whole = Math.round(Math.abs(change));
  if (change === 0) return 'no change';
  return `${Number.isInteger(change) ? '' : 'about '}${formatNumber(whole, 0)} ${change < 0 ? 'fewer' : 'more'}`;
}
