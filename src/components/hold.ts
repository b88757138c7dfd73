import type { Hold } from '#published/calendar.ts';
import type { Council } from '#published/council.ts';
import { site } from '../dataset.ts';

/** What stands on a page while elections are near: the council's own words, else those of the whole site. */
export function holdOf(council: Council | undefined): Hold | undefined {
  return council?.hold ?? site.hold;
}
