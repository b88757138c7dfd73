import type { Fact } from './publication.ts';

/** What a number was divided by: a public number, or a cell that may be hidden. */
export type Base =
  { readonly kind: 'number'; readonly value: number } | { readonly kind: 'cell'; readonly id: string };

/**
 * What a rounded percentage or rate gives away, exactly. `printed` is what stands on the page, without the unit;
 * `per` is 100 for a percentage; `decimals` need only be given where zeros at the end are not printed.
 * Rounded half up, P units of the last place say that P − ½ ≤ scaled value < P + ½
 * (Willenborg and de Waal, Elements of Statistical Disclosure Control, 2001, chapter 1).
 */
export function factsOfRatio(
  printed: string,
  {
    numerator,
    base,
    per,
    decimals = decimalsOf(printed),
  }: { numerator: string; base: Base; per: number; decimals?: number },
): Fact[] {
  const places = unitsOf(printed, decimals);
  const scale = 2n * BigInt(per) * 10n ** BigInt(decimals);
  const [below, above] = [2n * places - 1n, 2n * places + 1n];
  if (base.kind === 'number') {
    const value = BigInt(base.value);
    return [
      {
        terms: { [numerator]: 1 },
        // A count is never negative.
        lo: Math.max(0, safe(ceilDivided(below * value, scale))),
        hi: safe(ceilDivided(above * value, scale) - 1n),
      },
    ];
  }
  return [
    { terms: { [numerator]: safe(scale), [base.id]: safe(-below) }, lo: 0 },
    { terms: { [numerator]: safe(-scale), [base.id]: safe(above) }, lo: 1 },
  ];
}

/** How many digits stand after the point. */
export function decimalsOf(printed: string): number {
  return printed.split('.')[1]?.length ?? 0;
}

/** 98.8 at one decimal is 988. */
function unitsOf(printed: string, decimals: number): bigint {
  const [whole = '', part = ''] = printed.split('.');
  if (!/^\d+$/.test(whole) || !/^\d*$/.test(part) || part.length > decimals) {
    throw new RangeError('A rounded number must be digits with at most one point.');
  }
  return BigInt(whole + part.padEnd(decimals, '0'));
}

/** For a positive divisor. */
function ceilDivided(value: bigint, divisor: bigint): bigint {
  const quotient = value / divisor;
  return value > quotient * divisor ? quotient + 1n : quotient;
}

function safe(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError('The rounded number is too long to audit exactly.');
  return number;
}
