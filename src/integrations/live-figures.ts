import { spawn } from 'node:child_process';
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
        updateConfig({
          vite: {
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
  const publish = settled(100, () => runPublish(server, root));
  const reload = settled(50, () => showNewFigures(server, root));
  server.watcher.add([...sources, published]);
  server.watcher.on('all', (_event, file) => {
    if (sources.some((folder) => file.startsWith(`${folder}/`))) publish();
    if (file.startsWith(`${published}/`)) reload();
  });
}

function runPublish(server: ViteDevServer, root: string): void {
  const child = spawn(process.execPath, ['scripts/publish.ts'], { cwd: root, stdio: 'inherit' });
  child.on('error', (error) =>
    server.config.logger.error(`The figures could not be published: ${error.message}`),
  );
  child.on('exit', (code) => {
    // When it goes well, the new files in published/ reload the page by themselves.
    if (code === 0) return;
    server.config.logger.error(
      'The figures were not published: the page still shows the last ones that were.',
    );
  });
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
