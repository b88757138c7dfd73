// `npm run guard`: refuses what may never be committed; with --install, git asks it before every commit.
import { parseArgs } from 'node:util';
import { checkInbox } from './hooks/inbox.ts';
import { repositoryAt } from './hooks/repository.ts';
import { checkStaged } from './hooks/staged.ts';
import { announce } from './report.ts';

const { values } = parseArgs({ options: { install: { type: 'boolean', default: false } } });
const repository = repositoryAt(process.cwd());
if (repository === undefined) {
  announce({ ok: false, text: 'This folder is not the top of a git repository.\n' });
} else if (values.install) {
  repository.run('config', 'core.hooksPath', 'scripts/hooks');
  announce({
    ok: true,
    text: 'From now on the guard looks at every commit in this copy of the repository.\n',
  });
} else {
  announce(checkStaged(repository, await checkInbox(repository)));
}
