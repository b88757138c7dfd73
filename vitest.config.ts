import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest is begun first, so that at the end no core waits for another. */
const LONGEST = [
  'same-bytes',
  'accessibility',
  'readme',
  'on-the-day',
  'own-host-only',
  'lighthouse',
  'embeds',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
  return place === -1 ? LONGEST.length : place;
}

/** Two projects: what needs no build, and what is asked of the built site in a browser. */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'engine',
          include: [
            'tests/{audit,hosting,papers,published,pipeline,scripts,site/charts,site/pictures,site/search}/**/*.test.ts',
          ],
          maxWorkers: 2,
          // GitHub's parser imports JSON as bundlers let it, and Node does not.
          server: { deps: { inline: [/@actions\//] } },
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/built/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Each file has a browser and a server of its own, and changes nothing but copies.
          maxWorkers: 2,
        },
      },
    ],
  },
});
