import type { PublishedCouncil } from '../../dataset.ts';
import { readAll } from '../../reads.ts';

/** Makes something of a thing once, whatever page, catalogue or archive asks for it, and keeps it for as long as `keyOf` it lives. */
export function once<Subject, Rest extends readonly unknown[], Made>(
  keyOf: (subject: Subject) => object,
  make: (subject: Subject, ...rest: Rest) => Made,
): (subject: Subject, ...rest: Rest) => Made {
  const kept = new WeakMap<object, { readonly made: Made }>();
  return (subject, ...rest) => {
    const key = keyOf(subject);
    const { made } = kept.get(key) ?? { made: make(subject, ...rest) };
    kept.set(key, { made });
    return made;
  };
}

/** The same of a council, for as long as its figures are kept: of a nation's councils only a few are. */
export function oncePerCouncil<Made>(
  make: (published: PublishedCouncil) => Made,
): (published: PublishedCouncil) => Made {
  const kept = once(({ indicators }: PublishedCouncil) => indicators, make);
  return (published) => {
    readAll(published.indicators);
    return kept(published);
  };
}
