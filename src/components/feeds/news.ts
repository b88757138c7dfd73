import { ENGLISH } from '#language/en.ts';
import type { Cell } from '#published/cell.ts';
import type { Council, HeadlineThen, Release, Retired } from '#published/council.ts';
import { formatValue } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import { instantOf } from '#published/london-time.ts';
import { absolute, councilAddress, indicatorAddress } from '../../address.ts';
import { type PublishedCouncil, releaseById, site } from '../../dataset.ts';
import { changesTo } from '../indicator/changes.ts';
import { releasesOf } from '../releases.ts';
import { titleAt } from '../retired.ts';
import { FEED_WORDS as WORDS } from './feed-words.ts';

/** Something to tell: one entry of a feed. It is the same in every feed that has it, today and after any later build. */
export interface News {
  /** A name for ever (RFC 4151). It is made of the site's own address as set, not of where this build is served. */
  readonly id: string;
  readonly kind: 'release' | 'update' | 'correction' | 'retired';
  readonly title: string;
  /** Absolute, as every address in `html`. */
  readonly address: string;
  readonly date: Date;
  /** One sentence or two, without markup. */
  readonly summary: string;
  readonly html: string;
}

/** A release: how much it brought, and what it showed to have got better or worse. */
export function releaseNews({ council, indicators }: PublishedCouncil, release: Release): News {
  const address = absolute(councilAddress(council.slug, `releases/${release.id}/`));
  const moved = (direction: HeadlineThen['direction']) =>
    release.headlines
      .filter((headline) => headline.direction === direction)
      .flatMap(({ indicator }) => indicators.find(({ id }) => id === indicator) ?? []);
  const [better, worse] = [moved('improving'), moved('getting-worse')];
  const count = indicators.filter(({ id }) => release.indicators.includes(id)).length;
  return {
    id: nameOf(release.published, council, `releases/${release.id}`),
    kind: 'release',
    title: `${release.title}, ${council.shortName}`,
    address,
    date: momentOf(release),
    summary: release.summary,
    html: [
      paragraph(release.summary),
      ...correctsWhat(release, council),
      paragraph(WORDS.howMany(count)),
      ...(better.length + worse.length === 0 ? [paragraph(WORDS.neither)] : []),
      ...linked(WORDS.better(better.length), better),
      ...linked(WORDS.worse(worse.length), worse),
      readMore(address),
    ].join('\n'),
  };
}

/** One indicator in one release: the sentence that its page began with on that day. */
export function updateNews(indicator: Indicator, council: Council, release: Release): News {
  const address = absolute(indicatorAddress(indicator));
  const sentence =
    release.headlines.find((headline) => headline.indicator === indicator.id)?.sentence ?? WORDS.notRepeated;
  return {
    id: nameOf(release.published, council, `releases/${release.id}/indicators/${indicator.id}`),
    kind: 'update',
    title: WORDS.newFigures(indicator.name, council.shortName),
    address,
    date: momentOf(release),
    summary: sentence,
    html: [
      paragraph(sentence),
      paragraph(WORDS.published(release.title, longDate(release.published))),
      readMore(address),
    ].join('\n'),
  };
}

/** What a release changed of an indicator's figures that had been published: each with what it was and is, and why. */
export function correctionNews(indicator: Indicator, council: Council, release: Release): News[] {
  const changes = changesTo(indicator, council, { release: release.id, language: ENGLISH });
  if (changes.length === 0) return [];
  const address = absolute(indicatorAddress(indicator, '#changes-and-corrections'));
  const title = release.corrects === undefined ? WORDS.revised : WORDS.corrected;
  const reasons = [...new Set(changes.map(({ reason }) => reason))].map((reason) => WORDS.why(reason));
  const lines = changes.map(({ what, before, after }) =>
    before.kind === 'suppressed'
      ? WORDS.isOnly(what, inWords(after, indicator))
      : WORDS.wasAndIs(what, inWords(before, indicator), inWords(after, indicator)),
  );
  return [
    {
      id: nameOf(release.published, council, `releases/${release.id}/corrections/${indicator.id}`),
      kind: 'correction',
      title: title(indicator.name, council.shortName),
      address,
      date: momentOf(release),
      summary: [...lines.slice(0, 1), ...reasons].join(' '),
      html: [
        ...reasons.map(paragraph),
        `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
        paragraph(WORDS.published(release.title, longDate(release.published))),
        readMore(address),
      ].join('\n'),
    },
  ];
}

/** A page that is gone: why, and what to read instead. */
export function retiredNews(published: PublishedCouncil, retired: Retired): News {
  const { council } = published;
  const address = absolute(councilAddress(council.slug, `${retired.address}/`));
  const name = retired.title ?? WORDS.pageNamed(retired.address.split('/')[1] ?? retired.address);
  const instead =
    retired.instead === null
      ? paragraph(WORDS.nothingInstead)
      : `<p>${WORDS.readInstead} ${link(absolute(councilAddress(council.slug, `${retired.instead}/`)), titleAt(published, retired.instead, ENGLISH))}</p>`;
  return {
    id: nameOf(retired.since, council, retired.address),
    kind: 'retired',
    title: WORDS.retired(name, council.shortName),
    address,
    date: momentOf({ published: retired.since }),
    summary: retired.reason,
    html: [paragraph(retired.reason), instead].join('\n'),
  };
}

/** An indicator's updates and corrections, one of each for every release that had them. A correction alone is no update. */
export function newsOf(indicator: Indicator, council: Council): News[] {
  return releasesOf(council)
    .filter((release) => release.indicators.includes(indicator.id))
    .flatMap((release) => {
      const corrections = correctionNews(indicator, council, release);
      const isCorrection = release.corrects !== undefined && corrections.length > 0;
      return isCorrection ? corrections : [updateNews(indicator, council, release), ...corrections];
    });
}

/** When a release came out: at its time, else at the hour at which statistics are published in the United Kingdom. */
export function momentOf({ published, publishAt }: Pick<Release, 'published' | 'publishAt'>): Date {
  return instantOf(publishAt ?? `${published}T09:30`);
}

function nameOf(date: string, { slug }: Council, path: string): string {
  return `tag:${new URL(site.baseUrl).hostname},${date}:${slug}/${path}`;
}

function correctsWhat({ corrects, reason }: Release, council: Council): string[] {
  if (corrects === undefined) return [];
  const why = reason === undefined ? '' : ` ${WORDS.why(reason)}`;
  return [paragraph(WORDS.corrects(releaseById(council, corrects).title) + why)];
}

function inWords(cell: Cell, indicator: Indicator): string {
  switch (cell.kind) {
    case 'value':
      return formatValue(cell.value, indicator);
    case 'suppressed':
      return WORDS.hidden;
    case 'not-available':
      return WORDS.notAvailable;
    case 'not-applicable':
      return WORDS.notApplicable;
    case 'low':
      return WORDS.low;
  }
}

function linked(title: string, indicators: readonly Indicator[]): string[] {
  if (indicators.length === 0) return [];
  const items = indicators.map(
    (indicator) => `<li>${link(absolute(indicatorAddress(indicator)), indicator.name)}</li>`,
  );
  return [paragraph(`${title}:`), `<ul>${items.join('')}</ul>`];
}

function readMore(address: string): string {
  return `<p>${link(address, WORDS.read)}</p>`;
}

function link(address: string, text: string): string {
  return `<a href="${escaped(address)}">${escaped(text)}</a>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
