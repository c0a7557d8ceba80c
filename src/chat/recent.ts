const MOST_REMEMBERED = 20_000;

/** What was seen lately, so that a second delivery is known as one. Bounded by time and number. */
export interface Recent<Value> {
  /** Undefined when it is not known, or no longer. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  forget(key: string): void;
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
    forget: (key) => void seen.delete(key),
  };
}

/** Whether a key is there for the first time within the window; it counts as seen from now on. */
export function isNew(recent: Recent<true>, key: string): boolean {
  if (recent.get(key)) return false;
  recent.set(key, true);
  return true;
}
