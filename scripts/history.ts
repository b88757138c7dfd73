// `npm run history`: names every small count of people that was ever committed, also where it has been taken out since.
import { checkHistory } from './hooks/committed.ts';
import { repositoryAt } from './hooks/repository.ts';
import { announce } from './report.ts';

const repository = repositoryAt(process.cwd());
announce(
  repository === undefined
    ? { ok: false, text: 'This folder is not the top of a git repository.\n' }
    : checkHistory(repository),
);
