// `npm run data`: reads data/ and content/, and writes published/ when nothing is wrong.
import { progressOn } from './progress.ts';
import { announce } from './report.ts';
import { publishOnEveryCore } from './stages.ts';
import { NOT_A_TELLING, tellingOf } from './telling.ts';

const telling = tellingOf(process.argv.slice(2), process.env);
const progress = progressOn();
const report =
  telling === undefined
    ? { ok: false, text: NOT_A_TELLING }
    : await publishOnEveryCore(process.cwd(), { telling, progress });
progress.end();
announce(report);
