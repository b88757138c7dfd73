import type { Problem } from '../problem.ts';
import type { CouncilSources, ReleaseSources } from '../read/sources.ts';

/**
 * A release that has been published is sealed: `data/<council>/sealed.csv` holds the SHA-256 of each of its files.
 * A sealed file that has changed, gone or come since is a problem: what was published is never edited.
 */
export function checkSeals(council: CouncilSources): Problem[] {
  const sealedReleases = [...new Set(council.seals.map((row) => row.cell('release')))];
  return sealedReleases.flatMap((id) => {
    const release = council.releases.find((candidate) => candidate.id === id);
    const seals = new Map(
      council.seals.filter((row) => row.cell('release') === id).map((row) => [row.cell('file'), row]),
    );
    if (release === undefined)
      return [...seals.values()].slice(0, 1).map((row) => gone(row.file, row.line, id));
    const within = release.file.replace(/release\.yaml$/, '');
    const changed = [...seals].filter(([name, row]) => release.fingerprints.get(name) !== row.cell('sha256'));
    const added = [...release.fingerprints.keys()].filter((name) => !seals.has(name));
    return [...changed.map(([name]) => name), ...added]
      .sort()
      .map((name) => edited(`${within}${name}`, release));
  });
}

/** The seals of releases that have none yet, as rows of `sealed.csv`: release, file, SHA-256. */
export function newSeals(council: Pick<CouncilSources, 'releases' | 'seals'>): string[][] {
  const sealed = new Set(council.seals.map((row) => row.cell('release')));
  return council.releases
    .filter((release) => !sealed.has(release.id))
    .flatMap((release) => [...release.fingerprints].map(([file, sha256]) => [release.id, file, sha256]));
}

function edited(file: string, release: ReleaseSources): Problem {
  return {
    check: 'edited-after-publication',
    severity: 'error',
    file,
    message: `This file belongs to “${release.settings.title}”, published on ${release.settings.published}, and has been edited since. People may have quoted what it said.`,
    fix: `Put it back as it was, and write the corrected figures in a new release folder whose release.yaml says corrects: ${release.id} and why.`,
  };
}

function gone(file: string, line: number, id: string): Problem {
  return {
    check: 'edited-after-publication',
    severity: 'error',
    file,
    line,
    message: `The release “${id}” has been published, but its folder is gone.`,
    fix: 'Put the folder back: an edition keeps its address for ever.',
  };
}
