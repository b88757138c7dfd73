import { defineConfig } from 'vitest/config';

/** Two projects: what needs no build, and what is asked of the built site in a browser. */
export default defineConfig({
  test: {
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
