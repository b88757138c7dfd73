/** A council's colour as custom properties, with the text colour that can be read on it: black or white, whichever stands out more. */
export function brandCss(colour: string): string {
  return `html:root{--brand:${colour.toLowerCase()};--on-brand:${onColour(colour)}}\n`;
}

/** The text that can be read on a colour: white or the site's near-black, whichever stands out more, else black. */
export function onColour(colour: string): '#ffffff' | '#0b0c0c' | '#000000' {
  const better = contrast(colour, '#ffffff') >= contrast(colour, '#0b0c0c') ? '#ffffff' : '#0b0c0c';
  return contrast(colour, better) >= 4.5 ? better : '#000000';
}

/** WCAG 2 contrast ratio of two colours, 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
