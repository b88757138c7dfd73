import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import type { Picture, Size } from './draw.ts';

/** What decides which picture of an indicator is meant. */
interface Options {
  readonly council: Council;
  readonly category?: string | null;
  readonly size: Size;
  readonly language?: Language;
}

interface Kept {
  readonly council: Council;
  readonly made: Picture | undefined;
}

/**
 * Works out each picture of an indicator once, for as long as the indicator is kept: its page, its file and the frame for
 * other sites show the same.
 */
export function keptPictures<Asked extends Options>(
  make: (indicator: Indicator, options: Asked) => Picture | undefined,
): (indicator: Indicator, options: Asked) => Picture | undefined {
  const kept = new WeakMap<Indicator, Map<string, Kept>>();
  return (indicator, options) => {
    const { council, category, size, language = ENGLISH } = options;
    const key = `${size} ${language.tag} ${String(category)}`;
    const its = kept.get(indicator) ?? new Map<string, Kept>();
    const known = its.get(key);
    if (known?.council === council) return known.made;
    const made = make(indicator, options);
    kept.set(indicator, its.set(key, { council, made }));
    return made;
  };
}
