import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Mappings, readMappings, WHEN } from '#pipeline/import/dfe/mappings.ts';

const FILE = 'data/comparators/mappings.yaml';
const { value: mappings, problems } = readMappings(readFileSync(FILE), FILE);

describe('The mappings of national files', () => {
  test('can be read, and every name that is used is there', () => {
    expect(problems).toEqual([]);
    expect(mappings?.kinds.length).toBeGreaterThan(0);
  });

  test('are of indicators that a council of the site has', () => {
    const known = readdirSync('content', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'pages')
      .flatMap(({ name }) => readdirSync(`content/${name}/indicators`))
      .map((name) => name.replace(/\.mdx$/, ''));
    const mapped = mappings?.kinds.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator));
    expect(mapped?.filter((indicator) => !known.includes(indicator))).toEqual([]);
  });

  test('say why whatever is not like for like is not', () => {
    const unlike = mappings?.kinds.flatMap(({ indicators }) =>
      indicators.filter(({ comparable }) => comparable === 'no'),
    );
    expect(unlike?.filter(({ note }) => note === '')).toEqual([]);
  });

  test('are explained word by word in the data dictionary', () => {
    const dictionary = readFileSync('data/README.md', 'utf8');
    const words = [...WHEN, ...keysOf(mappings)];
    expect(words.filter((word) => !dictionary.includes(`\`${word}\``))).toEqual([]);
  });

  test('a name that is not there is told with its line and with those that are', () => {
    const text = readFileSync(FILE, 'utf8').replace(
      '[{ measure: re-referrals-percent }]',
      '[{ measure: re-referal-percent }]',
    );
    expect(readMappings(new TextEncoder().encode(text), FILE)).toMatchObject({
      value: undefined,
      problems: [
        {
          check: 'unknown-in-mapping',
          line: text.split('\n').findIndex((line) => line.includes('re-referal-percent')) + 1,
          message: 'There is no measure called “re-referal-percent”.',
        },
      ],
    });
  });
});

function keysOf(all: Mappings | undefined): string[] {
  const kinds = all?.kinds ?? [];
  const measures = kinds.flatMap((kind) => Object.values(kind.measures));
  const indicators = kinds.flatMap((kind) => kind.indicators);
  const groups = [all ?? {}, ...kinds, ...measures, ...indicators, ...indicators.flatMap(({ from }) => from)];
  return [...new Set([...groups, ...(all?.populations ?? [])].flatMap((group) => Object.keys(group)))];
}
