// `npm run prove`: shows of every hidden figure that it could be every number its marker stands for.
// `npm run prove -- --render` also builds the site for other data and compares it with the real one, byte for byte.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { certify } from '#pipeline/attack/certify.ts';
import { openFolder } from '#pipeline/read/folder.ts';
import { nowGiven } from './now.ts';
import { renderRounds } from './render-rounds.ts';
import { announce } from './report.ts';
import { check } from './stages.ts';

const root = process.cwd();
const now = nowGiven();
announce(check(root, { now }));
const certificate = certify(openFolder(root), { now });
if (certificate === undefined) throw new Error('What has just been checked cannot be published.');
const { hidden, claims, failed, rounds, fingerprint } = certificate;
console.log(
  claims === 0
    ? 'Every hidden figure arrived hidden: nobody here knows one.'
    : `${claims} claims about hidden figures were tried with other data, in ${rounds.length} runs of the whole pipeline.`,
);
for (const { council, indicator, count } of failed) {
  console.error(
    `${council}/${indicator}, ${count.period.text}: no other data was found that publishes the same.`,
  );
}
const narrowed = new Set(
  failed.map(
    ({ council, indicator, count }) => `${council}/${indicator}/${count.period.text}/${count.category ?? ''}`,
  ),
).size;
console.log(`${narrowed} of ${hidden} hidden figures can be narrowed by someone who has our source code.`);
if (narrowed > 0) process.exit(1);
if (process.argv.includes('--render')) announce(await renderRounds(root, { rounds, now }));
const date = now.toISOString().slice(0, 10);
writeFileSync(
  path.join(root, 'data', 'certificate.yaml'),
  `# Written by “npm run prove”. It is printed on “How we hide small numbers” while these are the figures.\ndate: ${date}\nhidden: ${hidden}\nfigures: ${fingerprint}\n`,
);
