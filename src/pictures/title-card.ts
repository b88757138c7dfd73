import { card, CARD, INK, type Owner, setText, textAt } from './card.ts';

/** What a page without a figure of its own says of itself where it is shared. */
export interface TitleCard {
  /** `Report`, `Theme`; nothing for a front page. */
  readonly kind: string | undefined;
  readonly title: string;
  /** A sentence or two; left out when it is too long to be read at a glance. */
  readonly lead: string;
  /** A line at the foot: `Presented to Executive, 8 January 2024`. */
  readonly foot: string | undefined;
}

/** A share image of words: a title, whose it is, and a sentence if it is short. */
export function titleCard(owner: Owner, { kind, title, lead, foot }: TitleCard): string {
  const { margin, width, height } = CARD;
  const maxWidth = width - 2 * margin;
  const heading = setText(title, { maxWidth, maxLines: 2, sizes: [76, 68, 60, 54], bold: true });
  const words = setText(lead, { maxWidth, maxLines: heading.lines.length > 2 ? 2 : 4, sizes: [34, 31] });
  const top = kind === undefined ? 160 : 204;
  const below = top + heading.fontSize * (0.72 + 1.12 * (heading.lines.length - 1)) + 66;
  const content = [
    ...(kind === undefined
      ? []
      : [textAt({ x: margin, y: 172, text: kind, fontSize: 30, colour: INK.secondary })]),
    ...heading.lines.map((text, index) =>
      textAt({
        x: margin,
        y: top + heading.fontSize * (0.72 + 1.12 * index),
        text,
        fontSize: heading.fontSize,
        bold: true,
      }),
    ),
    ...(words.fits ? words.lines : []).map((text, index) =>
      textAt({ x: margin, y: below + index * words.fontSize * 1.35, text, fontSize: words.fontSize }),
    ),
    `<rect y="${height - 92}" width="${width}" height="92" fill="${INK.shade}"/>`,
    ...(foot === undefined ? [] : [textAt({ x: margin, y: height - 36, text: foot, fontSize: 28 })]),
  ];
  return card(owner, { title: `${title}, ${owner.name}`, content: content.join('') });
}
