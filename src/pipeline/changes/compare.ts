import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import { addressChanges } from './addresses.ts';
import { anchorsOf } from './anchors.ts';
import {
  type Change,
  type Changes,
  change,
  type CouncilChanges,
  type IndicatorChanges,
  type PageChange,
} from './change.ts';
import { cellWords, figureChanges, figuresOf, periodWords } from './figures.ts';
import { frozenReport } from './frozen.ts';
import { headlineChange } from './headline.ts';
import { otherPlaceChanges } from './other-places.ts';
import { councilSettingChanges, settingChanges } from './settings.ts';
import type { CouncilVersion, PublishedVersion, Version } from './version.ts';
import { wordChanges } from './words.ts';

/**
 * What the public would see otherwise, from published cells alone. Where one of the two versions cannot be published,
 * only their addresses are compared. `today` is written into lines to add.
 */
export function compareVersions(before: Version, after: Version, { today }: { today: string }): Changes {
  const { added, removed, refused, warnings } = addressChanges(before.addresses, after.addresses, { today });
  if (before.published === undefined || after.published === undefined)
    // A release that waits for its time has no published name yet.
    return { councils: [], added: [], removed, refused, warnings };
  const pairs = pairsOf(before.published, after.published);
  const reports = pairs.flatMap(({ old, now }) =>
    old.reports.flatMap((report) => {
      const same = now.reports.find(({ id }) => id === report.id);
      return same === undefined ? [] : [frozenReport(report, same)];
    }),
  );
  return {
    councils: after.published.councils
      .map((now) => councilChanges(pairs.find((pair) => pair.now === now)?.old, now))
      .filter(({ changes, indicators }) => changes.length + indicators.length > 0),
    added,
    removed: removed.map((page) => ({ ...page, leadsTo: `${page.leadsTo}${stillIn(page, after)}` })),
    refused: [...refused, ...reports.flatMap((report) => report.refused)],
    warnings: [
      ...warnings,
      ...reports.flatMap((report) => report.warnings),
      ...otherSitePages(before.published, after.published),
      ...comparisonsGone(before.published, after.published),
      ...pairs.flatMap(({ old, now }) => anchorsGone(old, now)),
    ],
  };
}

/** The reports that go on showing the figures of a retired indicator. */
function stillIn({ address }: PageChange, { addresses, published }: Version): string {
  const alone = addresses.councils.size === 1;
  const reports = (published?.councils ?? []).flatMap(({ council, reports: all }) =>
    all.filter(({ indicators }) =>
      indicators.some(({ id }) => address === `${alone ? '' : `${council.slug}/`}indicators/${id}/`),
    ),
  );
  if (reports.length === 0) return '';
  return `; its figures stay in ${reports.map(({ title }) => `the report “${title}”`).join(' and ')}`;
}

/** The councils of both versions. */
function pairsOf(
  before: PublishedVersion,
  after: PublishedVersion,
): { old: CouncilVersion; now: CouncilVersion }[] {
  return after.councils.flatMap((now) => {
    const old = before.councils.find(({ council }) => council.slug === now.council.slug);
    return old === undefined ? [] : [{ old, now }];
  });
}

function councilChanges(old: CouncilVersion | undefined, now: CouncilVersion): CouncilChanges {
  const { council } = now;
  const changes =
    old === undefined
      ? [change('council', `New: ${now.indicators.length} indicators.`)]
      : [
          ...councilSettingChanges(old.council, council),
          ...releaseChanges(old, now),
          ...reportChanges(old, now),
          ...themeChanges(old, now),
        ];
  return {
    council,
    changes,
    indicators: now.indicators
      .map((indicator) => ({
        id: indicator.id,
        name: indicator.name,
        changes: old === undefined ? [newPage(indicator)] : indicatorChanges({ old, now }, indicator),
      }))
      .filter((indicator: IndicatorChanges) => indicator.changes.length > 0),
  };
}

function indicatorChanges(
  { old, now }: { old: CouncilVersion; now: CouncilVersion },
  after: Indicator,
): Change[] {
  const before = old.indicators.find(({ id }) => id === after.id);
  if (before === undefined) return [newPage(after)];
  const pair = { before, after };
  const headline = headlineChange(pair);
  const figures = figureChanges(pair, now.council);
  return [
    ...headline,
    ...figures,
    ...otherPlaceChanges(pair),
    ...settingChanges(pair, {
      samePolicy: JSON.stringify(old.council.policy) === JSON.stringify(now.council.policy),
    }),
    ...wordChanges(
      {
        before: old.narratives.get(after.id) ?? new Map(),
        after: now.narratives.get(after.id) ?? new Map(),
      },
      { figuresChanged: headline.length + figures.length > 0, indicator: after },
    ),
  ];
}

function newPage(indicator: Indicator): Change {
  const { period, cell } = indicator.headline;
  const figures = figuresOf(indicator).size;
  const newest = `${cellWords(cell, indicator)} (${periodWords(period, indicator)})`;
  return change('new', `New page: ${newest}${figures === 1 ? '' : `, and ${figures - 1} more figures`}.`);
}

function releaseChanges(old: CouncilVersion, now: CouncilVersion): Change[] {
  return now.council.releases.flatMap((release) => {
    const before = old.council.releases.find(({ id }) => id === release.id);
    if (before === undefined) {
      const why = release.reason === undefined ? '' : ` Why figures were corrected: ${release.reason}`;
      return [
        change(
          'release',
          `New release: “${release.title}”, published on ${longDate(release.published)}. ${release.summary}${why}`,
        ),
      ];
    }
    const { figures: _own, indicators: _named, headlines: _said, ...words } = release;
    const { figures: _ownBefore, indicators: _namedBefore, headlines: _saidBefore, ...wordsBefore } = before;
    if (JSON.stringify(words) === JSON.stringify(wordsBefore)) return [];
    return [change('release', `What the release “${release.title}” says about itself has changed.`)];
  });
}

function reportChanges(old: CouncilVersion, now: CouncilVersion): Change[] {
  return now.reports.flatMap(({ id, title, meeting }) => {
    if (!old.reports.some((report) => report.id === id))
      return [change('report', `New report: “${title}”, for ${meeting.body} on ${longDate(meeting.date)}.`)];
    if (old.reportTexts.get(id) === now.reportTexts.get(id)) return [];
    return [change('report', `The text of the report “${title}” has changed since it was presented.`)];
  });
}

function themeChanges(old: CouncilVersion, now: CouncilVersion): Change[] {
  return now.council.themes.flatMap(({ id, title, summary }) => {
    const before = old.council.themes.find((theme) => theme.id === id);
    if (before === undefined) return [change('council', `New theme: “${title}”.`)];
    const isSame =
      before.title === title &&
      before.summary === summary &&
      old.themeTexts.get(id) === now.themeTexts.get(id);
    return isSame ? [] : [change('words', `Other words on the page of the theme “${title}”.`)];
  });
}

function otherSitePages(before: PublishedVersion, after: PublishedVersion): string[] {
  return [...after.sitePages].flatMap(([id, text]) => {
    const old = before.sitePages.get(id);
    if (old === undefined) return [`There is a new page about the site: ${id}/.`];
    return old === text ? [] : [`There are other words on the page ${id}/ about the site.`];
  });
}

/** Pages that set councils side by side come and go with what the councils publish. */
function comparisonsGone(before: PublishedVersion, after: PublishedVersion): string[] {
  const now = new Set(comparedIn(after));
  return comparedIn(before)
    .filter((id) => !now.has(id))
    .map(
      (id) => `Councils are no longer set side by side at compare/${id}/: links to it would lead nowhere.`,
    );
}

function comparedIn({ councils }: PublishedVersion): string[] {
  const all = councils.flatMap(({ indicators }) => indicators.filter(({ national }) => national));
  return [...Map.groupBy(all, ({ id }) => id)]
    .filter(([, alike]) => alike.length > 1 && new Set(alike.map(({ unit }) => unit)).size === 1)
    .map(([id]) => id)
    .sort();
}

function anchorsGone(old: CouncilVersion, now: CouncilVersion): string[] {
  return old.indicators.flatMap((before) => {
    const after = now.indicators.find(({ id }) => id === before.id);
    if (after === undefined) return [];
    const kept = new Set(anchorsOf(after));
    const gone = anchorsOf(before).filter((anchor) => !kept.has(anchor));
    if (gone.length === 0) return [];
    const shown = gone.slice(0, 5).map((anchor) => `#${anchor}`);
    const more = gone.length > shown.length ? ` and ${gone.length - shown.length} more` : '';
    return [
      `On “${after.name}” there is nothing any more at ${shown.join(', ')}${more}: links to it lead to the top of the page.`,
    ];
  });
}
