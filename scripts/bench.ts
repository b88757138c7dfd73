// `npm run bench`: how long a build takes, of made-up councils. Read the ratios: machines differ, and are not alone.
import { parseArgs } from 'node:util';
import { measureSize, type Measured } from './bench/measure.ts';
import { inWords } from './bench/report.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    councils: { type: 'string', default: '1,17,152' },
    indicators: { type: 'string', default: '60' },
  },
});
const sizes = values.councils.split(',').map((councils) => ({
  councils: Number(councils),
  indicators: Number(values.indicators),
}));
const measured: Measured[] = [];
for (const size of sizes) {
  const result = await measureSize(size, (what) => {
    if (!values.json) process.stderr.write(`${size.councils} × ${size.indicators}: ${what}\n`);
  });
  measured.push(result);
}
console.log(values.json ? JSON.stringify(measured, null, 2) : inWords(measured));
