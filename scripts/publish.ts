// `npm run data`: reads data/ and content/, and writes published/ when nothing is wrong.
import { announce } from './report.ts';
import { publish } from './stages.ts';
import { NOT_A_TELLING, tellingOf } from './telling.ts';

const telling = tellingOf(process.argv.slice(2), process.env);
announce(telling === undefined ? { ok: false, text: NOT_A_TELLING } : publish(process.cwd(), { telling }));
