// `npm run build`: data/ → published/ → dist/. A copy of the project without data/ starts from its published/.
import { buildPart, buildSite } from './build-site.ts';
import { NOT_A_PART, partIn } from './part.ts';
import { announce, type Report } from './report.ts';
import { NOT_A_TELLING, tellingOf } from './telling.ts';

announce(await asked());

async function asked(): Promise<Report> {
  const { part, others } = partIn(process.argv.slice(2));
  const telling = tellingOf(others, process.env);
  if (part === 'unclear') return { ok: false, text: NOT_A_PART };
  if (telling === undefined) return { ok: false, text: NOT_A_TELLING };
  return part === undefined ? buildSite(process.cwd(), telling) : buildPart(process.cwd(), part, telling);
}
