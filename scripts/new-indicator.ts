// `npm run new:indicator -- <council> <id>`: a page for a new indicator, with every setting explained.
import { londonTime } from '#published/london-time.ts';
import { writeIndicator } from './editors/write-new.ts';
import { announce } from './report.ts';

const today = londonTime(new Date()).slice(0, 10);
announce(writeIndicator(process.cwd(), process.argv.slice(2), { today }));
