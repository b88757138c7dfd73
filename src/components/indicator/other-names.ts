import { labelsOf } from '#published/glossary.ts';
import type { Indicator } from '#published/indicator.ts';
import type { GlossaryTerm } from '#published/site.ts';
import { stemsOf } from '../../search/tokens.ts';

/** The names an indicator is known by besides its own. */
export interface OtherNames {
  /** Its aliases, and the other forms of a glossary term that its name or an alias is. */
  readonly alsoKnownAs: readonly string[];
  /** Other words for the glossary terms that its name, aliases or definition use. */
  readonly alsoLookedFor: readonly string[];
}

const MOST_KNOWN_AS = 8;
const MOST_LOOKED_FOR = 16;

/** What an indicator is called elsewhere: by its editor, and by the glossary. Nothing is said twice. */
export function otherNames(
  { name, aliases, definition }: Pick<Indicator, 'name' | 'aliases' | 'definition'>,
  glossary: readonly GlossaryTerm[],
): OtherNames {
  const own = [name, ...aliases];
  const wholly = glossary.filter((term) =>
    labelsOf(term).some((form) => own.some((text) => key(text) === key(form))),
  );
  const partly = [own, [definition]].flatMap((texts) =>
    glossary.filter((term) => labelsOf(term).some((form) => texts.some((text) => uses(text, form)))),
  );
  const known = wholly.flatMap(allForms);
  const looked = partly.flatMap(allForms);
  const alsoKnownAs = [
    ...aliases,
    ...newIn(known, own).slice(0, Math.max(0, MOST_KNOWN_AS - aliases.length)),
  ];
  return {
    alsoKnownAs,
    alsoLookedFor: newIn([...known, ...looked], [name, ...alsoKnownAs]).slice(0, MOST_LOOKED_FOR),
  };
}

function allForms(term: GlossaryTerm): string[] {
  return [...labelsOf(term), ...term.synonyms];
}

/** The names that are not among those said, each once, whatever their capitals and endings. */
function newIn(names: readonly string[], said: readonly string[]): string[] {
  const seen = new Set(said.map(key));
  return names.filter((name) => {
    const isNew = !seen.has(key(name));
    seen.add(key(name));
    return isNew;
  });
}

function uses(text: string, form: string): boolean {
  return ` ${key(text)} `.includes(` ${key(form)} `);
}

function key(text: string): string {
  return stemsOf(text).join(' ');
}
