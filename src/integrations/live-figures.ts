import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { contentFolder, publishedFolder } from './settings.ts';

/**
 * While someone is editing: a change in `data/` or `content/` publishes the figures again in a process of its own,
 * and a change in what was published reloads the page. The dev server itself never opens `data/`.
 */
export function liveFigures(): AstroIntegration {
  return {
    name: 'candour:live-figures',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'dev') return;
        const root = fileURLToPath(config.root);
        const written = [
          `${resolve(root, publishedFolder())}/*/**`,
          resolve(root, '.cache'),
          resolve(root, 'dist'),
        ];
        updateConfig({
          vite: {
            // A publisher replaces every file of every council: those of the site beside them tell that it did.
            server: { watch: { ignored: written } },
            plugins: [{ name: 'candour:live-figures', configureServer: (server) => watch(server, root) }],
          },
        });
      },
    },
  };
}

function watch(server: ViteDevServer, root: string): void {
  const sources = ['data', contentFolder()].map((folder) => resolve(root, folder));
  const published = resolve(root, publishedFolder());
  let shown = -QUIET;
  const publisher = publisherIn(root, (ok) => {
    if (ok) {
      showNewFigures(server, root);
      shown = performance.now();
    } else
      server.config.logger.error(
        'The figures were not published: the page still shows the last ones that were.',
      );
  });
  const publish = settled(100, publisher.publish);
  const renew = settled(QUIET, publisher.renew);
  // Whoever publishes in another terminal is seen too; what has just been shown need not be shown again.
  const reload = settled(50, () => {
    if (performance.now() - shown > QUIET) showNewFigures(server, root);
  });
  server.watcher.add([...sources, published]);
  server.watcher.on('all', (_event, file) => {
    const isIn = (folder: string) => file.startsWith(`${folder}/`);
    if (sources.some(isIn)) publish();
    if (isIn(published)) reload();
    if (PROGRAM_ONE.some((folder) => isIn(resolve(root, folder)))) renew();
  });
  server.httpServer?.once('close', publisher.end);
}

/** In milliseconds. */
const QUIET = 1000;

/** What a publisher has loaded. */
const PROGRAM_ONE = ['scripts', 'src/pipeline', 'src/published', 'src/language'];

/**
 * Publishes when it is asked to, once after another, and tells how it went. Each time is a process of its own; the next one is
 * loaded in the quiet after it, because that takes as long as its work.
 */
function publisherIn(root: string, tell: (ok: boolean) => void) {
  const start = () => fork('scripts/publish-when-told.ts', { cwd: root, stdio: 'inherit' });
  let next = start();
  let isAtWork = false;
  let isAskedAgain = false;
  const renew = () => {
    if (isAtWork) return;
    next.kill();
    next = start();
  };
  const publish = () => {
    isAskedAgain = isAtWork;
    if (isAtWork) return;
    isAtWork = true;
    if (!next.connected) next = start();
    let answer = false;
    next.once('message', (ok) => {
      answer = ok === true;
      if (answer) tell(true);
    });
    next.once('exit', () => {
      isAtWork = false;
      if (!answer) tell(false);
      if (isAskedAgain) publish();
      else setTimeout(renew, QUIET).unref();
    });
    // One that cannot be told any more has ended, and that is heard.
    next.send('publish', () => {});
  };
  return { publish, renew, end: () => void next.kill() };
}

/** Reads the figures again, and with them whatever was made from them; the rest of the site stays as it is. */
function showNewFigures(server: ViteDevServer, root: string): void {
  for (const { moduleGraph, hot } of Object.values(server.environments)) {
    for (const dataset of moduleGraph.getModulesByFile(resolve(root, 'src/dataset.ts')) ?? []) {
      moduleGraph.invalidateModule(dataset);
    }
    hot.send({ type: 'full-reload', path: '*' });
  }
}

/** Calls `work` once when nothing has happened for a while: an editor saves a file in several steps. */
function settled(milliseconds: number, work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
}
