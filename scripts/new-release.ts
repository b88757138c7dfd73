// `npm run new:release -- <council> <id>`: a folder for a new release, with every setting explained.
import { writeRelease } from './editors/write-new.ts';
import { announce } from './report.ts';

announce(writeRelease(process.cwd(), process.argv.slice(2)));
