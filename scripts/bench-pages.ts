// `npm run bench:pages`: what pages of a built site weigh, and what Lighthouse says of them on a phone. Build the site first.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measurePages } from './bench/pages/measure-pages.ts';
import { pagesInWords } from './bench/pages/pages-in-words.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    site: { type: 'string', default: 'dist' },
    runs: { type: 'string', default: '3' },
  },
});
if (existsSync(values.site)) {
  const measured = await measurePages(values.site, {
    runs: Number(values.runs),
    tell: (what) => {
      if (!values.json) process.stderr.write(`${what}\n`);
    },
  });
  console.log(values.json ? JSON.stringify(measured, null, 2) : pagesInWords(measured));
} else {
  console.error(`There is no ${values.site}/ to open: run npm run build first.`);
  process.exitCode = 1;
}
