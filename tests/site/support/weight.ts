import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** What a browser fetched to show a page, in bytes as hosts send them: compressed. */
export interface Weight {
  /**
   * The addresses it asked for, the page's own first, without the site's. The picture for the tab is not among them: a browser
   * without a window does not ask for it, and others ask once for the whole site.
   */
  readonly requests: readonly string[];
  readonly html: number;
  readonly css: number;
  readonly script: number;
  /** Pictures, and what a script fetched. */
  readonly other: number;
}

/** Opens a page as somebody would who has never been on the site, and waits until it asks for nothing more. */
export async function weigh(browser: Browser, address: string): Promise<Weight> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answers: Promise<{ kind: string; url: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const request = response.request();
    const kind = request.resourceType();
    answers.push(response.body().then((body) => ({ kind, url: response.url(), bytes: sent(body) })));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const fetched = await Promise.all(answers);
  await context.close();
  const bytesOf = (...kinds: string[]) =>
    fetched.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { bytes }) => sum + bytes, 0);
  const weight = {
    requests: fetched.map(({ url }) => new URL(url).pathname),
    html: bytesOf('document'),
    css: bytesOf('stylesheet'),
    script: bytesOf('script'),
  };
  const all = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
  return { ...weight, other: all - weight.html - weight.css - weight.script };
}

/** How many bytes a file is as a host sends it: compressed, where that makes it smaller. */
export function sent(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length);
}
