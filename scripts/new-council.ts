// `npm run new:council -- <council> <theme>`: the settings of a council, each explained; `--without-examples` takes those away.
import { writeCouncil } from './editors/new-council.ts';
import { writeForms } from './editors/write-forms.ts';
import { announce } from './report.ts';

const report = writeCouncil(process.cwd(), process.argv.slice(2));
announce(report);
writeForms(process.cwd());
