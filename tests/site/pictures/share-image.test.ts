import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { labelPeriod, shortLabel } from '#published/label.ts';
import { CARD, card, INK, setText } from '../../../src/pictures/card.ts';
import { drawable, inkWidth } from '../../../src/pictures/font.ts';
import { shareImage, TONES } from '../../../src/pictures/share-image.ts';
import { titleCard } from '../../../src/pictures/title-card.ts';
import { contrast, onColour } from '../../../src/styles/brand.ts';
import { CASES } from '../charts/cases.ts';
import { WOKINGHAM as council } from '../charts/indicators.ts';

const site = { title: 'Candour' };
const OWNER = { name: 'Wokingham Borough Council', colour: '#005a9c', site: 'Candour' };
const theme = { title: 'Child protection' };

describe('A share image', () => {
  test.each(Object.entries(CASES))('of %s has all its words inside the picture', (_, indicator) => {
    for (const { left, right, top, bottom, text } of wordsOf(
      shareImage(indicator, { council, site, theme }),
    )) {
      expect({ text, left: left >= 0, right: right <= CARD.width }).toEqual({
        text,
        left: true,
        right: true,
      });
      expect({ text, top: top >= 0, bottom: bottom <= CARD.height }).toEqual({
        text,
        top: true,
        bottom: true,
      });
    }
  });

  test.each(Object.entries(CASES))(
    'of %s says whose figure it is, of what, when and how much',
    (_, indicator) => {
      const said = wordsOf(shareImage(indicator, { council, site, theme }))
        .map(({ text }) => text)
        .join(' ');
      const { headline } = indicator;
      for (const part of [
        council.name,
        theme.title,
        indicator.name,
        labelPeriod(headline.period, indicator.measured),
        headline.value,
        headline.direction.words,
        headline.target.words,
      ])
        expect(said).toContain(part);
    },
  );

  test.each(Object.entries(CASES).filter(([, { headline }]) => headline.cell.kind === 'suppressed'))(
    'of %s, whose newest figure is hidden, has words and no number in its place',
    (_, indicator) => {
      const { headline, name } = indicator;
      const words = wordsOf(shareImage(indicator, { council, site, theme })).map(({ text }) => text);
      expect(words.join(' ')).toContain('Hidden to protect identities');
      expect(words).toContain(council.policy.marker);
      const periods = indicator.series.flatMap(({ points }) =>
        points.flatMap(({ period }) => [labelPeriod(period, indicator.measured), shortLabel(period)]),
      );
      const others = words.filter((text) => ![name, ...periods].some((known) => known.includes(text)));
      expect(others.filter((text) => /\d/.test(text))).toEqual([]);
      expect(headline.cell).toEqual({ kind: 'suppressed' });
    },
  );

  test('there are cases with a hidden newest figure', () => {
    expect(Object.values(CASES).some(({ headline }) => headline.cell.kind === 'suppressed')).toBe(true);
  });

  test('never cuts off a name, however long', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), (name) => {
        const { lines, fontSize } = setText(name, {
          maxWidth: 1080,
          maxLines: 2,
          sizes: [60, 42],
          bold: true,
        });
        expect(lines.join(' ')).toBe(name);
        for (const line of lines) expect(inkWidth(line, { fontSize, bold: true })).toBeLessThanOrEqual(1080);
      }),
    );
  });

  test('has text on the council’s colour that can be read, whatever the colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const colour = `#${number.toString(16).padStart(6, '0')}`;
        expect(contrast(onColour(colour), colour)).toBeGreaterThanOrEqual(4.5);
        const text = card({ name: 'Council', colour, site: 'Site' }, { title: '', content: '' });
        expect(text).toContain(`fill="${onColour(colour)}"`);
      }),
    );
    for (const colour of [INK.text, INK.secondary, ...Object.values(TONES)])
      for (const ground of ['#ffffff', INK.shade])
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test('shows verdicts in the colours of the site', () => {
    const [light = ''] = readFileSync('src/styles/_colours.scss', 'utf8').split('@media');
    for (const [tone, colour] of Object.entries(TONES)) expect(light).toContain(`--${tone}: ${colour};`);
  });

  test('is the same bytes whenever it is made, and others when the figure is another', () => {
    const [indicator] = Object.values(CASES);
    if (indicator === undefined) throw new Error('There are no cases');
    const image = shareImage(indicator, { council, site, theme });
    expect(shareImage({ ...indicator }, { council, site, theme })).toBe(image);
    const other = { ...indicator, headline: { ...indicator.headline, value: '12,345' } };
    expect(shareImage(other, { council, site, theme })).not.toBe(image);
  });
});

describe('A share image of words', () => {
  test('leaves out a sentence that is too long to read at a glance, and never a part of one', () => {
    const long = 'This sentence goes on and on. '.repeat(20).trim();
    expect(saidWith('Help before a crisis.')).toContain('Help before a crisis.');
    expect(saidWith(long)).not.toContain('goes on');
    expect(saidWith(long)).toContain('Early help');
  });

  test('has a letter that its font lacks without the accent, or not at all', () => {
    expect(drawable('Caerdydd ŵ ŷ é')).toBe('Caerdydd ŵ ŷ é');
    expect(drawable('Ḑaum 😀漢')).toBe('Daum ');
  });
});

function saidWith(lead: string): string {
  const svg = titleCard(OWNER, { kind: 'Theme', title: 'Early help', lead, foot: '3 measures' });
  return wordsOf(svg)
    .map(({ text }) => text)
    .join(' ');
}

interface Set {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every line of words in a card with the room it takes. */
function wordsOf(svg: string): Set[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes = '', escaped = '']) => {
    const read = (name: string) => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1]);
    const text = escaped
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"');
    const fontSize = read('font-size');
    const width = inkWidth(text, { fontSize, bold: attributes.includes('font-weight') });
    const left = attributes.includes('text-anchor="end"') ? read('x') - width : read('x');
    return {
      text,
      left,
      right: left + width,
      top: read('y') - fontSize,
      bottom: read('y') + fontSize * 0.25,
    };
  });
}
