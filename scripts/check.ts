// `npm run check`: the same checks as `npm run data`; changes nothing. `--format` and `--out` say how problems are told.
import { progressOn } from './progress.ts';
import { announce } from './report.ts';
import { checkOnEveryCore } from './stages.ts';
import { NOT_A_TELLING, tellingOf } from './telling.ts';

const telling = tellingOf(process.argv.slice(2), process.env);
const progress = progressOn();
const report =
  telling === undefined
    ? { ok: false, text: NOT_A_TELLING }
    : await checkOnEveryCore(process.cwd(), { telling, progress });
progress.end();
announce(report);
