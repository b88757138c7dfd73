// Two characters for private use: nobody types them, and the pages as they go out hold none.
// https://www.unicode.org/faq/private_use.html
const START = '\u{e000}';
const END = '\u{e001}';

/**
 * Marks a text as English, for a page in another language that has no translation of it. The marks go wherever the text
 * goes, into sentences too, until `withLanguageTags` makes elements of them: so no English is left unmarked by oversight.
 */
export function inEnglish(text: string): string {
  return text === '' ? text : `${START}${text}${END}`;
}

/** A text that was made of another, marked if that is. */
export function markedAs(original: string, text: string): string {
  return original.startsWith(START) ? inEnglish(text) : text;
}

/** Whether a text is English from its beginning to its end. */
export function isAllInEnglish(text: string): boolean {
  return text.startsWith(START) && text.indexOf(END) === text.length - 1;
}

/** The text by itself, for whatever is no part of a page: an address, a file, the length of a line. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}

/**
 * A page in which every marked text has become `<span lang="en">`, or `<tspan>` in a picture. Where there can be no element
 * (attributes, the title, data for machines) the marks are only taken away.
 */
export function withLanguageTags(html: string): string {
  const inside: string[] = [];
  // A passage may stand in another: a word that is explained in the middle of a sentence.
  let depth = 0;
  return html.replace(TOKENS, (token) => {
    if (token.startsWith('<')) {
      const [, end, name = '', closed] = /^<(\/?)([a-zA-Z]+)[^]*?(\/?)>$/.exec(token) ?? [];
      if (KEPT.has(name) && end === '/') inside.pop();
      else if (KEPT.has(name) && closed !== '/') inside.push(name);
      return withoutMarks(token).replaceAll(ENCODED, '');
    }
    if (inside.some((name) => name !== 'svg')) return withoutMarks(token);
    const element = inside.length === 0 ? 'span' : 'tspan';
    return token
      .split(/([\u{e000}\u{e001}])/u)
      .map((part) => {
        if (part === START || part === END) {
          depth += part === START ? 1 : -1;
          return '';
        }
        return depth > 0 && part.trim() !== '' ? `<${element} lang="en">${part}</${element}>` : part;
      })
      .join('');
  });
}

const MARKS = /[\u{e000}\u{e001}]/gu;
/** The same in an address. */
const ENCODED = /%EE%80%8[01]/g;
/** Comments, tags (with any `>` in quotes), and the text between. */
const TOKENS = /<!--[^]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+/g;
/** Elements that hold text only, and pictures. */
const KEPT: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'option', 'svg']);
