import { ENGLISH } from '#language/en.ts';
import type { Language } from '#language/language.ts';
import { inEnglish } from '#language/passage.ts';
import type { Cell } from '#published/cell.ts';
import type { Council, HeadlineThen, Release, Retired } from '#published/council.ts';
import { formatNumber, formatValue } from '#published/format.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import { instantOf } from '#published/london-time.ts';
import { absolute, councilAddress, indicatorAddress } from '../../address.ts';
import { type PublishedCouncil, releaseById, site } from '../../dataset.ts';
import { changesTo } from '../indicator/changes.ts';
import { releasesOf } from '../releases.ts';
import { titleAt } from '../retired.ts';

/** Something to tell: one entry of a feed. It is the same in every feed of a language that has it, today and after any later build. */
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
export function releaseNews(
  { council, indicators }: PublishedCouncil,
  release: Release,
  language: Language,
): News {
  const { feeds: say } = language;
  const address = absolute(councilAddress(council.slug, `releases/${release.id}/`, language));
  const moved = (direction: HeadlineThen['direction']) =>
    release.headlines
      .filter((headline) => headline.direction === direction)
      .flatMap(({ indicator }) => indicators.find(({ id }) => id === indicator) ?? []);
  const [better, worse] = [moved('improving'), moved('getting-worse')];
  const count = indicators.filter(({ id }) => release.indicators.includes(id)).length;
  return {
    id: nameOf(release.published, council, `releases/${release.id}`, language),
    kind: 'release',
    title: `${release.title}, ${council.shortName}`,
    address,
    date: momentOf(release),
    summary: release.summary,
    html: [
      paragraph(release.summary),
      ...correctsWhat(release, council, language),
      paragraph(say.howMany(formatNumber(count, 0))),
      ...(better.length + worse.length === 0 ? [paragraph(say.neither)] : []),
      ...linked(say.better(formatNumber(better.length, 0)), better, language),
      ...linked(say.worse(formatNumber(worse.length, 0)), worse, language),
      readMore(address, language),
    ].join('\n'),
  };
}

/** One indicator in one release: the sentence that its page began with on that day. */
export function updateNews(
  indicator: Indicator,
  council: Council,
  release: Release,
  language: Language,
): News {
  const { feeds: say } = language;
  const address = absolute(indicatorAddress(indicator, '', language));
  const said = release.headlines.find((headline) => headline.indicator === indicator.id)?.sentence;
  // What a page said on that day, it said in English.
  const asSaid = said !== undefined && language.tag !== ENGLISH.tag ? inEnglish(said) : said;
  const sentence = asSaid ?? say.notRepeated;
  return {
    id: nameOf(release.published, council, `releases/${release.id}/indicators/${indicator.id}`, language),
    kind: 'update',
    title: say.newFigures(indicator.name, council.shortName),
    address,
    date: momentOf(release),
    summary: sentence,
    html: [
      paragraph(sentence),
      paragraph(say.published(release.title, longDate(release.published, language))),
      readMore(address, language),
    ].join('\n'),
  };
}

/** What a release changed of an indicator's figures that had been published: each with what it was and is, and why. */
export function correctionNews(
  indicator: Indicator,
  council: Council,
  release: Release,
  language: Language,
): News[] {
  const { feeds: say } = language;
  const changes = changesTo(indicator, council, { release: release.id, language });
  if (changes.length === 0) return [];
  const address = absolute(indicatorAddress(indicator, '#changes-and-corrections', language));
  const title = release.corrects === undefined ? say.revised : say.corrected;
  const reasons = [...new Set(changes.map(({ reason }) => reason))].map((reason) => say.why(reason));
  const lines = changes.map(({ what, before, after }) =>
    before.kind === 'suppressed'
      ? say.isOnly(what, inWords(after, indicator, language))
      : say.wasAndIs(what, inWords(before, indicator, language), inWords(after, indicator, language)),
  );
  return [
    {
      id: nameOf(release.published, council, `releases/${release.id}/corrections/${indicator.id}`, language),
      kind: 'correction',
      title: title(indicator.name, council.shortName),
      address,
      date: momentOf(release),
      summary: [...lines.slice(0, 1), ...reasons].join(' '),
      html: [
        ...reasons.map(paragraph),
        `<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
        paragraph(say.published(release.title, longDate(release.published, language))),
        readMore(address, language),
      ].join('\n'),
    },
  ];
}

/** A page that is gone: why, and what to read instead. */
export function retiredNews(published: PublishedCouncil, retired: Retired, language: Language): News {
  const { feeds: say } = language;
  const { council } = published;
  const address = absolute(councilAddress(council.slug, `${retired.address}/`, language));
  const name = retired.title ?? say.pageNamed(retired.address.split('/')[1] ?? retired.address);
  const instead =
    retired.instead === null
      ? paragraph(say.nothingInstead)
      : `<p>${say.readInstead} ${link(absolute(councilAddress(council.slug, `${retired.instead}/`, language)), titleAt(published, retired.instead, language))}</p>`;
  return {
    id: nameOf(retired.since, council, retired.address, language),
    kind: 'retired',
    title: say.retired(name, council.shortName),
    address,
    date: momentOf({ published: retired.since }),
    summary: retired.reason,
    html: [paragraph(retired.reason), instead].join('\n'),
  };
}

/** An indicator's updates and corrections, one of each for every release that had them. A correction alone is no update. */
export function newsOf(indicator: Indicator, council: Council, language: Language): News[] {
  return releasesOf(council)
    .filter((release) => release.indicators.includes(indicator.id))
    .flatMap((release) => {
      const corrections = correctionNews(indicator, council, release, language);
      const isCorrection = release.corrects !== undefined && corrections.length > 0;
      return isCorrection ? corrections : [updateNews(indicator, council, release, language), ...corrections];
    });
}

/** When a release came out: at its time, else at the hour at which statistics are published in the United Kingdom. */
export function momentOf({ published, publishAt }: Pick<Release, 'published' | 'publishAt'>): Date {
  return instantOf(publishAt ?? `${published}T09:30`);
}

function nameOf(date: string, { slug }: Council, path: string, { tag }: Language): string {
  const within = tag === ENGLISH.tag ? slug : `${tag}/${slug}`;
  return `tag:${new URL(site.baseUrl).hostname},${date}:${within}/${path}`;
}

function correctsWhat({ corrects, reason }: Release, council: Council, { feeds: say }: Language): string[] {
  if (corrects === undefined) return [];
  const why = reason === undefined ? '' : ` ${say.why(reason)}`;
  return [paragraph(say.corrects(releaseById(council, corrects).title) + why)];
}

function inWords(cell: Cell, indicator: Indicator, language: Language): string {
  const { feeds: say } = language;
  switch (cell.kind) {
    case 'value':
      return formatValue(cell.value, indicator, language);
    case 'suppressed':
      return say.hidden;
    case 'not-available':
      return say.notAvailable;
    case 'not-applicable':
      return say.notApplicable;
    case 'low':
      return say.low;
  }
}

function linked(title: string, indicators: readonly Indicator[], language: Language): string[] {
  if (indicators.length === 0) return [];
  const items = indicators.map(
    (indicator) => `<li>${link(absolute(indicatorAddress(indicator, '', language)), indicator.name)}</li>`,
  );
  return [paragraph(`${title}:`), `<ul>${items.join('')}</ul>`];
}

function readMore(address: string, { feeds: say }: Language): string {
  return `<p>${link(address, say.read)}</p>`;
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
