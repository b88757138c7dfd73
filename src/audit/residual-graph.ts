/** Where pipes meet, and how much more could go through each of them, in either direction. */
export interface ResidualGraph {
  /** Adds a pipe and returns its number; `there` and `back` are what can still be sent either way. */
  pipe(from: number, to: number, room: { there: number; back: number }): number;
  /** Sends as much as possible from one place to another, up to a limit, and says how much that was. */
  send(from: number, to: number, limit: number): number;
  /** What has been sent through a pipe for good, less what came back. */
  sentThrough(pipe: number): number;
  /** Lets nothing more through a pipe. */
  close(pipe: number): void;
  /** Does something, answers, and leaves the graph as it was. */
  trying<T>(attempt: () => T): T;
}

/**
 * Augmenting along shortest paths (Edmonds and Karp, 1972). Whole numbers in, whole numbers out.
 * Every pipe has an even number, and the next number is the same pipe backwards.
 */
export function residualGraph(places: number): ResidualGraph {
  const leaving: number[][] = Array.from({ length: places }, () => []);
  const heads: number[] = [];
  const room: number[] = [];
  const sent: number[] = [];
  let undo: { pipe: number; was: number }[] | undefined;

  const path = shortestPaths({ leaving, heads, room });
  const setRoom = (pipe: number, value: number) => {
    undo?.push({ pipe, was: room[pipe] ?? 0 });
    room[pipe] = value;
  };
  const lay = (from: number, to: number, size: number) => {
    const pipe = heads.push(to) - 1;
    room.push(size);
    sent.push(0);
    leaving[from]?.push(pipe);
    return pipe;
  };

  return {
    pipe(from, to, { there, back }) {
      const pipe = lay(from, to, there);
      lay(to, from, back);
      return pipe;
    },
    send(from, to, limit) {
      if (from === to) return limit;
      let total = 0;
      while (total < limit) {
        const pipes = path(from, to);
        if (pipes.length === 0) break;
        const amount = pipes.reduce((least, pipe) => Math.min(least, room[pipe] ?? 0), limit - total);
        if (amount === Infinity) return Infinity;
        for (const pipe of pipes) {
          setRoom(pipe, (room[pipe] ?? 0) - amount);
          setRoom(pipe ^ 1, (room[pipe ^ 1] ?? 0) + amount);
          if (undo === undefined) sent[pipe] = (sent[pipe] ?? 0) + amount;
        }
        total += amount;
      }
      return total;
    },
    sentThrough: (pipe) => (sent[pipe] ?? 0) - (sent[pipe ^ 1] ?? 0),
    close(pipe) {
      setRoom(pipe, 0);
      setRoom(pipe ^ 1, 0);
    },
    trying(attempt) {
      undo = [];
      const answer = attempt();
      for (const { pipe, was } of undo.toReversed()) room[pipe] = was;
      undo = undefined;
      return answer;
    },
  };
}

interface Pipes {
  readonly leaving: readonly (readonly number[])[];
  readonly heads: readonly number[];
  readonly room: readonly number[];
}

/** Finds the pipes of a shortest way through, last one first; none when there is no way. */
function shortestPaths({ leaving, heads, room }: Pipes): (from: number, to: number) => number[] {
  // One search after another marks the same places, so that nothing is made anew thousands of times.
  const seenIn = new Int32Array(leaving.length);
  const cameBy = new Int32Array(leaving.length);
  let search = 0;

  const reaches = (from: number, to: number) => {
    search += 1;
    seenIn[from] = search;
    const queue = [from];
    for (const place of queue) {
      for (const pipe of leaving[place] ?? []) {
        const head = heads[pipe] ?? from;
        if (seenIn[head] === search || (room[pipe] ?? 0) <= 0) continue;
        seenIn[head] = search;
        cameBy[head] = pipe;
        if (head === to) return true;
        queue.push(head);
      }
    }
    return false;
  };
  return (from, to) => {
    const pipes: number[] = [];
    if (!reaches(from, to)) return pipes;
    for (let place = to; place !== from;) {
      const pipe = cameBy[place] ?? 0;
      pipes.push(pipe);
      place = heads[pipe ^ 1] ?? from;
    }
    return pipes;
  };
}
