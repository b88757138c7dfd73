import { Translation } from '#published/translation.ts';
import type { CheckedCouncil } from '../check/sources.ts';
import type { Translated } from '../read/translations.ts';
import { asWritten } from './as-written.ts';

/** What a council says in each language that it switched on besides English; nothing yet is still a translation. */
export function translationsOf({ sources, settings }: CheckedCouncil): Translation[] {
  return settings.languages.slice(1).map((language) => {
    const written = sources.translations.find(({ tag }) => tag === language);
    return Translation.parse(
      asWritten({
        language,
        council: written?.council?.data ?? {},
        themes: byId(written?.themes ?? []),
        indicators: byId(written?.indicators ?? []),
        texts: {
          themes: withText(written?.themes ?? []),
          indicators: withText(written?.indicators ?? []),
        },
      }),
    );
  });
}

function byId(pages: readonly { id: string; page: { settings: unknown } }[]): object {
  return Object.fromEntries(pages.map(({ id, page }) => [id, page.settings]));
}

function withText(pages: readonly Translated<unknown>[]): string[] {
  return pages.filter(({ narrative }) => (narrative?.paragraphs.length ?? 0) > 0).map(({ id }) => id);
}
