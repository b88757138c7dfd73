import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseJsonFeed } from 'feedsmith';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../../scripts/server.ts';
import { anchorsOf } from '../../../src/pipeline/changes/anchors.ts';
import { Indicator } from '../../../src/published/indicator.ts';
import { axeViolations } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { htmlOf, isEmbed, pagesOf } from '../support/dist.ts';
import { brokenLinks } from '../support/links.ts';
import { addressesInSitemap } from '../support/sitemap.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

let workshop: Workshop;

beforeAll(() => {
  workshop = openWorkshop();
  workshop.keepCouncils('dudley');
  workshop.write(
    'content/dudley/retired.yaml',
    `- address: indicators/contacts
  title: Contacts
  reason: Contacts are counted in another way now.
  instead: indicators/child-protection-plans
  since: 2024-05-01
- address: themes/fostering
  reason: Fostering has no figures any more.
  instead: none
  since: 2023-09-01
- address: indicators/plans
  title: Plans
  reason: The page has a longer name now.
  instead: indicators/child-protection-plans
  redirect: true
  since: 2024-05-01
- address: indicators/funded-2-year-old-take-up-percent
  title: Free places for two-year-olds
  reason: The share is no longer worked out.
  instead: none
  since: 2024-05-01
`,
  );
  const build = workshop.build();
  if (!build.ok) throw new Error(build.output);
}, 240_000);
afterAll(() => workshop?.close());

describe('The address of a page that is gone', () => {
  test('says why it is gone and since when, and where to read on', () => {
    const html = htmlOf(workshop.dist, 'indicators/contacts/');
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    expect(main).toContain('<h1>Contacts</h1>');
    expect(main).toContain('This page has not been published since 1 May 2024.');
    expect(main).toContain('Contacts are counted in another way now.');
    expect(main).toContain('href="/indicators/child-protection-plans/"');
    expect(html).not.toContain('http-equiv="refresh"');
  });

  test('leads to the A to Z where no page has taken its place', () => {
    const main = /<main[\s\S]*<\/main>/.exec(htmlOf(workshop.dist, 'themes/fostering/'))?.[0] ?? '';
    expect(main).toContain('Fostering has no figures any more.');
    expect(main).toContain('href="/a-to-z/"');
  });

  test('takes the reader straight on where that was asked for, and has a link for whoever is not taken', async () => {
    const html = htmlOf(workshop.dist, 'indicators/plans/');
    expect(html).toContain(
      '<meta http-equiv="refresh" content="0; url=/indicators/child-protection-plans/">',
    );
    expect(html).toMatch(/<link rel="canonical" href="[^"]*\/indicators\/child-protection-plans\/">/);
    expect(html).toMatch(/<main[\s\S]*href="\/indicators\/child-protection-plans\/"[\s\S]*<\/main>/);
    const browser = await openBrowser();
    const site = await serve(workshop.dist);
    const page = await browser.newPage();
    await page.goto(`${site.address}indicators/plans/`);
    await page.waitForURL('**/indicators/child-protection-plans/');
    await page.goto(`${site.address}indicators/contacts/`);
    expect(await axeViolations(page)).toEqual([]);
    await browser.close();
    await site.close();
  });

  test('is in the sitemap where there is something to read, and not where it leads straight on', () => {
    const pages = pagesOf(workshop.dist).filter((page) => page !== '404.html' && !isEmbed(page));
    expect(pages).toContain('indicators/plans/');
    expect(addressesInSitemap(workshop.dist)).toEqual(
      pages.filter((page) => !/^(?:cy\/)?indicators\/plans\/$/.test(page)),
    );
  });

  test('is a valid page without a link that leads nowhere', () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:document'],
      rules: {
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'require-sri': 'off',
      },
    });
    for (const page of [
      'indicators/contacts/',
      'themes/fostering/',
      'indicators/plans/',
      'indicators/funded-2-year-old-take-up-percent/',
      'reports/quarter-3-2021-22/',
      'themes/early-years/',
    ]) {
      const { results } = validator.validateStringSync(htmlOf(workshop.dist, page));
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
    expect(brokenLinks(workshop.dist)).toEqual([]);
  });
});

describe('A retired indicator that a report still shows', () => {
  const ID = 'funded-2-year-old-take-up-percent';
  const REPORT = 'reports/quarter-3-2021-22/';

  test('keeps its figures in the report, which says that it is retired and leads to the reason', () => {
    const row = new RegExp(`<tr>\\s*<th[^>]*>\\s*<a href="/indicators/${ID}/">[\\s\\S]*?</tr>`).exec(
      htmlOf(workshop.dist, REPORT),
    )?.[0];
    expect(row).toContain('100.0%');
    expect(row).toContain('No longer published since 1 May 2024');
  });

  test('has a page with the reason, and the way back to the report', () => {
    const main = /<main[\s\S]*<\/main>/.exec(htmlOf(workshop.dist, `indicators/${ID}/`))?.[0] ?? '';
    expect(main).toContain('The share is no longer worked out.');
    expect(main).toContain('One report still shows its figures, as they stood on the day:');
    expect(main).toContain(`href="/${REPORT}"`);
  });

  test('is still among what its release published', () => {
    const html = htmlOf(workshop.dist, 'releases/2022-03-14-quarter-3-2021-22/');
    expect(html).toContain(
      `<a href="/indicators/${ID}/">Free places for two-year-olds (no longer published)</a>`,
    );
  });

  test('stands nowhere else: in no list, feed of figures, download or answer of the API', () => {
    const files = readdirSync(workshop.dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:html|json|xml|csv|txt|ics|jsonld)$/.test(file),
    );
    const naming = files.filter((file) => readFileSync(path.join(workshop.dist, file), 'utf8').includes(ID));
    expect(naming.filter((file) => !MAY_NAME.test(file)).toSorted()).toEqual([]);
    expect(naming.some((file) => file.includes(`indicators/${ID}.`))).toBe(false);
  });
});

/** Where a retired page is told: at its own address, in the reports and the release that had it, in feeds, and to who is lost. */
const MAY_NAME =
  /^(?:cy\/)?(?:indicators\/funded-[^/]*\/|embed\/funded-|reports\/|releases\/2022-03-14|feed\.|404\.html|sitemap\.xml)/;

describe('Who followed or showed a page that is gone', () => {
  const itemsOf = (file: string) =>
    parseJsonFeed(JSON.parse(readFileSync(path.join(workshop.dist, file), 'utf8'))).items ?? [];

  test.each(['feed.json', 'indicators/contacts/feed.json'])('is told why in /%s', (file) => {
    const told = itemsOf(file).filter(({ title }) => title === 'No longer published: Contacts, Dudley');
    expect(told).toHaveLength(1);
    expect(told[0]?.content_html).toContain('Contacts are counted in another way now.');
    expect(told[0]?.content_html).toContain('/indicators/child-protection-plans/');
    expect(told[0]?.date_published).toBe('2024-05-01T08:30:00.000Z');
  });

  test('is told by the feed of a theme', () => {
    expect(itemsOf('themes/fostering/feed.json').map(({ summary }) => summary)).toEqual([
      'Fostering has no figures any more.',
    ]);
  });

  test.each(['', 'trend/', 'benchmark/'])('reads it in the frame: /embed/contacts/%s', (part) => {
    const html = htmlOf(workshop.dist, `embed/contacts/${part}`);
    expect(html).toContain('This has not been published since 1 May 2024.');
    expect(html).toContain('Contacts are counted in another way now.');
    expect(html).toContain('href="/indicators/child-protection-plans/" target="_top"');
  });
});

test('the places on a page that npm run changes watches over are all there', () => {
  const pages = pagesOf(workshop.dist).flatMap((page) => /^indicators\/([^/]+)\/$/.exec(page)?.[1] ?? []);
  const missing = pages
    .filter((id) => !['contacts', 'plans', 'funded-2-year-old-take-up-percent'].includes(id))
    .flatMap((id) => {
      const file = path.join(workshop.root, `published/dudley/indicators/${id}.json`);
      const indicator = Indicator.parse(JSON.parse(readFileSync(file, 'utf8')));
      const html = htmlOf(workshop.dist, `indicators/${id}/`);
      const anchors = anchorsOf(indicator);
      expect(anchors.length).toBeGreaterThan(0);
      return anchors.filter((anchor) => !html.includes(` id="${anchor}"`)).map((anchor) => `${id}#${anchor}`);
    });
  expect(missing).toEqual([]);
});
