import { ENGLISH } from '#language/en.ts';
import type { Council, Theme } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import type { Report } from '#published/report.ts';
import { councilAddress, indicatorAddress, siteAddress } from '../../address.ts';
import { councils, indicatorById, pictures, publishedCouncil, site } from '../../dataset.ts';
import { ownerOf, siteAsOwner } from '../../pictures/owner.ts';
import { shareImage, shareImageSays } from '../../pictures/share-image.ts';
import { titleCard } from '../../pictures/title-card.ts';

/** A share image: where it is, and what it shows for people who do not see it. */
export interface Shared {
  readonly address: string;
  readonly alt: string;
}

/** The picture of a council's front page, and of its pages that have none of their own; without a council, the site's. */
export function frontPicture(council: Council | undefined): Shared | undefined {
  return council === undefined
    ? shared(siteAddress('share.png'), site.title)
    : shared(councilAddress(council.slug, 'share.png'), frontTitle(council));
}

/** The picture of an indicator: its figure and its shape. */
export function indicatorPicture({ council: slug, id }: Indicator): Shared | undefined {
  const published = publishedCouncil(slug);
  const { council } = published;
  const indicator = indicatorById(published, id);
  return shared(indicatorAddress(indicator, 'share.png'), shareImageSays(indicator, council));
}

/** The picture of a theme or of a report: its title. */
export function titlePicture(
  kind: 'themes' | 'reports',
  { id, title }: Pick<Theme, 'id' | 'title'>,
  council: Council,
): Shared | undefined {
  return shared(councilAddress(council.slug, `${kind}/${id}/share.png`), `${title}, ${council.name}`);
}

function shared(address: string, alt: string): Shared | undefined {
  return pictures.share ? { address, alt } : undefined;
}

/** The front page's picture, before it is a PNG. */
export function drawFront(council: Council | undefined): string {
  if (council === undefined) {
    const lead = councils.map((each) => each.council.shortName).join(', ');
    return titleCard(siteAsOwner(site), { kind: undefined, title: site.title, lead, foot: WORDS.front });
  }
  const measures = council.themes.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return titleCard(ownerOf(council, site), {
    kind: undefined,
    title: frontTitle(council),
    lead: council.themes.map(({ title }) => title).join(' · '),
    foot: `${WORDS.measures(measures)}: ${WORDS.says}`,
  });
}

/** An indicator's picture, before it is a PNG. */
export function drawIndicator(indicator: Indicator, council: Council, theme: Theme): string {
  return shareImage(indicator, { council, site, theme });
}

/** A theme's picture, before it is a PNG. */
export function drawTheme({ title, summary, indicators }: Theme, council: Council): string {
  return titleCard(ownerOf(council, site), {
    kind: WORDS.theme,
    title,
    lead: summary,
    foot: WORDS.measures(indicators.length),
  });
}

/** A report's picture, before it is a PNG. */
export function drawReport({ title, about, meeting }: Report, council: Council): string {
  return titleCard(ownerOf(council, site), {
    kind: WORDS.report,
    title,
    lead: about,
    foot: `${meeting.body}, ${longDate(meeting.date)}`,
  });
}

function frontTitle({ shortName }: Council): string {
  return ENGLISH.home.title(shortName);
}

/** Pictures are the same for every language. */
const WORDS = ENGLISH.files;
