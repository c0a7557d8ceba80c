const MOST_REMEMBERED = 20_000;

/** What was seen lately, bounded by time and number. */
export interface Recent<Value> {
  /** Undefined when it is not known, or no longer. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}

/** @param windowMs how long a value is remembered */
export function createRecent<Value>(windowMs: number): Recent<Value> {
  /** In the order of arrival, so the oldest come first. */
  const seen = new Map<string, { at: number; value: Value }>();
  const isOld = (at: number): boolean => performance.now() - at >= windowMs;
  return {
    get(key) {
      const found = seen.get(key);
      return found === undefined || isOld(found.at) ? undefined : found.value;
    },
    set(key, value) {
      for (const [old, { at }] of seen) {
        if (!isOld(at) && seen.size < MOST_REMEMBERED) break;
        seen.delete(old);
      }
      seen.set(key, { at: performance.now(), value });
    },
  };
}
