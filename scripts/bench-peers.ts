// `npm run bench:peers`: the same pages made by Candour and by other generators, in one run. Read the ratios.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type MeasuredPeers, measurePeers } from './bench/peers/measure-peers.ts';
import { installPeers } from './bench/peers/peer-tools.ts';
import { peersInWords } from './bench/peers/peers-in-words.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    councils: { type: 'string', default: '1,17' },
    indicators: { type: 'string', default: '60' },
    runs: { type: 'string', default: '1' },
    /** A folder with the programs of others: its `node_modules`, and `hugo`. */
    with: { type: 'string' },
    install: { type: 'boolean', default: false },
    /** Measures too how long Candour takes for everything that it makes. */
    whole: { type: 'boolean', default: false },
  },
});
const tell = (what: string) => {
  if (!values.json) process.stderr.write(`${what}\n`);
};
if (values.install) tell('Installing Eleventy and Observable Framework in a temporary folder');
const installed = values.install ? installPeers() : undefined;
try {
  const measured: MeasuredPeers[] = [];
  for (const councils of values.councils.split(',').map(Number)) {
    const indicators = Number(values.indicators);
    measured.push(
      await measurePeers(
        { councils, indicators },
        {
          tools: installed ?? values.with,
          whole: values.whole,
          runs: Number(values.runs),
          tell: (what) => tell(`${councils} × ${indicators}: ${what}`),
        },
      ),
    );
  }
  console.log(values.json ? JSON.stringify(measured, null, 2) : peersInWords(measured));
  if (installed === undefined && values.with === undefined)
    tell(
      'npm run bench:peers -- --install installs those that npm has, for this run; --with FOLDER uses a folder.',
    );
} finally {
  if (installed !== undefined) rmSync(installed, { recursive: true, force: true });
}
