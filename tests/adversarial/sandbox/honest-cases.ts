import { HONEST_CODE, HONEST_TESTS, type ArenaCase } from './arena.ts';

const IMPORTS = `import fc from 'fast-check';\nimport { afterAll, afterEach, assert, beforeAll, beforeEach, describe, expect, it, test, vi } from 'vitest';\n`;

function pair(name: string, names: string, code: string, body: string, more: Partial<ArenaCase> = {}): ArenaCase {
  return { name, code, tests: `${IMPORTS}import ${names} from './subject.ts';\n\n${body}\n`, outcome: 'passed', ...more };
}

const CLAMP = `export function clamp(value: number, low: number, high: number): number {
  if (low > high) throw new RangeError(\`expected low <= high, got \${low} > \${high}\`);
  return Math.min(Math.max(value, low), high);
}
`;

const CACHE = `/** Remembers values for a while. */
export class Cache<K, V> extends Map<K, V> {
  #timers = new Map<K, ReturnType<typeof setTimeout>>();
  remember(key: K, value: V, ms: number): this {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => this.delete(key), ms));
    return this.set(key, value);
  }
}
`;

/** What ordinary, honest authors write. Everything here must pass. */
export const honest: ArenaCase[] = [
  { name: 'the plain pair', outcome: 'passed', check: ({ coverage, passed }) => {
    if (coverage.lines !== 100 || coverage.functions !== 100 || passed !== 2) throw new Error(JSON.stringify(coverage));
  } },
  pair('partial coverage', '{ clamp }', CLAMP, "test('keeps what is inside', () => { expect(clamp(5, 1, 9)).toBe(5); });", {
    check: ({ coverage }) => { if (coverage.branches !== 50 || coverage.functions !== 100) throw new Error(JSON.stringify(coverage)); },
  }),
  pair('errors that are expected', '{ clamp }', CLAMP, `test('refuses an empty range', () => { expect(() => clamp(1, 9, 1)).toThrow(RangeError); expect(() => clamp(1, 9, 1)).toThrow('low <= high'); });
test('refuses it in words', () => { try { clamp(1, 9, 1); expect.unreachable('no error'); } catch (error) { expect(error).toBeInstanceOf(RangeError); } });
test('rejects', async () => { await expect(Promise.reject(new TypeError('no'))).rejects.toThrow(TypeError); expect(clamp(2, 1, 3)).toBe(2); });`),
  pair('property tests', '{ clamp }', CLAMP, `test('stays inside', () => { fc.assert(fc.property(fc.integer(), fc.integer(), fc.integer(), (v, a, b) => { fc.pre(a <= b); const c = clamp(v, a, b); expect(c).toBeGreaterThanOrEqual(a); expect(c).toBeLessThanOrEqual(b); }), { numRuns: 300 }); });
test('is idempotent, as a yes or no', () => { fc.assert(fc.property(fc.integer(), (v) => clamp(clamp(v, 0, 9), 0, 9) === clamp(v, 0, 9))); });
test('asynchronously', async () => { await fc.assert(fc.asyncProperty(fc.integer(), async (v) => (await Promise.resolve(clamp(v, 0, 9))) <= 9)); });`),
  pair('nested and tabular tests', '{ clamp }', CLAMP, `describe('clamp', () => { describe('inside', () => { it('is itself', () => { expect(clamp(3, 1, 5)).toBe(3); }); });
  it.each([[0, 1], [9, 5]])('moves %i to %i', (value, expected) => { expect(clamp(value, 1, 5)).toBe(expected); });
  it.for([[2, 2]])('keeps %i', ([value, expected], { expect }) => { expect(clamp(value!, 1, 5)).toBe(expected); });
  for (const edge of [1, 5]) it(\`keeps the edge \${edge}\`, () => { expect(clamp(edge, 1, 5)).toBe(edge); }); });`),
  pair('hooks and shared state', '{ clamp }', CLAMP, `let low = 0;\nconst log: string[] = [];\nbeforeAll(() => { log.push('all'); });\nbeforeEach(() => { low = 1; });\nafterEach(() => { log.push('each'); });\nafterAll(() => { expect(log).toEqual(['all', 'each', 'each']); });
test('first', () => { expect(clamp(0, low, 5)).toBe(1); low = 99; });
test('second', () => { expect(clamp(0, low, 5)).toBe(1); });`),
  pair('odd values', '{ same }', 'export const same = <T>(value: T): T => value;\n', `test('numbers', () => { expect(same(NaN)).toBeNaN(); expect(same(-0)).toBe(-0); expect(same(10n ** 20n)).toBe(10n ** 20n); expect(same(undefined)).toBeUndefined(); expect(same(0.1 + 0.2)).toBeCloseTo(0.3); });
test('objects', () => { expect(same(new Map([[1, new Set(['a'])]]))).toEqual(new Map([[1, new Set(['a'])]])); expect(same(new Date(0))).toEqual(new Date(0)); expect(same(/a/g)).toEqual(/a/g); expect(same([1, , 3])).toHaveLength(3); expect(same({ a: { b: [1] } })).toMatchObject({ a: { b: [1] } }); expect(same(new Uint8Array([1, 2]))).toEqual(new Uint8Array([1, 2])); expect(same(Symbol.iterator)).toBe(Symbol.iterator); });
test('matchers', () => { expect(same({ id: 7, name: 'x' })).toEqual({ id: expect.any(Number), name: expect.stringMatching(/x/) }); expect(same([3, 1])).toEqual(expect.arrayContaining([1])); assert.deepEqual(same([1]), [1]); expect(same('abc')).to.be.a('string').and.include('b'); expect(same(true)).to.be.true; });`),
  pair('node built-ins', '{ digest, host }', "import { createHash } from 'node:crypto';\nimport { URL } from 'node:url';\nimport { join } from 'node:path';\nexport const digest = (text: string): string => createHash('sha256').update(text).digest('hex');\nexport const host = (address: string): string => join('/', new URL(address).hostname);\n", `import { Buffer } from 'node:buffer';
test('digest', () => { expect(digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'); expect(Buffer.from(digest('a'), 'hex')).toHaveLength(32); });
test('host', () => { expect(host('https://example.org/x')).toBe('/example.org'); });`),
  pair('fake timers, left running', '{ Cache }', CACHE, `test('forgets', () => { vi.useFakeTimers(); const cache = new Cache<string, number>().remember('a', 1, 1000); expect(cache.get('a')).toBe(1); vi.advanceTimersByTime(999); expect(cache.has('a')).toBe(true); vi.advanceTimersByTime(1); expect(cache.has('a')).toBe(false); });
test('a fixed date', () => { vi.setSystemTime(new Date('2020-02-02')); expect(new Date().getFullYear()).toBe(2020); expect(new Cache().size).toBe(0); });`),
  pair('doubles', '{ retry }', "export async function retry<T>(work: () => Promise<T>, times: number): Promise<T> {\n  for (let left = times; ; left -= 1) {\n    try {\n      return await work();\n    } catch (error) {\n      if (left <= 1) throw error;\n    }\n  }\n}\n", `test('tries again', async () => { const work = vi.fn().mockRejectedValueOnce(new Error('once')).mockResolvedValue(7); await expect(retry(work, 3)).resolves.toBe(7); expect(work).toHaveBeenCalledTimes(2); });
test('gives up', async () => { const work = vi.fn(async () => { throw new Error('always'); }); await expect(retry(work, 2)).rejects.toThrow('always'); expect(work.mock.calls).toHaveLength(2); });
test('spies', async () => { const random = vi.spyOn(Math, 'random').mockReturnValue(0.5); vi.spyOn(console, 'warn').mockImplementation(() => {}); vi.spyOn(Date, 'now').mockReturnValue(1); console.warn('quiet'); expect(await retry(async () => Math.random() + Date.now(), 1)).toBe(1.5); expect(random).toHaveBeenCalledOnce(); });
test('stubs', async () => { vi.stubGlobal('fetch', vi.fn(async () => ({ ok: true }))); vi.stubEnv('MODE', 'x'); expect(await retry(() => fetch('http://localhost'), 1)).toEqual({ ok: true }); });`),
  pair('mocked built-ins', '{ size }', "import { readFileSync } from 'node:fs';\nexport const size = (path: string): number => readFileSync(path).length;\n", "vi.mock('node:fs', () => ({ readFileSync: () => 'four' }));\ntest('size', () => { expect(size('/nowhere')).toBe(4); });"),
  pair('waiting and polling', '{ later }', "export function later(ms: number): { done: boolean } {\n  const state = { done: false };\n  setTimeout(() => { state.done = true; }, ms);\n  return state;\n}\n", `test('waits', async () => { const state = later(60); await vi.waitFor(() => { expect(state.done).toBe(true); }, { interval: 10 }); });
test('polls', async () => { const state = later(60); await expect.poll(() => state.done, { interval: 10 }).toBe(true); });`, { static: false }),
  pair('concurrent tests and their own expect', '{ clamp }', CLAMP, `test.concurrent('one', async ({ expect }) => { await new Promise((resolve) => setTimeout(resolve, 5)); expect(clamp(1, 0, 2)).toBe(1); });
test.concurrent('two', async ({ expect }) => { expect(clamp(3, 0, 2)).toBe(2); });
test('counts', () => { expect.assertions(2); expect.hasAssertions(); expect(clamp(1, 0, 2)).toBe(1); expect.soft(clamp(9, 0, 2)).toBe(2); });`),
  pair('old and odd style', '{ Shape, HttpError, tag, Numbers }', `export function Shape(this: any, sides: number) { this.sides = sides; }
Shape.prototype = Object.create(Object.prototype);
Shape.prototype.constructor = Shape;
Shape.prototype.toString = function () { return 'shape of ' + this.sides; };
Shape.toString = () => 'Shape';
export class HttpError extends Error { status: number; constructor(status: number) { super('HTTP ' + status); this.name = 'HttpError'; this.status = status; this.message += '!'; } }
export function tag(parts: TemplateStringsArray, ...values: unknown[]): string { const error = new Error('x'); error.name = 'Own'; error.message = 'own'; return parts.join('|') + values.join(',') + error; }
export class Numbers extends Array<number> { sum(): number { return this.reduce((a, b) => a + b, 0); } override toString(): string { return 'numbers'; } *[Symbol.iterator](): ArrayIterator<number> { for (let i = 0; i < this.length; i += 1) yield this[i]!; } }
`, `test('prototypes', () => { const shape = new (Shape as any)(3); expect(String(shape)).toBe('shape of 3'); expect(shape.constructor).toBe(Shape); expect(\`\${Shape}\`).toBe('Shape'); });
test('errors', () => { expect(() => { throw new HttpError(404); }).toThrow('HTTP 404!'); expect(new HttpError(1)).toMatchObject({ name: 'HttpError', status: 1 }); expect(tag\`a\${1}b\`).toBe('a|b1Own: own'); });
test('arrays', () => { const numbers = Numbers.from([1, 2, 3]) as Numbers; expect(numbers.sum()).toBe(6); expect([...numbers]).toEqual([1, 2, 3]); });`),
  pair('globals of its own and a default export', 'count', "declare global { var counter: number }\nglobalThis.counter = 0;\nexport default function count(): number {\n  globalThis.counter += 1;\n  return globalThis.counter;\n}\nexport type Unused = { a: 1 };\n", "test('counts', () => { expect(count()).toBe(1); expect(count()).toBe(2); });\ntest('loads again', async () => { vi.resetModules(); const again = await import('./subject.ts'); expect(again.default()).toBe(1); });"),
  pair('prototype pollution is what it tests', '{ merge }', "export function merge(target: Record<string, unknown>, source: Record<string, unknown>): Record<string, unknown> {\n  for (const [key, value] of Object.entries(source)) if (key !== '__proto__' && key !== 'constructor') target[key] = value;\n  return target;\n}\n", "test('refuses', () => { merge({}, JSON.parse('{\"__proto__\": {\"polluted\": true}, \"a\": 1}')); expect(({} as any).polluted).toBeUndefined(); expect(merge({}, { a: 1 })).toEqual({ a: 1 }); });"),
  pair('generators, streams and workers of events', '{ take, collect }', "import { Readable } from 'node:stream';\nimport { EventEmitter, once } from 'node:events';\nexport function* take<T>(items: Iterable<T>, n: number): Generator<T> { let left = n; for (const item of items) { if (left-- <= 0) return; yield item; } }\nexport async function collect(): Promise<string> { let all = ''; for await (const chunk of Readable.from(['a', 'b'])) all += chunk; const emitter = new EventEmitter(); queueMicrotask(() => emitter.emit('go', all)); return String((await once(emitter, 'go'))[0]); }\n", "test('takes', () => { expect([...take([1, 2, 3], 2)]).toEqual([1, 2]); expect(take([], 1).next().done).toBe(true); });\ntest('collects', async () => { expect(await collect()).toBe('ab'); });"),
  pair('prints a lot, and passes', '{ clamp }', CLAMP, "test('prints', () => { for (let i = 0; i < 3000; i += 1) console.log('line', i, 'x'.repeat(500)); console.error('on the other stream'); expect(clamp(1, 0, 2)).toBe(1); });", {
    check: ({ output, outputTruncated }) => { if (!outputTruncated || output.length > 1.1 * 1024 * 1024 || !output.startsWith('line 0 x')) throw new Error(`${output.length} ${outputTruncated}`); if (!output.includes('on the other stream')) throw new Error('standard error was cut with standard output'); },
  }),
  { name: 'a failing test is failed, with the reason', code: HONEST_CODE, tests: HONEST_TESTS.replace('toBe(3)', 'toBe(4)'), outcome: 'failed', check: ({ tests, passed, failed, reason }) => {
    if (passed !== 1 || failed !== 1 || !tests[0]?.message?.includes('expected 3 to be 4') || !reason.includes('adds')) throw new Error(JSON.stringify(tests));
  } },
  { name: 'code that does not parse is failed, with the reason', code: 'export function add(a: number {', outcome: 'failed', check: ({ reason }) => { if (!/error outside the tests|Parse|Expected/.test(reason)) throw new Error(reason); } },
];
