// Makes the pages of a project from its published figures, from nothing, and nothing else: what `npm run bench:peers` measures.
import { makePages } from '../../pages/make-pages.ts';

const { ok, text } = await makePages(process.cwd(), { to: 'dist' });
process.stdout.write(text);
process.exitCode = ok ? 0 : 1;
