// `npm run data`: reads data/ and content/, and writes published/ when nothing is wrong.
import { announce } from './report.ts';
import { publish } from './stages.ts';

announce(publish(process.cwd()));
