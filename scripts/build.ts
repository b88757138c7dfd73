// `npm run build`: data/ → published/ → dist/. A copy of the project without data/ starts from its published/.
import { buildSite } from './build-site.ts';
import { announce } from './report.ts';
import { NOT_A_TELLING, tellingOf } from './telling.ts';

const telling = tellingOf(process.argv.slice(2), process.env);
announce(
  telling === undefined ? { ok: false, text: NOT_A_TELLING } : await buildSite(process.cwd(), telling),
);
