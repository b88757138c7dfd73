// A publisher for `npm run dev` that is loaded before it is needed: publishes once when it is told to, says whether it could, and ends.
import { announce } from './report.ts';
import { publishOnEveryCore } from './stages.ts';

process.once('message', () => {
  void publishOnEveryCore(process.cwd()).then((report) => {
    process.send?.(report.ok);
    process.disconnect();
    announce(report);
  });
});
