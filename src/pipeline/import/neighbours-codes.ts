import type { Problem } from '../problem.ts';
import type { Row } from '../read/csv.ts';
import { openLongTable } from './dfe/lines.ts';
import { codesOf, type Place, sameName } from './dfe/places.ts';

/** The numbers, codes and names of a national file, the newest year of each code last. */
export function readPlaces({ bytes, file }: { bytes: Uint8Array; file: string }): {
  value: Place[];
  problems: Problem[];
} {
  const { table, problems } = openLongTable(bytes, file);
  if (table === undefined) return { value: [], problems };
  const [number, code, name] = ['old_la_code', 'new_la_code', 'la_name'].map((column) =>
    table.header.indexOf(column),
  );
  const time = table.header.findIndex((column) => column === 'time_period' || column === 'last_period');
  if (number === undefined || code === undefined || name === undefined || [number, code, name].includes(-1))
    return { value: [], problems: [notPlaces(table.header, file)] };
  const last = new Map<string, { place: Place; time: string }>();
  const found = table.each((cells) => {
    const place = {
      number: (cells[number] ?? '').trim(),
      code: (cells[code] ?? '').trim(),
      name: (cells[name] ?? '').trim(),
    };
    if (!/^\d{3}$/.test(place.number)) return;
    const when = cells[time] ?? '';
    const earlier = last.get(`${place.number}|${place.code}`)?.time ?? '';
    if (when >= earlier) last.set(`${place.number}|${place.code}`, { place, time: when });
  });
  const value = [...last.values()].toSorted((a, b) => (a.time < b.time ? -1 : 1)).map(({ place }) => place);
  return { value, problems: found };
}

/** As `data/areas.csv` has it, by name or by any code of the number; else as the national file has it, by its newest code. */
export function codeOf(
  place: Place,
  { areas, seen }: { areas: readonly Row[]; seen: readonly Place[] },
): { code: string; name: string } | undefined {
  const ofNumber = seen.filter(({ number }) => number === place.number);
  const codes = new Set(ofNumber.flatMap(({ code }) => codesOf(code)));
  const known = areas
    .filter((row) => row.cell('kind') === 'council')
    .find((row) => (codes.size > 0 ? codes.has(row.cell('code')) : sameName(row.cell('name'), place.name)));
  if (known !== undefined) return { code: known.cell('code'), name: known.cell('name') };
  return ofNumber.at(-1);
}

function notPlaces(header: readonly string[], file: string): Problem {
  return {
    check: 'unknown-list',
    severity: 'error',
    file,
    line: 1,
    message: `A file that says which number has which code has the columns old_la_code, new_la_code and la_name. This one has: ${header.map((name) => `“${name}”`).join(', ')}.`,
    fix: 'Give any file of Explore Education Statistics for local authorities after --places.',
  };
}
