import type { Language } from '#language/language.ts';
import type { Council, Theme } from '#published/council.ts';
import type { Indicator } from '#published/indicator.ts';
import { longDate } from '#published/label.ts';
import type { Report } from '#published/report.ts';
import { councilAddress, indicatorAddress, siteAddress } from '../../address.ts';
import { councils, pictures, publishedCouncil, site } from '../../dataset.ts';
import { ownerOf, siteAsOwner } from '../../pictures/owner.ts';
import { shareImage, shareImageSays } from '../../pictures/share-image.ts';
import { titleCard } from '../../pictures/title-card.ts';

/** A share image: where it is, and what it shows for people who do not see it. */
export interface Shared {
  readonly address: string;
  readonly alt: string;
}

/** The picture of a council's front page, and of its pages that have none of their own; without a council, the site's. */
export function frontPicture(council: Council | undefined, language: Language): Shared | undefined {
  return council === undefined
    ? shared(siteAddress('share.png', language), site.title)
    : shared(councilAddress(council.slug, 'share.png', language), language.home.title(council.shortName));
}

/** The picture of an indicator: its figure and its shape. */
export function indicatorPicture(indicator: Indicator, language: Language): Shared | undefined {
  const { council } = publishedCouncil(indicator.council, language);
  return shared(indicatorAddress(indicator, 'share.png', language), shareImageSays(indicator, council));
}

/** The picture of a theme or of a report: its title. */
export function titlePicture(
  kind: 'themes' | 'reports',
  { id, title }: Pick<Theme, 'id' | 'title'>,
  council: Council,
  language: Language,
): Shared | undefined {
  return shared(
    councilAddress(council.slug, `${kind}/${id}/share.png`, language),
    `${title}, ${council.name}`,
  );
}

function shared(address: string, alt: string): Shared | undefined {
  return pictures.share ? { address, alt } : undefined;
}

/** The front page's picture, before it is a PNG. */
export function drawFront(council: Council | undefined, language: Language): string {
  const { home, shareImages: say } = language;
  if (council === undefined) {
    const lead = councils.map((each) => each.council.shortName).join(', ');
    return titleCard(siteAsOwner(site), { kind: undefined, title: site.title, lead, foot: say.front });
  }
  const measures = council.themes.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return titleCard(ownerOf(council, site, language), {
    kind: undefined,
    title: home.title(council.shortName),
    lead: council.themes.map(({ title }) => title).join(' · '),
    foot: say.council(say.measures(measures)),
  });
}

/** An indicator's picture, before it is a PNG. */
export function drawIndicator(
  indicator: Indicator,
  { council, theme, language }: { council: Council; theme: Theme; language: Language },
): string {
  return shareImage(indicator, { council, site, theme, language });
}

/** A theme's picture, before it is a PNG. */
export function drawTheme(
  { title, summary, indicators }: Theme,
  council: Council,
  language: Language,
): string {
  const { shareImages: say } = language;
  return titleCard(ownerOf(council, site, language), {
    kind: say.theme,
    title,
    lead: summary,
    foot: say.measures(indicators.length),
  });
}

/** A report's picture, before it is a PNG. */
export function drawReport({ title, about, meeting }: Report, council: Council, language: Language): string {
  const { shareImages: say } = language;
  return titleCard(ownerOf(council, site, language), {
    kind: say.report,
    title,
    lead: about,
    foot: `${meeting.body}, ${longDate(meeting.date, language)}`,
  });
}
