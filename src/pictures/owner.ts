import type { Language } from '#language/language.ts';
import type { Council } from '#published/council.ts';
import type { Owner } from './card.ts';

/** Whose a picture is: a council's, and whether it is only an example of one. */
export function ownerOf(council: Council, site: { title: string }, { shareImages: say }: Language): Owner {
  return {
    name: council.name,
    colour: council.brand.colour,
    site: council.example === undefined ? site.title : say.example(site.title),
  };
}

/** The site's own, for pages about all councils. */
export function siteAsOwner(site: { title: string }): Owner {
  return { name: site.title, colour: '#12436d', site: '' };
}
