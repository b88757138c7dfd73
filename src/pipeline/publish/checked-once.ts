import { z } from 'zod';
import { Comparator, Indicator } from '#published/indicator.ts';
import { asWritten } from './as-written.ts';

/** A comparator held against the contract: the pages of many councils show it, and it is not held against it again for each. */
export function checkedOnce(comparator: Comparator): Comparator {
  const checked = Comparator.parse(asWritten(comparator));
  CHECKED.add(checked);
  return checked;
}

/** An indicator held against the contract whole; its comparators have been already. */
export function checkedIndicator(
  indicator: Readonly<Record<string, unknown>>,
  comparators: Comparator[],
): Indicator {
  const written: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(indicator))
    if (value !== undefined) written[key] = asWritten(value);
  return WithCheckedComparators.parse({ ...written, comparators });
}

const CHECKED = new WeakSet<object>();

const WithCheckedComparators = Indicator.extend({
  comparators: z.array(
    z.custom<Comparator>((value) => typeof value === 'object' && value !== null && CHECKED.has(value)),
  ),
}).brand<'published'>();
