// `node scripts/gitlab-note.ts changes.md`: what would change, as a note of the GitLab merge request that the job belongs to.
import { readFileSync } from 'node:fs';
import { mergeRequestIn, putNote } from './pipelines/merge-request-note.ts';
import { announce } from './report.ts';

const [file = 'changes.md'] = process.argv.slice(2);
const request = mergeRequestIn(process.env);
if (request === undefined) {
  announce({ ok: true, text: 'This is no job of a merge request, or there is no CHANGES_TOKEN: no note.\n' });
} else {
  const done = await putNote(readFileSync(file, 'utf8'), request);
  announce({ ok: true, text: `The note was ${done}.\n` });
}
