import type { Report } from '../report.ts';
import { dataFile } from './figures.ts';
import { refusedFile } from './refused-files.ts';
import type { Repository } from './repository.ts';
import { saysPrivate } from './says-private.ts';
import { countsIn, type Finding, placeOf } from './version-counts.ts';
import { type Version, versionsIn } from './versions.ts';

/**
 * Every count of people under the threshold that any branch or tag has ever held, each at the commit that first held it.
 * A version of a file is judged by the settings of its commit and by today's, since a count that was not
 * known to be of people, or was above an older threshold, is as readable in the history as any other.
 */
export function checkHistory(repository: Repository): Report {
  const versions = versionsIn(repository);
  const found = new Map<string, string>();
  const judged = countsIn(repository, versions);
  for (const { key, text } of [...versions.flatMap(refused), ...judged]) {
    if (!found.has(key)) found.set(key, text);
  }
  const shallow = repository.run('rev-parse', '--is-shallow-repository').trim() === 'true';
  const scope = `${count(versions.length, 'version')} of files under data/ and content/ looked at.${shallow ? ` ${SHALLOW}` : ''}\n`;
  if (found.size === 0) return { ok: true, text: `Nothing in the history must be hidden: ${scope}` };
  const advice = saysPrivate(repository, 'HEAD:') ? PRIVATE : PUBLIC;
  return {
    ok: false,
    text: `${[...found.values()].join('')}\n${count(found.size, 'place')} in the history that must not be public; ${scope}${advice}\n`,
  };
}

/** Files of which nothing more need be known than where they lie. */
function refused(version: Version): Finding[] {
  const why =
    refusedFile(version.file)?.message ??
    (dataFile(version.file)?.kind === 'unknown'
      ? 'No build reads this file, so nobody can tell whether small counts of people stand in it.'
      : undefined);
  if (why === undefined) return [];
  return [{ key: version.file, text: `${version.file}: ${why} It is in ${placeOf(version)}\n` }];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const SHALLOW =
  'This copy of the repository is shallow: older commits are not in it and were not looked at. Run git fetch --unshallow first.';
const PUBLIC = `What to do: everyone who can see this repository can read these, also where they have been taken out since.
Make the repository private and say so in content/site.yaml (repository: private), or have its history
rewritten (git filter-repo) and ask the host to delete what it still keeps. Ask for help before you push.`;
const PRIVATE = `What to do: nothing, as long as this repository is private. It must never be made public with this history:
that needs a new repository, or one whose history has been rewritten (git filter-repo).`;
