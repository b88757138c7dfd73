import type { Comparator } from './indicator.ts';

/** A place as it stands in a sentence: `similar councils`, `the South East`, `England`. */
export function placeInSentence(name: string, kind: Comparator['areaKind'] | (string & {})): string {
  if (kind === 'similar-councils') return name.charAt(0).toLowerCase() + name.slice(1);
  return kind === 'region' && !NO_ARTICLE.test(name) ? `the ${name}` : name;
}

const NO_ARTICLE = /^(?:London|Yorkshire|The )/;
