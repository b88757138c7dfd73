import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Served, serve } from '../../../scripts/server.ts';
import { DIST } from '../support/dist.ts';
import { failedAudits, type Lighthouse, openLighthouse } from '../support/lighthouse.ts';
import { looked } from '../support/lighthouse-pages.ts';

let site: Served;
let browser: Lighthouse;

beforeAll(async () => {
  [browser, site] = await Promise.all([openLighthouse(), serve(DIST)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.close()]);
});

/** How fast a page is differs between machines and moments: `npm run bench:pages` tells it, and no test asks it. */
const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

describe('Lighthouse, on a phone, gives 100 for accessibility, best practices and being found to', () => {
  test.each([...looked(DIST)])('%s', async (kind, page) => {
    const result = await browser.look(`${site.address}${page}`, {
      onlyCategories: CATEGORIES,
      // It tells which parts of the web’s standards a page uses, which has no score, and takes seconds of recording.
      skipAudits: ['baseline'],
      pauseAfterFcpMs: 0,
      pauseAfterLoadMs: 0,
      networkQuietThresholdMs: 250,
      cpuQuietThresholdMs: 250,
    });
    expect(Object.keys(result.categories)).toEqual(CATEGORIES);
    const failed = failedAudits(result);
    // Search engines are to find the page that an embed is from, and not the embed.
    expect(failed).toEqual(kind === 'an embed' ? ['is-crawlable: Page is blocked from indexing'] : []);
  });
});
