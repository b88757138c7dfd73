/** A rule of a `_headers` file: which addresses it fits, and what it says of them. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads a `_headers` file: an address on a line, and under it a header on each line, indented. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const blocks = text.split(/\n(?=\/)/).map((block) => block.split('\n'));
  return blocks.map(([pattern = '', ...lines]) => ({
    pattern: pattern.trim(),
    headers: lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon === -1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
    }),
  }));
}

/** Every header of an address as Cloudflare sends it: those of all rules that fit, joined where two set the same. */
export function headersFor(address: string, rules: readonly HeaderRule[]): Map<string, string> {
  const sent = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!fits(pattern, address)) continue;
    for (const [name, value] of headers) {
      const before = sent.get(name);
      sent.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return sent;
}

/** Whether a rule fits: `*` stands for anything, and `:name` for anything between two slashes. */
function fits(pattern: string, address: string): boolean {
  const parts = pattern.split(/(\*|:[A-Za-z]\w*)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[-/\\^$*+?.()|[\]{}]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('')}$`).test(address);
}
