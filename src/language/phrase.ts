/** A sentence with links or emphasis in it, in the order of its language. A link names where it leads; the page knows the address. */
export type Phrase = readonly (string | Part)[];

export type Part =
  | { readonly kind: 'link'; readonly to: string; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string };

/** phrase`See the ${link('calendar', 'release calendar')}.` */
export function phrase(strings: TemplateStringsArray, ...parts: readonly (string | number | Part)[]): Phrase {
  return strings
    .flatMap((text, index) => [text, parts[index] ?? ''])
    .map((part) => (typeof part === 'number' ? String(part) : part))
    .filter((part) => part !== '');
}

export function link(to: string, text: string): Part {
  return { kind: 'link', to, text };
}

export function strong(text: string): Part {
  return { kind: 'strong', text };
}

export function code(text: string): Part {
  return { kind: 'code', text };
}
