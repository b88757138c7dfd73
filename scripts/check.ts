// `npm run check`: the same checks as `npm run data`; changes nothing. `--format` and `--out` say how problems are told.
import { announce } from './report.ts';
import { check } from './stages.ts';
import { NOT_A_TELLING, tellingOf } from './telling.ts';

const telling = tellingOf(process.argv.slice(2), process.env);
announce(telling === undefined ? { ok: false, text: NOT_A_TELLING } : check(process.cwd(), { telling }));
