import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { type Served, serve } from '../../server.ts';

/** Serves a built site at the top of an address, compressed as hosts send it: a phone is timed by the bytes that reach it. */
export async function serveCompressed(folder: string): Promise<Served> {
  const plain = await serve(folder);
  const origin = new URL(plain.address);
  const packed = new Map<string, Promise<Packed>>();
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const its = packed.get(address) ?? pack(new URL(address, origin));
    packed.set(address, its);
    void its.then(({ status, headers, body }) => {
      response.writeHead(status, headers);
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const listening = server.address();
  const port = typeof listening === 'object' && listening !== null ? listening.port : 0;
  return {
    address: `http://localhost:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await plain.close();
    },
  };
}

interface Packed {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

async function pack(address: URL): Promise<Packed> {
  const answer = await fetch(address, { redirect: 'manual' });
  const body = Buffer.from(await answer.arrayBuffer());
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => !OF_THE_CONNECTION.includes(name)),
  );
  const packed = gzipSync(body);
  return packed.length < body.length
    ? { status: answer.status, headers: { ...headers, 'content-encoding': 'gzip' }, body: packed }
    : { status: answer.status, headers, body };
}

const OF_THE_CONNECTION = ['connection', 'content-length', 'keep-alive', 'transfer-encoding'];
