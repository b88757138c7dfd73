import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Council } from '#published/council.ts';
import { Indicator } from '#published/indicator.ts';
import { Report } from '#published/report.ts';
import { Site } from '#published/site.ts';

/** What the site was made of, read without the site's own code. */
export interface PublishedCouncil {
  readonly council: Council;
  readonly indicators: readonly Indicator[];
  readonly reports: readonly Report[];
}

/** Every council in `published/`, in the site's order. */
export function publishedCouncils(folder = 'published'): PublishedCouncil[] {
  return Site.parse(json(folder, 'site.json')).councils.map((slug) => ({
    council: Council.parse(json(folder, slug, 'council.json')),
    indicators: all(path.join(folder, slug, 'indicators')).map((each) => Indicator.parse(each)),
    reports: all(path.join(folder, slug, 'reports')).map((each) => Report.parse(each)),
  }));
}

function all(folder: string): unknown[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => json(folder, name));
}

function json(...parts: string[]): unknown {
  return JSON.parse(readFileSync(path.join(...parts), 'utf8'));
}
