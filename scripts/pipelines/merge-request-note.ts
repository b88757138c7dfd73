import { z } from 'zod';

/** Where the note of a merge request stands at GitLab, and with what it may be written. */
export interface MergeRequest {
  /** The address of the API: `CI_API_V4_URL`. */
  readonly api: string;
  readonly project: string;
  readonly number: string;
  readonly token: string;
}

/** What GitLab tells a job of a merge request; `undefined` where there is none, or no token. */
export function mergeRequestIn(env: NodeJS.ProcessEnv): MergeRequest | undefined {
  const {
    CI_API_V4_URL: api,
    CI_PROJECT_ID: project,
    CI_MERGE_REQUEST_IID: number,
    CHANGES_TOKEN: token,
  } = env;
  return [api, project, number, token].some((part) => part === undefined || part === '')
    ? undefined
    : { api: api ?? '', project: project ?? '', number: number ?? '', token: token ?? '' };
}

/**
 * Writes a note to a merge request, or writes the one anew that it wrote before, which is known by a mark that nobody sees.
 * Says what it did. https://docs.gitlab.com/api/notes/#merge-requests
 */
export async function putNote(text: string, request: MergeRequest): Promise<'written' | 'written anew'> {
  const notes = `${request.api}/projects/${encodeURIComponent(request.project)}/merge_requests/${encodeURIComponent(request.number)}/notes`;
  const earlier = await earlierNote(notes, request);
  const body = JSON.stringify({ body: `${MARK}\n${text}` });
  if (earlier === undefined) await ask(notes, request, { method: 'POST', body });
  else await ask(`${notes}/${earlier}`, request, { method: 'PUT', body });
  return earlier === undefined ? 'written' : 'written anew';
}

async function earlierNote(notes: string, request: MergeRequest): Promise<number | undefined> {
  for (let page = '1'; page !== '';) {
    const answer = await ask(`${notes}?sort=asc&per_page=100&page=${page}`, request, {});
    const found = Notes.parse(await answer.json()).find(({ body }) => body.startsWith(MARK));
    if (found !== undefined) return found.id;
    page = answer.headers.get('x-next-page') ?? '';
  }
  return undefined;
}

async function ask(address: string, { token }: MergeRequest, options: RequestInit): Promise<Response> {
  const headers = { 'PRIVATE-TOKEN': token, 'Content-Type': 'application/json' };
  const answer = await fetch(address, { ...options, headers });
  if (answer.ok) return answer;
  throw new Error(
    `GitLab answered ${answer.status}. CHANGES_TOKEN must be a project access token with the scope “api” and the role Reporter or above.`,
  );
}

const Notes = z.array(z.looseObject({ id: z.number(), body: z.string() }));
const MARK = '<!-- What would change, by candour -->';
