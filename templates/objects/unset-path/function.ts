type Container = Record<string, unknown>;

/**
 * A copy of an object without the property at a path such as `a.b[0].c` or `['a', 'b', 0]`; items of arrays behind it move up. Only own
 * properties are removed, and only what lies on the path is copied; when nothing is there, the object itself is returned.
 * @throws TypeError when `object` is not an object, the path is empty or of the wrong type
 */
export function unsetPath<T extends object>(object: T, path: string | readonly (string | number)[]): T {
  if (typeof object !== 'object' || object === null) throw new TypeError(`expected an object, got ${object === null ? 'null' : typeof object}`);
  if (typeof path !== 'string' && !Array.isArray(path)) throw new TypeError(`expected a path as string or array, got ${typeof path}`);
  const keys = typeof path === 'string' ? (path.match(/[^.[\]]+/g) ?? []) : path.map(String);
  if (keys.length === 0) throw new TypeError('expected a path that is not empty');
  return without(object as Container, keys) as T;
}

function without(container: Container, [key, ...rest]: readonly string[]): Container {
  const name = key as string;
  if (!Object.hasOwn(container, name)) return container;
  if (rest.length === 0) return drop(container, name);
  const inner = container[name];
  const changed = typeof inner === 'object' && inner !== null ? without(inner as Container, rest) : inner;
  if (changed === inner) return container;
  const copy = Array.isArray(container) ? (container.slice() as unknown as Container) : { ...container };
  copy[name] = changed;
  return copy;
}

function drop(container: Container, name: string): Container {
  if (!Array.isArray(container)) return Object.fromEntries(Object.entries(container).filter(([key]) => key !== name));
  return Number.isInteger(Number(name)) ? (container.toSpliced(Number(name), 1) as unknown as Container) : container;
}
