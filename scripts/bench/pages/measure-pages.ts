import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Result } from 'lighthouse';
import { openBrowser } from '../../../tests/site/support/browser.ts';
import { type Lighthouse, openLighthouse } from '../../../tests/site/support/lighthouse.ts';
import { looked } from '../../../tests/site/support/lighthouse-pages.ts';
import { sent, type Weight, weigh } from '../../../tests/site/support/weight.ts';
import { filesOf } from '../../compare-folders.ts';
import { serveCompressed } from './serve-compressed.ts';

/** The fullest page of a kind: what it weighs, and what Lighthouse says of it on a phone, each the median of some runs. */
export interface MeasuredPage {
  readonly kind: string;
  readonly page: string;
  readonly weight: Weight;
  readonly scores: Readonly<Record<Category, number>>;
  readonly metrics: Readonly<Record<Metric, number>>;
}

/** What a site keeps for its search, in bytes as hosts send them. Of its index a search fetches a few files. */
export interface MeasuredIndex {
  readonly files: number;
  readonly bytes: number;
}

export interface MeasuredSite {
  readonly pages: readonly MeasuredPage[];
  readonly index: MeasuredIndex;
}

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];
/** When the first words are there and the largest part is, in milliseconds; how long taps wait; how much moves by itself. */
export const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
] as const;
type Metric = (typeof METRICS)[number];

/** Opens pages of a built site, each some times. */
export async function measurePages(
  folder: string,
  { runs, tell }: { runs: number; tell: (what: string) => void },
): Promise<MeasuredSite> {
  const [site, browser, lighthouse] = await Promise.all([
    serveCompressed(folder),
    openBrowser(),
    openLighthouse(),
  ]);
  try {
    const pages: MeasuredPage[] = [];
    for (const [kind, page] of looked(folder)) {
      tell(kind);
      const address = `${site.address}${page}`;
      const weight = await weigh(browser, address);
      pages.push({ kind, page, weight, ...(await lookAgain(lighthouse, address, runs)) });
    }
    return { pages, index: measureIndex(folder) };
  } finally {
    await Promise.all([browser.close(), lighthouse.close(), site.close()]);
  }
}

async function lookAgain(
  lighthouse: Lighthouse,
  address: string,
  runs: number,
): Promise<Pick<MeasuredPage, 'scores' | 'metrics'>> {
  const results: Result[] = [];
  while (results.length < runs)
    results.push(await lighthouse.look(address, { onlyCategories: [...CATEGORIES] }));
  const score = (category: Category) =>
    median(results.map(({ categories }) => 100 * (categories[category]?.score ?? 0)));
  const metric = (name: Metric) => median(results.map(({ audits }) => audits[name]?.numericValue ?? NaN));
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    metrics: {
      'first-contentful-paint': metric('first-contentful-paint'),
      'largest-contentful-paint': metric('largest-contentful-paint'),
      'total-blocking-time': metric('total-blocking-time'),
      'cumulative-layout-shift': metric('cumulative-layout-shift'),
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function measureIndex(folder: string): MeasuredIndex {
  const files = filesOf(folder).filter((file) => /(?:^|\/)(?:pagefind|search)\/(?!index\.html$)/.test(file));
  const bytes = files.reduce((sum, file) => sum + sent(readFileSync(path.join(folder, file))), 0);
  return { files: files.length, bytes };
}
