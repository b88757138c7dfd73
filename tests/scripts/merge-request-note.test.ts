import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { mergeRequestIn, putNote } from '../../scripts/pipelines/merge-request-note.ts';

// A server that answers as GitLab does, two notes to a page.
let server: Server;
let notes: { id: number; body: string }[] = [];
let api = '';
beforeEach(async () => {
  notes = [];
  server = createServer((request, response) => {
    const address = new URL(request.url ?? '', 'http://gitlab.example');
    const [, id] =
      /^\/api\/v4\/projects\/7\/merge_requests\/12\/notes(?:\/(\d+))?$/.exec(address.pathname) ?? [];
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.headers['private-token'] !== 'secret') return response.writeHead(401).end();
      const sent = chunks.length === 0 ? '' : Sent.parse(JSON.parse(Buffer.concat(chunks).toString())).body;
      if (request.method === 'POST') notes.push({ id: notes.length + 1, body: sent });
      if (request.method === 'PUT')
        notes = notes.map((note) => (note.id === Number(id) ? { ...note, body: sent } : note));
      const page = Number(address.searchParams.get('page') ?? '1');
      const next = notes.length > page * 2 ? String(page + 1) : '';
      return response
        .writeHead(200, { 'content-type': 'application/json', 'x-next-page': next })
        .end(JSON.stringify(request.method === 'GET' ? notes.slice(page * 2 - 2, page * 2) : {}));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  api = `http://127.0.0.1:${address.port}/api/v4`;
});
afterEach(() => server.close());

const Sent = z.strictObject({ body: z.string() });
const request = (token = 'secret') => ({ api, project: '7', number: '12', token });

test('what would change is written once, and written anew when the merge request changes', async () => {
  notes = [1, 2, 3].map((id) => ({ id, body: `Something that somebody said: ${id}` }));
  expect(await putNote('71% was 68%', request())).toBe('written');
  expect(await putNote('72% was 68%', request())).toBe('written anew');
  expect(notes).toHaveLength(4);
  expect(notes[3]?.body).toContain('72% was 68%');
  expect(
    notes
      .slice(0, 3)
      .map(({ body }) => body)
      .join(' '),
  ).not.toContain('%');
});

test('a token that may not write is told, without the token', async () => {
  const refused = putNote('71% was 68%', request('another'));
  await expect(refused).rejects.toThrow('GitLab answered 401. CHANGES_TOKEN must be a project access token');
  await expect(refused).rejects.not.toThrow(/another/);
});

test('there is a note only in a merge request, and only with a token', () => {
  const env = { CI_API_V4_URL: api, CI_PROJECT_ID: '7', CI_MERGE_REQUEST_IID: '12', CHANGES_TOKEN: 'secret' };
  expect(mergeRequestIn(env)).toEqual(request());
  for (const name of Object.keys(env)) expect(mergeRequestIn({ ...env, [name]: '' })).toBeUndefined();
});
