import { withLanguageTags } from '#language/passage.ts';
import { defineMiddleware } from 'astro:middleware';
import { ENGLISH } from '#language/en.ts';

/** In pages of another language than English, what is not translated is marked as English. */
export const onRequest = defineMiddleware(async ({ currentLocale }, next) => {
  const response = await next();
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
  if (!isPage || currentLocale === undefined || currentLocale === ENGLISH.tag) return response;
  return new Response(withLanguageTags(await response.text()), response);
});
