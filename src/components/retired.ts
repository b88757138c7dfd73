import type { Language } from '#language/language.ts';
import { AstroError } from 'astro/errors';
import type { PublishedCouncil } from '../dataset.ts';

/** What the page at one of a council's addresses is called: `indicators/referrals` → `Referrals`. An unknown address stops the build. */
export function titleAt(
  { council, indicators, reports }: PublishedCouncil,
  address: string,
  language: Language,
): string {
  const [section, id] = address.split('/');
  const title =
    section === 'indicators'
      ? indicators.find((indicator) => indicator.id === id)?.name
      : section === 'scorecard'
        ? language.navigation.links.scorecard
        : { themes: council.themes, reports, releases: council.releases }[section ?? '']?.find(
            (page) => page.id === id,
          )?.title;
  if (title !== undefined) return title;
  throw new AstroError(`${council.name} has no page “${address}” to read instead of a retired one.`);
}
