import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { hashOf } from './store.ts';

/** A page or file of the site, by its address without the base. */
export interface Place {
  readonly pathname: string;
  readonly route: {
    readonly type: string;
    readonly pattern: RegExp;
    /** Of a route that has but one place, which is no council's. */
    readonly pathname?: string;
  };
}

/** Makes pages: what `astro build` would do, with the program that it left. */
export interface Renderer {
  /** The places of a council, or (of `''`) those that belong to the site as a whole, in the order of the routes. */
  places(council: string): Promise<Place[]>;
  /** Writes a page's file under a folder, and says which it is, with its hash. */
  render(place: Place, to: string): Promise<[name: string, hash: string]>;
}

/** The program that `src/integrations/site-program.ts` kept. It reads `CANDOUR_PUBLISHED` as it is loaded. */
export async function openRenderer(program: string): Promise<Renderer> {
  const entry = readdirSync(program).find((name) => name.startsWith('prerender-entry'));
  if (entry === undefined) throw new Error('The program that renders pages is not where it was left');
  const { app } = await import(pathToFileURL(path.join(program, entry)).href);
  const styles: object = JSON.parse(readFileSync(path.join(program, 'styles.json'), 'utf8'));
  app.setInternals({
    pagesByKeys: new Map(Object.entries(styles).map(([page, its]) => [page, { styles: its }])),
  });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: () => true } } },
  });
  const { base } = app.manifest;
  const placesOf = (council: string): Promise<Place[]> => {
    process.env['CANDOUR_ONLY'] = council;
    app.routeCache.clearAll();
    return new StaticPaths(app).getAll();
  };
  return {
    async places(council) {
      const places = await placesOf(council);
      return council === '' ? places : places.filter(({ route }) => route.pathname === undefined);
    },
    async render({ pathname, route }, to) {
      const isFile = route.type === 'endpoint';
      const inside = pathname.replace(/^\/|\/$/g, '');
      const address = `${base.replace(/\/$/, '')}/${inside}${(isFile && !pathname.endsWith('/')) || inside === '' ? '' : '/'}`;
      const response: Response = await app.render(new Request(new URL(address, ANY_HOST)), {
        routeData: route,
      });
      if (!response.ok && inside !== '404') throw new Error(`${address} answers ${response.status}`);
      const name = fileOf(inside, isFile);
      const file = path.join(to, name);
      mkdirSync(path.dirname(file), { recursive: true });
      const content = new Uint8Array(await response.arrayBuffer());
      writeFileSync(file, content);
      return [name, hashOf(content)];
    },
  };
}

/** Pages are asked for by their path. */
const ANY_HOST = 'http://localhost';

function fileOf(inside: string, isFile: boolean): string {
  if (isFile) return inside;
  return inside === '404' ? '404.html' : path.join(inside, 'index.html');
}
