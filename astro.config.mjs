import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { ENGLISH } from './src/language/en.ts';
import { LANGUAGES } from './src/language/languages.ts';
import { liveFigures } from './src/integrations/live-figures.ts';
import { livePictures } from './src/integrations/live-pictures.ts';
import { siteProgram } from './src/integrations/site-program.ts';
import { wall } from './src/integrations/wall.ts';
import { sections } from './src/narrative/sections.ts';

export default defineConfig({
  base: process.env.CANDOUR_BASE ?? '/',
  output: 'static',
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  // Addresses without a language are English. Pages exist in the others where a council switches them on.
  i18n: { locales: LANGUAGES.map(({ tag }) => tag), defaultLocale: ENGLISH.tag },
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({ mdastPlugins: [sections] }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), wall(), liveFigures(), livePictures(), siteProgram()],
  vite: {
    // Astro marks MDX modules with a directive that is meant for itself.
    build: { modulePreload: false, rolldownOptions: { checks: { moduleLevelDirective: false } } },
    css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
  },
});
