import type { Policy } from '#published/policy.ts';
import { smallNumbers } from '../check/number-words.ts';
import { isSmallCount } from '../protect/ladder.ts';

/** Somebody's words as they may be repeated in a message: shortened, and without any number that may be a small count. */
export function quotable(text: string, policy: Policy): string {
  if (smallNumbers(policy, { about: '' })(text).length > 0)
    return '(words that may give a small number away)';
  const masked = text.replaceAll(/(?<![\w.,/-])\d+(?![\w/-]|[.,]\d)/g, (number) =>
    isSmallCount(Number(number), policy) ? '…' : number,
  );
  return `“${masked.length > 100 ? `${masked.slice(0, 99)}…` : masked}”`;
}
