/** What was seen lately, so that a second delivery is known as one. Bounded by time and number. */
export interface Recent {
  /** True the first time within the window, false after that. */
  isNew(key: string): boolean;
  forget(key: string): void;
}

const MOST_REMEMBERED = 20_000;

/** @param windowMs how long a key is remembered */
export function createRecent(windowMs: number): Recent {
  /** In the order of arrival, so the oldest come first. */
  const seen = new Map<string, number>();
  return {
    forget: (key) => void seen.delete(key),
    isNew(key) {
      const now = performance.now();
      for (const [old, at] of seen) {
        if (now - at < windowMs && seen.size <= MOST_REMEMBERED) break;
        seen.delete(old);
      }
      if (seen.has(key)) return false;
      seen.set(key, now);
      return true;
    },
  };
}
