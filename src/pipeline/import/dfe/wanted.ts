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
  /** Set on a council that is similar to none of ours: only a map has it. */
  readonly forMap?: boolean;
}

export type SiteCouncil = Pick<CouncilSources, 'slug' | 'settings' | 'indicatorIds' | 'indicators'>;

/**
 * England, and the region and the statistical neighbours of every council of the site, each place once; with `everyCouncil`
 * all councils of `data/areas.csv`, for a map.
 */
export function wantedPlaces(
  councils: readonly SiteCouncil[],
  { areas, own, everyCouncil }: { areas: readonly Row[]; own: boolean; everyCouncil: boolean },
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
  if (everyCouncil) {
    for (const row of areas.filter((area) => area.cell('kind') === 'council')) {
      const code = row.cell('code');
      const known = places.get(code);
      const name = row.cell('name');
      const forMap = known === undefined || known.beside.length === 0;
      places.set(code, { id: code, level: 'council', number: '', code, name, beside: all, forMap });
    }
  }
  return [england, ...places.values()];
}
