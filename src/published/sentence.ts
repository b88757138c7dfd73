// A text may begin with the mark that says it is English: `src/language/passage.ts`.

/** `plans issued` → `Plans issued`: words that begin a sentence. */
export function capital(text: string): string {
  return text.replace(/^(\u{e000}?)(.)/u, (_, mark: string, first: string) => mark + first.toUpperCase());
}

/** `Plans issued` → `plans issued`: words that go on a sentence. `EHC plans` stays, for it begins with initials. */
export function lowerFirst(text: string): string {
  return text.replace(
    /^(\u{e000}?)([A-ZÂÊÎÔÛŴŶ])(?=[a-zâêîôûŵŷ ]|$)/u,
    (_, mark: string, first: string) => mark + first.toLowerCase(),
  );
}

/** The name of a heading in an address: `Where the child lives` → `where-the-child-lives`. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
}
