const CAPACITY = 100;

export interface LruCache<K, V> {
  /** Makes the entry the most recently used one. */
  get(key: K): V | undefined;
  /** Drops the least recently used entry when there is no room; returns the cache. */
  set(key: K, value: V): LruCache<K, V>;
  /** Does not count as use. */
  has(key: K): boolean;
  delete(key: K): boolean;
  clear(): void;
  readonly size: number;
}

/**
 * A cache with at most `capacity` entries; keys are compared like those of a Map. Every operation takes constant time.
 * @throws TypeError when `capacity` is not an integer from 1
 */
export function createLruCache<K, V>(capacity: number = CAPACITY): LruCache<K, V> {
  if (!Number.isInteger(capacity) || capacity < 1) throw new TypeError(`expected a capacity from 1, got ${String(capacity)}`);
  /** In order of use, the least recent first. */
  const entries = new Map<K, V>();
  const cache: LruCache<K, V> = {
    get: (key) => {
      const value = entries.get(key);
      if (entries.delete(key)) entries.set(key, value as V);
      return value;
    },
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size > capacity) entries.delete(entries.keys().next().value as K);
      return cache;
    },
    has: (key) => entries.has(key),
    delete: (key) => entries.delete(key),
    clear: () => entries.clear(),
    get size() { return entries.size; },
  };
  return cache;
}
