// `npm run build`: data/ → published/ → dist/. A copy of the project without data/ starts from its published/.
import { buildSite } from './build-site.ts';
import { announce } from './report.ts';

announce(await buildSite(process.cwd()));
