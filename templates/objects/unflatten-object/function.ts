const SEPARATOR = '.';

type Branch = Map<string, unknown>;

/**
 * A nested object from one whose keys are paths. Values are taken over as they are; the key `__proto__` becomes an ordinary property.
 * @throws TypeError when `flat` is not an object or `separator` not a text that is not empty
 * @throws RangeError when a path leads through a value of another path, or to where one has gone through
 */
export function unflattenObject(flat: Readonly<Record<string, unknown>>, separator: string = SEPARATOR): Record<string, unknown> {
  if (typeof flat !== 'object' || flat === null) throw new TypeError(`expected an object, got ${flat === null ? 'null' : typeof flat}`);
  if (typeof separator !== 'string' || separator === '') throw new TypeError('expected a separator that is not empty');
  const root: Branch = new Map();
  const branches = new Set<unknown>([root]);
  for (const [path, value] of Object.entries(flat)) {
    if (!place(root, path.split(separator), value, branches)) throw new RangeError(`expected paths that do not collide, got ${path}`);
  }
  return toObject(root, branches);
}

/** Whether there was room for the value. */
function place(root: Branch, keys: readonly string[], value: unknown, branches: Set<unknown>): boolean {
  let branch = root;
  for (const key of keys.slice(0, -1)) {
    const next = branch.get(key) ?? new Map<string, unknown>();
    if (!branch.has(key)) branches.add(next);
    if (!branches.has(next)) return false;
    branch.set(key, next);
    branch = next as Branch;
  }
  const last = keys.at(-1) as string;
  return !branch.has(last) && branch.set(last, value) === branch;
}

function toObject(branch: Branch, branches: ReadonlySet<unknown>): Record<string, unknown> {
  return Object.fromEntries(Array.from(branch, ([key, value]) => [key, branches.has(value) ? toObject(value as Branch, branches) : value]));
}
