// `npm run import -- FILE …`: turns tables and workbooks into a release; writes only with --write.
// `npm run import -- dfe FILE`, `npm run import -- neighbours FILE`: national files into comparators and neighbours.
import { announce } from './report.ts';
import { londonTime } from '#published/london-time.ts';
import { importFiles } from './import-files.ts';
import { importNational, isNational } from './import-national.ts';
import { wishesOf, USAGE } from './import-wishes.ts';
import { nowGiven } from './now.ts';

const args = process.argv.slice(2);
if (isNational(args)) {
  announce(
    importNational(process.cwd(), args, { today: londonTime(nowGiven()).slice(0, 10), env: process.env }),
  );
} else {
  const wishes = wishesOf(args, process.env);
  announce(wishes === undefined ? { ok: false, text: USAGE } : await importFiles(process.cwd(), wishes));
}
