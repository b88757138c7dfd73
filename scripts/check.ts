// `npm run check`: the same checks as `npm run data`; writes nothing.
import { announce } from './report.ts';
import { check } from './stages.ts';

announce(check(process.cwd()));
