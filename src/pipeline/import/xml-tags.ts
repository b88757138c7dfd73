/** An element of an XML file: its attributes without their prefixes, and what stands inside as it is written. */
export interface Tag {
  readonly attributes: ReadonlyMap<string, string>;
  readonly inside: string;
}

/** Every element of a name, in their order. No element that we look for holds another of its name. */
export function tags(xml: string, name: string): Tag[] {
  const element = new RegExp(
    `<(?:\\w+:)?${name}(\\s(?:[^>"]|"[^"]*")*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`,
    'g',
  );
  return [...xml.matchAll(element)].map(([, attributes = '', inside = '']) => ({
    attributes: new Map(
      [...attributes.matchAll(/(?:\w+:)?(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
        key,
        plain(value),
      ]),
    ),
    inside,
  }));
}

function plain(value: string): string {
  return value
    .replaceAll(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
