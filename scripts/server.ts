import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { contentTypeOf } from '../src/hosting/content-types.ts';
import { FOR_HOSTS } from '../src/hosting/headers-file.ts';
import { headersFor, parseHeadersFile } from './headers-file.ts';

/** A running server of a built site. */
export interface Served {
  /** `http://localhost:4321/`, with the base path. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as its host will: with the headers of its `_headers` file, under its base path, and with its own page for
 * what is not there. With `fresh` the browser keeps nothing, for whoever builds and looks again. A port that is taken is passed
 * over for any that is free.
 */
export function serve(
  folder: string,
  { port = 0, base = '/', fresh = false }: { port?: number; base?: string; fresh?: boolean } = {},
): Promise<Served> {
  const file = path.join(folder, '_headers');
  const rules = existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
  const files = sirv(folder, {
    dev: true,
    etag: false,
    dotfiles: true,
    setHeaders: (response, address) => {
      const type = contentTypeOf(address.endsWith('/') ? 'index.html' : address);
      if (type !== undefined) response.setHeader('Content-Type', type);
    },
  });
  const notFound = path.join(folder, '404.html');
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const address = new URL(url, 'http://localhost').pathname;
    for (const [name, value] of headersFor(address, rules)) response.setHeader(name, value);
    if (fresh) response.setHeader('Cache-Control', 'no-store');
    const inside = address.slice(prefix.length + 1);
    if (!address.startsWith(`${prefix}/`) || FOR_HOSTS.includes(inside))
      return sendNotFound(response, notFound);
    // Without its slash a page has another address, from which its links would lead astray: every host sends readers on.
    if (!/(?:^|\/)$/.test(inside) && isFolder(folder, inside))
      return sendOn(response, `${address}/${new URL(url, 'http://localhost').search}`);
    request.url = url.slice(prefix.length);
    files(request, response, () => sendNotFound(response, notFound));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if ('code' in error && error.code === 'EADDRINUSE') server.once('error', reject).listen(0, 'localhost');
      else reject(error);
    });
    server.once('listening', () =>
      resolve({ address: `http://localhost:${portOf(server)}${prefix}/`, close: () => close(server) }),
    );
    server.listen(port, 'localhost');
  });
}

function sendOn(response: ServerResponse, to: string): void {
  response.statusCode = 301;
  response.setHeader('Location', to);
  response.end();
}

/** Whether an address without a slash names a folder of the site; what cannot be decoded names nothing. */
function isFolder(folder: string, address: string): boolean {
  try {
    const name = path.join(folder, path.join('/', decodeURIComponent(address)));
    return statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

function sendNotFound(response: ServerResponse, page: string): void {
  response.statusCode = 404;
  // The page may be there tomorrow.
  response.removeHeader('Cache-Control');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.closeAllConnections();
    server.close((error) => (error === undefined ? resolve() : reject(error)));
  });
}
