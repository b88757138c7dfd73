import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Served, serve } from '../../../scripts/server.ts';
import { axeViolations } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { pagesOf, readable } from '../support/dist.ts';
import { filesOf } from '../../../scripts/compare-folders.ts';
import { brokenLinks } from '../support/links.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

/** The page, followed step by step in a copy of the project, for a council that is not in it. */
const PAGE = readFileSync('content/pages/your-council-in-an-hour.mdx', 'utf8');
const COUNCIL = 'content/northmoor/council.yaml';
const THEME = 'content/northmoor/themes/children-in-care.mdx';
const INDICATOR = 'content/northmoor/indicators/children-looked-after.mdx';
const RELEASE = 'data/northmoor/2024-07-08-first-figures';
const INDICATOR_PAGE = 'indicators/children-looked-after/';

let workshop: Workshop;
let browser: Browser;
let served: Served;
let checkBefore: { ok: boolean; output: string };

beforeAll(async () => {
  workshop = openWorkshop();
  for (const command of commands().filter((line) => line.startsWith('npm run new:'))) run(command);
  checkBefore = workshop.npm(['run', 'check']);

  const [siteSettings = '', indicatorSettings = '', brand = ''] = blocks('yaml');
  settle('content/site.yaml', siteSettings);
  settle(COUNCIL, brand.replace('#5b2a6e', '#5B2A6E'));
  settle(INDICATOR, indicatorSettings);
  settle(`${RELEASE}/release.yaml`, 'dataTo: 2024-06-30');
  workshop.write('content/northmoor/logo.svg', LOGO);
  for (const file of [COUNCIL, THEME, INDICATOR, `${RELEASE}/release.yaml`]) fillIn(file);
  workshop.edit(`${RELEASE}/figures.csv`, (text) => text + blocks('csv').join(''));

  const check = workshop.npm(['run', 'check']);
  expect(check.output).toContain('All is well: 1 indicators, 5 figures to publish, 0 hidden.');
  const build = workshop.build();
  expect(build.ok, build.output).toBe(true);
  served = await serve(workshop.dist);
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  workshop?.close();
});

describe('Your council in an hour', () => {
  test('names no command that is not followed here', () => {
    expect(commands()).toEqual([
      'npm ci', // how these tests came to run
      'npm run new:council -- northmoor children-in-care --code E06000999 --region E12000004 --without-examples',
      'npm run new:indicator -- northmoor children-looked-after',
      'npm run new:release -- northmoor 2024-07-08-first-figures',
      'npm run check',
      'npm run guard -- --install', // tests/scripts/guard.test.ts
      'npm start', // tests/site/built/readme.test.ts, and the same build and server here
    ]);
  });

  test('cannot be published half-way: the check names every place that is still to be written', () => {
    expect(checkBefore.ok).toBe(false);
    for (const file of [COUNCIL, THEME, INDICATOR, `${RELEASE}/release.yaml`])
      expect(checkBefore.output).toContain(file);
    expect(checkBefore.output).toContain('This still says “Write here”.');
  });

  test('ends with a site of one council, at the top of its address, of which every link leads somewhere', () => {
    expect(pagesOf(workshop.dist)).toContain(INDICATOR_PAGE);
    expect(brokenLinks(workshop.dist)).toEqual([]);
  });

  test('shows the council’s name, figures and words, and no notice that it is an example', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.address}${INDICATOR_PAGE}`);
    expect(await page.title()).toBe('Children looked after - Northmoor Council');
    const text = await page.locator('main').innerText();
    expect(text).toContain('218 children were looked after at 30 June 2024.');
    expect(await page.locator('.example-notice').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.close();
  });

  test('leaves nothing of the examples on the site but in the help for editors', () => {
    const found = filesOf(workshop.dist)
      .filter((file) => !/^(?:help|schemas|search\/found\/help|search\/names|search\/text)/.test(file))
      .filter((file) =>
        /barnsley|dudley|walsall|wokingham|candour\.example/i.test(readable(workshop.dist, file)),
      );
    expect(found).toEqual([]);
    for (const file of ['data/papers.md', 'data/certificate.yaml', 'data/wokingham', 'content/wokingham'])
      expect(existsSync(path.join(workshop.root, file)), file).toBe(false);
    expect(filesOf(path.join(workshop.root, 'data/comparators'))).toEqual(['mappings.yaml']);
  });

  test('gives the people who edit in a browser forms for this council alone', () => {
    const forms = z
      .looseObject({ content: z.array(z.looseObject({ name: z.string() })) })
      .parse(parse(workshop.read('.pages.yml')));
    expect(forms.content.map(({ name }) => name)).toEqual(['northmoor', 'site']);
  });

  test('names the right contact and address in security.txt', async () => {
    const answer = await fetch(`${served.address}.well-known/security.txt`);
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text).toContain('Contact: mailto:security@northmoor.example\n');
    expect(text).toContain('Canonical: https://performance.northmoor.example/.well-known/security.txt\n');
    const expires = /^Expires: (.*)$/m.exec(text)?.[1] ?? '';
    expect(Date.parse(expires)).toBeGreaterThan(Date.now());
  });
});

describe('A logo', () => {
  test.each([
    ['on a wide screen', { width: 1280, height: 900 }, 'light'],
    ['on a phone, in the dark', { width: 320, height: 700 }, 'dark'],
  ] as const)(
    'stands in the header %s, says the name, and keeps its own ground',
    async (_where, viewport, colorScheme) => {
      const page = await browser.newPage({ viewport, colorScheme });
      await page.goto(served.address);
      const logo = page.locator('.site-header__logo');
      expect(await logo.getAttribute('alt')).toBe('Northmoor Council');
      expect(
        await page
          .getByRole('link', { name: /^Northmoor Council/ })
          .first()
          .isVisible(),
      ).toBe(true);
      expect(await page.locator('.site-header__name').count()).toBe(0);
      const seen = await logo.evaluate((image) =>
        image instanceof HTMLImageElement
          ? {
              isThere: image.complete && image.naturalWidth > 0,
              ground: getComputedStyle(image).backgroundColor,
            }
          : undefined,
      );
      expect(seen).toEqual({ isThere: true, ground: 'rgb(255, 255, 255)' });
      const box = await logo.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= viewport.width).toBe(true);
      expect(await axeViolations(page)).toEqual([]);
      await page.close();
    },
  );

  test('keeps its own ground on paper and in forced colours', async () => {
    const page = await browser.newPage();
    await page.goto(served.address);
    const ground = () =>
      page.locator('.site-header__logo').evaluate((image) => getComputedStyle(image).backgroundColor);
    await page.emulateMedia({ media: 'print' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme: 'dark' });
    expect(await ground()).toBe('rgb(255, 255, 255)');
    await page.close();
  });
});

/** The words `Northmoor Council` as a picture would have them. */
const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><path fill="#5b2a6e" d="M5 55V5l40 50V5"/><path fill="#5b2a6e" d="M60 20h130v20H60z"/></svg>
`;

function commands(): string[] {
  return blocks('sh').flatMap((block) => block.split('\n').filter((line) => line !== ''));
}

function blocks(language: string): string[] {
  return [...PAGE.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, text = '']) => text,
  );
}

function run(command: string): void {
  const { ok, output } = workshop.npm(command.split(' ').slice(1));
  expect(ok, output).toBe(true);
}

/** Writes settings in the place of those of the same names, or after all others. */
function settle(file: string, settings: string): void {
  for (const line of settings.trim().split('\n')) {
    const key = line.slice(0, line.indexOf(':'));
    workshop.edit(file, (text) => {
      const setting = new RegExp(`^${key}:.*\\n(?:[ \\t]+.*\\n)*`, 'm');
      return setting.test(text) ? text.replace(setting, () => `${line}\n`) : `${text}${line}\n`;
    });
  }
}

/** Writes something wherever a new file says “Write here”. */
function fillIn(file: string): void {
  workshop.edit(file, (text) =>
    text
      .replaceAll(/"Write here: a role[^"]*"/g, 'Performance team')
      .replaceAll(/"Write here[^"]*"/g, 'This was written to try the site out.')
      .replaceAll(/^Write here\.$/gm, 'There were <Value /> children at the end of the quarter.')
      .replaceAll(/^title: .*Write here.*$/gm, 'title: First figures'),
  );
  if (file === THEME)
    workshop.edit(file, (text) => text.replace(/There were <Value \/>.*/, 'Children in care.'));
}
