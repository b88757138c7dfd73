import type { CouncilSources } from '../../read/sources.ts';
import type { Row } from '../../read/csv.ts';
import type { Place } from './places.ts';

/** A place whose figures we want: England, the region of a council, or a council that is similar to one of ours. */
export interface Wanted extends Place {
  /** `england`, or its code as our files write it. */
  readonly id: string;
  readonly level: 'national' | 'regional' | 'council';
  /** The councils of the site that it is set beside, by slug; all of them for England. */
  readonly beside: readonly string[];
}

export type SiteCouncil = Pick<CouncilSources, 'slug' | 'settings' | 'indicatorIds' | 'indicators'>;

/** England, and the region and the statistical neighbours of every council of the site, each place once. */
export function wantedPlaces(
  councils: readonly SiteCouncil[],
  { areas, own }: { areas: readonly Row[]; own: boolean },
): Wanted[] {
  const all = councils.map(({ slug }) => slug);
  const england: Wanted = {
    id: 'england',
    level: 'national',
    number: '',
    code: 'E92000001',
    name: 'England',
    beside: all,
  };
  const places = new Map<string, Wanted>();
  const add = ({ code, name }: { code: string; name: string }, level: Wanted['level'], slug?: string) => {
    const beside = [...(places.get(code)?.beside ?? []), ...(slug === undefined ? [] : [slug])];
    const known = areas.find((row) => row.cell('code') === code)?.cell('name') ?? name;
    places.set(code, { id: code, level, number: '', code, name: known, beside });
  };
  for (const { slug, settings } of councils) {
    if (settings === undefined) continue;
    add(settings.region, 'regional', slug);
    for (const member of settings.neighbours.members) add(member, 'council', slug);
    if (own) add(settings.area, 'council');
  }
  return [england, ...places.values()];
}
