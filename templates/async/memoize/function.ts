const TTL_MS = Number.POSITIVE_INFINITY;

/** One step of a list of arguments. */
interface Node<R> {
  next: Map<unknown, Node<R>>;
  result?: { value: R; until: number };
}

/**
 * Returns a function that calls `task` once for each list of arguments and gives the kept result afterwards. Arguments are compared like
 * keys of a Map, objects by identity. An error is not kept, nor is a promise that rejects.
 * @param ttlMs how long a result is kept, milliseconds
 * @throws TypeError when `task` is not a function or `ttlMs` is not a number from 0
 */
export function memoize<A extends unknown[], R>(task: (...args: A) => R, ttlMs: number = TTL_MS): (...args: A) => R {
  if (typeof task !== 'function') throw new TypeError(`expected a function, got ${typeof task}`);
  if (!(typeof ttlMs === 'number' && ttlMs >= 0)) throw new TypeError(`expected a time to live in milliseconds from 0, got ${String(ttlMs)}`);
  const root: Node<R> = { next: new Map() };
  return (...args) => {
    const node = findNode(root, args);
    if (node.result && node.result.until > Date.now()) return node.result.value;
    const result = { value: task(...args), until: Date.now() + ttlMs };
    node.result = result;
    if (result.value instanceof Promise) result.value.catch(() => { result.until = 0; });
    return result.value;
  };
}

function findNode<R>(root: Node<R>, args: readonly unknown[]): Node<R> {
  let node = root;
  for (const arg of args) {
    const next = node.next.get(arg) ?? { next: new Map() };
    node.next.set(arg, next);
    node = next;
  }
  return node;
}
