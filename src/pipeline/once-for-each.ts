/** How many texts are remembered before all are forgotten: a nation's notes need not stay in memory. */
const REMEMBERED = 20_000;

/** The same function, which works out its answer once for each text: councils share pages, so the same words come again. */
export function onceForEachText<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { answer: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.answer;
    if (known.size >= REMEMBERED) known.clear();
    const answer = work(text);
    known.set(text, { answer });
    return answer;
  };
}

/** The same for things that never change: the answer is forgotten with the thing. */
export function onceForEach<K extends object, T>(work: (thing: K) => T): (thing: K) => T {
  const known = new WeakMap<K, { answer: T }>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before.answer;
    const answer = work(thing);
    known.set(thing, { answer });
    return answer;
  };
}
