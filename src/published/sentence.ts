/** `plans issued` → `Plans issued`: words that begin a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Plans issued` → `plans issued`: words that go on a sentence. `EHC plans` stays, for it begins with initials. */
export function lowerFirst(text: string): string {
  return /^[A-Z](?:[a-z ]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The name of a heading in an address: `Where the child lives` → `where-the-child-lives`. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
}
