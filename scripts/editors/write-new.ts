import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { IsoDate, Slug } from '#published/indicator.ts';
import { didYouMean } from '#pipeline/near-miss.ts';
import type { Report } from '../report.ts';
import { FIGURES_HEAD, newIndicator, newRelease } from './new-files.ts';

/** `npm run new:indicator -- <council> <id>`: writes a page to fill in. Never over one that is there. */
export function writeIndicator(root: string, args: readonly string[], { today }: { today: string }): Report {
  const asked = councilAndId(root, args, 'new:indicator -- wokingham referrals');
  if ('ok' in asked) return asked;
  const { council, id } = asked;
  const [theme = 'write-here'] = namesIn(path.join(root, 'content', council, 'themes'));
  const file = `content/${council}/indicators/${id}.mdx`;
  return writeNew(root, new Map([[file, newIndicator(id, { theme: theme.replace(/\.mdx$/, ''), today })]]));
}

/** `npm run new:release -- <council> <id>`: writes a release folder to fill in. Never over one that is there. */
export function writeRelease(root: string, args: readonly string[]): Report {
  const asked = councilAndId(root, args, 'new:release -- wokingham 2024-04-08-quarter-3');
  if ('ok' in asked) return asked;
  const { council, id } = asked;
  if (!IsoDate.safeParse(id.slice(0, 10)).success || Number.isNaN(Date.parse(id.slice(0, 10)))) {
    return refusal(
      `The name of a release begins with the day it comes out, such as 2024-04-08-quarter-3. “${id}” does not.`,
    );
  }
  const within = `data/${council}/${id}`;
  if (existsSync(path.join(root, within))) return refusal(`${within} is there already.`);
  return writeNew(
    root,
    new Map([
      [`${within}/release.yaml`, newRelease(id)],
      [`${within}/figures.csv`, FIGURES_HEAD],
    ]),
  );
}

function councilAndId(
  root: string,
  [council = '', id = '', ...more]: readonly string[],
  example: string,
): { council: string; id: string } | Report {
  if (id === '' || more.length > 0) return refusal(`Say for which council, and its name: npm run ${example}`);
  const councils = namesIn(path.join(root, 'content')).filter((name) =>
    existsSync(path.join(root, 'content', name, 'council.yaml')),
  );
  if (!councils.includes(council)) {
    return refusal(
      `There is no council “${council}”. ${didYouMean(council, councils)}The councils are: ${councils.join(', ')}.`,
    );
  }
  if (Slug.safeParse(id).success) return { council, id };
  return refusal(
    `“${id}” would be part of a web address, so it can hold only lower-case letters, digits and single hyphens.`,
  );
}

/** Writes files to be filled in; nothing when one of them is there already. */
export function writeNew(root: string, files: ReadonlyMap<string, string>): Report {
  const there = [...files.keys()].find((file) => existsSync(path.join(root, file)));
  if (there !== undefined) return refusal(`${there} is there already.`);
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return {
    ok: true,
    text: `Wrote ${[...files.keys()].join(' and ')}. Fill in what says “Write here”, then: npm run check\n`,
  };
}

/** What is in a folder, sorted; nothing when it is not there. */
export function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Why nothing was written. */
export function refusal(says: string): Report {
  return { ok: false, text: `${says}\nNothing was written.\n` };
}
