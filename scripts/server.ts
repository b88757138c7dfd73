import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';

/** A running server of a built site. */
export interface Served {
  /** `http://localhost:4321/`, with the base path. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a built site as its host will: with the headers of its `_headers` file, under its base path, and with its own
 * page for what is not there. A port that is taken is passed over for any that is free.
 */
export function serve(
  folder: string,
  { port = 0, base = '/' }: { port?: number; base?: string } = {},
): Promise<Served> {
  const headers = readHeaders(path.join(folder, '_headers'));
  const files = sirv(folder, { dev: true, etag: false });
  const notFound = path.join(folder, '404.html');
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const url = request.url ?? '/';
    if (prefix !== '' && !url.startsWith(`${prefix}/`)) return sendNotFound(response, notFound);
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

function sendNotFound(response: ServerResponse, page: string): void {
  response.statusCode = 404;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

/** The headers that a `_headers` file gives every page: those under its line `/*`. */
function readHeaders(file: string): [string, string][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => line.trim() === '/*');
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.startsWith(' '));
  return rest.slice(0, end === -1 ? undefined : end).flatMap((line) => {
    const colon = line.indexOf(':');
    return colon === -1 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
  });
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
