import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type JsonFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differences, filesOf } from '../../../scripts/compare-folders.ts';
import { type Served, serve } from '../../../scripts/server.ts';
import { axeViolations } from '../support/accessibility.ts';
import { openBrowser } from '../support/browser.ts';
import { htmlOf, pagesOf, readable } from '../support/dist.ts';
import { brokenLinks } from '../support/links.ts';
import { openWorkshop, type Workshop } from '../support/workshop.ts';

/** One made-up council, built at several times: the same files say other things before and after a moment. */
const FIXTURES = path.resolve('tests/site/fixtures');
const BEFORE = '2024-08-01T08:29:59Z';
const AFTER = '2024-08-01T08:30:00Z';
const ELECTION = '2024-06-01T12:00:00Z';
const LATE = '2024-09-01T12:00:00Z';

let workshop: Workshop;
/** The site as it was at each time, by a name. */
const sites = new Map<string, string>();
let browser: Browser;

beforeAll(async () => {
  workshop = openWorkshop();
  workshop.keepCouncils();
  workshop.remove('data');
  workshop.lay(path.join(FIXTURES, 'canary'), '.');
  workshop.lay(path.join(FIXTURES, 'later/before'), '.');
  build('without', BEFORE);
  workshop.lay(path.join(FIXTURES, 'later/after'), '.');
  build('before', BEFORE);
  build('after', AFTER);
  build('late', LATE);
  const hold = readFileSync(path.join(FIXTURES, 'later/hold.yaml'), 'utf8');
  appendFileSync(path.join(workshop.root, 'content/secretford/council.yaml'), hold);
  build('held', ELECTION);
  build('no longer held', BEFORE);
  browser = await openBrowser();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  workshop?.close();
});

describe('A release that waits', () => {
  test('leaves the site as it is without its folder, byte for byte', () => {
    expect(differences(site('without'), site('before'))).toEqual([]);
  });

  test('is there at its time', () => {
    expect(pagesOf(site('before'))).not.toContain('releases/2024-08-01-corrections/');
    expect(pagesOf(site('after'))).toContain('releases/2024-08-01-corrections/');
  });

  test('is in no file before it: page, download, feed or search index', () => {
    const words = ['52,002', '52002', '2024-08-01-corrections', 'wrong quarter'];
    const found = (name: string) =>
      words.filter((word) => filesOf(site(name)).some((file) => readable(site(name), file).includes(word)));
    expect(found('before')).toEqual([]);
    expect(found('after')).toEqual(words);
  });
});

describe('A correction', () => {
  test('is told near the figure of the page that it corrects, and on no other', () => {
    const page = main('after', 'indicators/kinds/');
    expect(page).toContain(
      'Corrected. 1 figure on this page was corrected on 1 August 2024. A file had been counted in the wrong quarter.',
    );
    expect(page.indexOf('Corrected.')).toBeLessThan(page.indexOf('What does this show us?'));
    expect(htmlOf(site('after'), 'indicators/kinds/')).toContain('href="#changes-and-corrections"');
    expect(main('after', 'indicators/counts/')).not.toContain('Corrected.');
  });

  test('is told on the release that it corrects, which keeps its address', () => {
    const said = 'Some figures were corrected on 1 August 2024, see Corrections of August 2024.';
    expect(main('before', 'releases/2024-05-01-q4/')).not.toContain('Corrected since.');
    expect(main('after', 'releases/2024-05-01-q4/')).toContain(said);
    expect(htmlOf(site('after'), 'releases/2024-05-01-q4/')).toContain(
      'href="/releases/2024-08-01-corrections/"',
    );
    expect(main('after', 'releases/2024-08-01-corrections/')).not.toContain('Corrected since.');
  });

  test('is told in a report of that release, whose figures stay as they were', () => {
    expect(main('after', 'reports/quarter-4/')).toContain('Corrected since. Some figures were corrected');
    expect(main('after', 'reports/quarter-4/')).toContain('51,001');
    expect(main('after', 'reports/quarter-4/')).not.toContain('52,002');
  });
});

describe('The release calendar', () => {
  test('says what comes next, how settled that is, and how it was changed', () => {
    const page = main('before', 'calendar/');
    expect(page).toContain(
      'Expected in August 2024; the day is not settled. New figures for: Kinds of a total.',
    );
    expect(page).toContain('Moved from 15 July 2024 to August 2024. The records are being moved.');
    expect(page).toContain('Expected on 5 November 2024. New figures for every measure.');
    expect(page).not.toContain('late.');
    expect(main('before', 'indicators/kinds/')).not.toContain('are late');
  });

  test('leaves out what has come', () => {
    // The correction of 1 August brought new figures for the one measure that was expected in August.
    expect(main('before', 'calendar/')).toContain('Quarter 1 of 2024-25');
    expect(main('after', 'calendar/')).not.toContain('Quarter 1 of 2024-25');
  });

  test('says what is late, there and on the page of each measure that is', () => {
    const said = 'Was expected on 30 August 2024, and is late. New figures for: Counts with small quarters.';
    expect(main('after', 'calendar/')).not.toContain(said);
    expect(main('late', 'calendar/')).toContain(said);
    expect(main('late', 'indicators/counts/')).toContain(
      'New figures were expected on 30 August 2024 and are late.',
    );
    expect(main('late', 'indicators/kinds/')).not.toContain('are late');
    expect(main('late', 'data-health/')).toContain(
      'Of 3 measures, 1 has figures that are late and none have a review',
    );
  });

  test('says in words that nothing is planned where nothing is', () => {
    const html = readFileSync(path.resolve('dist/wokingham/calendar/index.html'), 'utf8');
    expect(html).toContain('Not planned: there is no date for new figures.');
  });
});

describe('The feeds', () => {
  test('tell a correction in an entry of its own, with the old figure, the new one and the reason', () => {
    for (const file of ['feed.json', 'themes/secrets/feed.json', 'indicators/kinds/feed.json']) {
      const [correction, ...others] = entries('after', file).filter(({ tags }) =>
        tags?.includes('Correction'),
      );
      expect(others, file).toEqual([]);
      expect(correction?.title).toBe('Corrected: Kinds of a total, Secretford');
      expect(correction?.content_html).toContain('was 51,001, is now 52,002.');
      expect(correction?.content_html).toContain('Why: A file had been counted in the wrong quarter.');
      expect(correction?.date_published).toBe('2024-08-01T08:30:00.000Z');
      expect(entries('before', file).some(({ title }) => title?.startsWith('Corrected'))).toBe(false);
    }
    expect(entries('after', 'indicators/counts/feed.json')).toEqual(
      entries('before', 'indicators/counts/feed.json'),
    );
  });

  test('leave what they had told as it was, under the same name', () => {
    for (const file of ['feed.json', 'themes/secrets/feed.json', 'indicators/kinds/feed.json']) {
      const before = entries('before', file);
      const after = new Map(entries('after', file).map((entry) => [entry.id, entry]));
      expect(before.length).toBeGreaterThan(0);
      for (const entry of before) expect(after.get(entry.id)).toEqual(entry);
    }
  });

  test('say the same as RSS and as JSON Feed', () => {
    for (const name of ['before', 'after']) {
      const rss = parseRssFeed(readable(site(name), 'feed.xml')).items ?? [];
      expect(rss.map(({ guid }) => guid?.value)).toEqual(entries(name, 'feed.json').map(({ id }) => id));
    }
  });
});

describe('The calendar file', () => {
  test('has what is planned and what was published, each under a name that stays when its day moves', () => {
    const planned = events('before').filter(({ uid }) => uid.includes('/planned/'));
    expect(planned.map(({ uid, start, end, status }) => ({ uid, start, end, status }))).toEqual([
      {
        uid: 'secretford/planned/2024-07-15/quarter-1-of-2024-25@canary.example',
        start: '2024-08-01',
        end: '2024-09-01',
        status: 'TENTATIVE',
      },
      {
        uid: 'secretford/planned/2024-08-30/a-count-at-the-end-of-august@canary.example',
        start: '2024-08-30',
        end: '2024-08-31',
        status: 'TENTATIVE',
      },
      {
        uid: 'secretford/planned/2024-11-05/quarter-2-of-2024-25@canary.example',
        start: '2024-11-05',
        end: '2024-11-06',
        status: 'CONFIRMED',
      },
    ]);
    expect(planned[0]?.description).toContain(
      'Moved from 15 July 2024 to August 2024. The records are being moved.',
    );
  });

  test('says at what time a release came out that had waited for one, in the time of the United Kingdom', () => {
    const correction = events('after').find(({ uid }) => uid.includes('2024-08-01-corrections'));
    expect(correction).toMatchObject({ start: '2024-08-01T09:30:00', zone: 'Europe/London' });
    expect(correction?.description).toContain('A file had been counted in the wrong quarter.');
    expect(events('before').some(({ uid }) => uid.includes('2024-08-01-corrections'))).toBe(false);
  });

  test('says what is late', () => {
    const late = events('late').find(({ uid }) => uid.includes('a-count-at-the-end-of-august'));
    expect(late?.description).toContain('Was expected on 30 August 2024, and is late.');
  });
});

describe('A pre-election hold', () => {
  const says = 'Until the election we publish figures as planned and do not comment on them.';

  test('is told on every page while it lasts, and on none after it', () => {
    const pages = pagesOf(site('held')).filter((page) => !htmlOf(site('held'), page).includes(says));
    expect(pages).toEqual([]);
    expect(differences(site('no longer held'), site('before'))).toEqual([]);
  });

  test('stands in what other sites show in a frame, whose code leaves room for it', async () => {
    const served = await serve(site('held'));
    const page = await browser.newPage();
    for (const [size, width] of [
      ['narrow', 320],
      ['wide', 640],
    ] as const) {
      await page.goto(`${served.address}indicators/kinds/`);
      const code = (await page.locator(`#code-headline-${size}`).inputValue()) ?? '';
      const height = Number(/height="(\d+)"/.exec(code)?.[1]);
      await page.setViewportSize({ width, height });
      await page.goto(`${served.address}embed/kinds/`);
      expect(await page.locator('footer').innerText()).toContain('Until 4 July 2024: Until the election');
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height);
    }
    await Promise.all([page.close(), served.close()]);
  });

  test('stands where the action of the service is told, under the same heading', () => {
    const page = main('held', 'indicators/kinds/');
    expect(page).toMatch(/What action is the service taking\?\s*Until the election/);
    const heading = /<h2 id="([^"]*)">What action is the service taking\?/;
    expect(heading.exec(htmlOf(site('held'), 'indicators/kinds/'))?.[1]).toBe(
      heading.exec(htmlOf(site('before'), 'indicators/kinds/'))?.[1],
    );
  });

  test('changes no figure: every download is the same, byte for byte', () => {
    const downloads = filesOf(site('before')).filter((file) =>
      /^indicators\/.*\.(?:csv|json|svg)$/.test(file),
    );
    expect(downloads.length).toBeGreaterThan(3);
    for (const file of downloads) {
      expect(readable(site('held'), file)).toBe(readable(site('before'), file));
    }
  });
});

describe('The pages of these times', () => {
  test.each([
    ['after', 'indicators/kinds/'],
    ['after', 'releases/2024-05-01-q4/'],
    ['before', 'calendar/'],
    ['late', 'calendar/'],
    ['late', 'data-health/'],
    ['late', 'indicators/counts/'],
    ['held', 'indicators/kinds/'],
  ])(
    '%s: /%s breaks no rule of accessibility and does not scroll sideways on a phone',
    async (name, address) => {
      const served: Served = await serve(site(name));
      const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
      await page.goto(served.address + address);
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await Promise.all([page.close(), served.close()]);
    },
  );

  test('lead nowhere that is not there', () => {
    for (const folder of sites.values()) expect(brokenLinks(folder)).toEqual([]);
  });
});

function build(name: string, now: string): void {
  const { ok, output } = workshop.build({ CANDOUR_NOW: now });
  if (!ok) throw new Error(`${name}: ${output}`);
  const kept = path.join(workshop.root, 'sites', name.replaceAll(' ', '-'));
  cpSync(workshop.dist, kept, { recursive: true });
  sites.set(name, kept);
}

function site(name: string): string {
  const folder = sites.get(name);
  if (folder === undefined) throw new Error(`There is no site “${name}”.`);
  return folder;
}

/** The entries of a JSON Feed. */
function entries(name: string, file: string): JsonFeed.Item<string>[] {
  return parseJsonFeed(JSON.parse(Buffer.from(readable(site(name), file), 'latin1').toString())).items ?? [];
}

/** The events of a calendar, as a calendar program reads them. */
function events(name: string) {
  const text = readFileSync(path.join(site(name), 'calendar.ics'), 'utf8');
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const { uid, description, startDate, endDate } = new ICAL.Event(component);
    return {
      uid,
      description,
      start: startDate.toString(),
      end: endDate.toString(),
      zone: component.getFirstProperty('dtstart')?.getFirstParameter('tzid'),
      status: component.getFirstPropertyValue('status'),
    };
  });
}

/** The words of a page, without its header and footer. */
function main(name: string, page: string): string {
  const html = htmlOf(site(name), page);
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,;])/g, '$1');
}
