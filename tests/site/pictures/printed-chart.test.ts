import { describe, expect, test } from 'vitest';
import { trendPicture } from '#charts/trend.ts';
import { xmrPicture } from '#charts/xmr.ts';
import { isThisChangeReal } from '#published/xmr.ts';
import { pngSize, printedChart } from '../../../src/pictures/printed-chart.ts';
import { rasterise } from '../../../src/pictures/rasterise.ts';
import { CASES } from '../charts/cases.ts';
import { WOKINGHAM as council } from '../charts/indicators.ts';
import { sizeOfPng } from '../support/png.ts';

const around = {
  title: 'Referrals',
  subtitle: 'How this has changed: Wokingham Borough Council',
  says: 'It was 391 in 2022 and 445 in 2023.',
  sources: ['Figures: dashboard.', 'https://candour.example/indicators/referrals/'],
};

describe('A chart that is taken away', () => {
  test.each(Object.entries(CASES))(
    'of %s says what it shows, whose it is and where it is from',
    (_, indicator) => {
      const picture = trendPicture(indicator, { council, size: 'wide' });
      if (picture === undefined) return;
      const svg = printedChart(picture, { ...around, png: true });
      for (const words of [around.title, around.subtitle, around.says, ...around.sources])
        expect(svg.replaceAll(/<\/text><text[^>]*>/g, ' ')).toContain(words);
      expect(svg).toContain('fill="#ffffff"');
      expect(svg).not.toMatch(/\sstyle=|<style|\sid=/);
      const { width, height } = sizeOfViewBox(svg);
      const places = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
      expect(Math.max(...places)).toBeLessThan(height);
      expect(width).toBe(688);
    },
  );

  test('is twice as large as a PNG, and as large as its page says', async () => {
    const [indicator] = Object.values(CASES);
    const picture = indicator && trendPicture(indicator, { council, size: 'wide' });
    if (picture === undefined) throw new Error('There is no chart');
    const svg = printedChart(picture, { ...around, png: true });
    const { width, height } = sizeOfViewBox(svg);
    expect(pngSize(svg)).toEqual({ width: 2 * width, height: 2 * height });
    expect(sizeOfPng(await rasterise(svg))).toEqual(pngSize(svg));
  });

  test('can be an XmR chart', async () => {
    const found = Object.values(CASES).flatMap((indicator) => {
      const verdict = isThisChangeReal(indicator);
      return verdict.kind === 'no-verdict' ? [] : [{ indicator, verdict }];
    });
    const [first] = found;
    if (first === undefined) throw new Error('There is no XmR chart');
    const picture = xmrPicture(first.indicator, { council, verdict: first.verdict, size: 'wide' });
    const svg = printedChart(picture, { ...around, says: first.verdict.sentence, png: true });
    expect(sizeOfPng(await rasterise(svg))).toEqual(pngSize(svg));
  });

  test('is no PNG where the site does without', () => {
    const [indicator] = Object.values(CASES);
    const picture = indicator && trendPicture(indicator, { council, size: 'wide' });
    if (picture === undefined) throw new Error('There is no chart');
    expect(printedChart(picture, { ...around, png: false })).not.toContain('data-png-width');
  });
});

function sizeOfViewBox(svg: string): { width: number; height: number } {
  const [, width, height] = /^<svg [^>]*viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
