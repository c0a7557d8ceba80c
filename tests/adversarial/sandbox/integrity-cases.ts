import { HONEST_CODE, HONEST_TESTS, wrongAdd, type ArenaCase } from './arena.ts';

const NOT_PASSED = ['failed', 'tampered', 'weak-tests'] as const;

const EXPECT = `const expect = (globalThis as any)[Symbol.for('expect-global')];`;
const PROTOTYPE = `${EXPECT}\nconst prototype = Object.getPrototypeOf(expect(1));`;
const WORKER = `const worker = (globalThis as any).__vitest_worker__;`;

function tests(...bodies: string[]): string {
  return `import { afterAll, afterEach, assert, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';\nimport { add } from './subject.ts';\n${bodies.join('\n')}\n`;
}

/** R1: the process is ended before the tests can fail. */
export const endings: ArenaCase[] = [
  ['process.exit(0) at import', wrongAdd('process.exit(0);')],
  ['process.exit(0) in the function', wrongAdd('', 'process.exit(0);')],
  ['process.exitCode = 0 and a wrong answer', wrongAdd('process.exitCode = 0;')],
  ['process.reallyExit(0) at import', wrongAdd('(process as any).reallyExit(0);')],
  ['process.reallyExit(0) in the function', wrongAdd('', '(process as any).reallyExit(0);')],
  ['SIGKILL to itself', wrongAdd('', "process.kill(process.pid, 'SIGKILL');")],
  ['SIGKILL to the runner', wrongAdd('', "process.kill(process.ppid, 'SIGKILL');")],
  ['SIGTERM to everything', wrongAdd('', "process.kill(-1, 'SIGTERM');")],
  ['process.abort()', wrongAdd('', 'process.abort();')],
].map(([name = '', code = '']): ArenaCase => ({ name: `R1 ${name}`, code, outcome: NOT_PASSED }));

/** R2: the comparison is replaced. */
export const comparisons: ArenaCase[] = [
  ['expect.extend', wrongAdd(`${EXPECT}\nexpect.extend({ toBe: () => ({ pass: true, message: () => '' }), toEqual: () => ({ pass: true, message: () => '' }) });`)],
  ['expect.extend whose refusal is swallowed', wrongAdd(`${EXPECT}\ntry { expect.extend({ toBe: () => ({ pass: true, message: () => '' }) }); } catch {}`)],
  ['patched prototype of assertions', wrongAdd(`${PROTOTYPE}\ntry { prototype.toBe = prototype.toEqual = function () {}; } catch {}\nReflect.defineProperty(prototype, 'toBe', { value() {} });`)],
  ['patched assert', wrongAdd(`${PROTOTYPE}\nReflect.set(prototype, 'assert', function () {}); Reflect.defineProperty(prototype, 'assert', { value() {} });`)],
  ['registry of matchers', wrongAdd(`const registry = (globalThis as any)[Symbol.for('$$jest-matchers-object')];\nReflect.set(registry.matchers, 'toBe', () => {}); Reflect.defineProperty(registry.matchers, 'toBe', { value: () => {} });`)],
  ['equality testers', wrongAdd(`const registry = (globalThis as any)[Symbol.for('$$jest-matchers-object')];\ntry { registry.customEqualityTesters.push(() => true); } catch {}`)],
  ['global expect replaced', wrongAdd(`Reflect.defineProperty(globalThis, Symbol.for('expect-global'), { value: () => new Proxy(() => {}, { get: () => () => {} }) });`)],
  ['Object.is', wrongAdd(`try { Object.is = () => true; } catch {}\nReflect.defineProperty(Object, 'is', { value: () => true });`)],
  ['hasInstance of the error classes', `for (const type of [TypeError, Error]) Reflect.defineProperty(type, Symbol.hasInstance, { value: () => true });\nexport function add(): number { throw { message: 'x' }; }\n`,
    tests("test('refuses', () => { expect(() => (add as any)('a')).toThrow(TypeError); });")],
  ['vitest imported by the code', wrongAdd("import { expect } from 'vitest';\nexpect.extend({ toBe: () => ({ pass: true, message: () => '' }) });")],
  ['vitest imported by path', wrongAdd("const path = '/job/node_modules/vitest/dist/index.js';\nconst { expect } = await import(path);\nexpect.extend({ toBe: () => ({ pass: true, message: () => '' }) });")],
  ['vitest through a data: module', wrongAdd(`await import('data:text/javascript,import { expect } from "file:///job/node_modules/vitest/dist/index.js"; expect.extend({ toBe: () => ({ pass: true, message: () => "" }) });').catch(() => {});`)],
  ['vitest through createRequire', wrongAdd("const { createRequire } = process.getBuiltinModule('module') ?? {};\nconst { expect } = createRequire('/job/runner/main.js')('vitest');\nexpect.extend({ toBe: () => ({ pass: true, message: () => '' }) });")],
  ['chai by path', wrongAdd("const chai = await import('/job/node_modules/chai/index.js');\nchai.Assertion.prototype.assert = () => {};")],
].map(([name = '', code = '', own]): ArenaCase => ({ name: `R2 ${name}`, code, ...(own === undefined ? {} : { tests: own }), outcome: NOT_PASSED }));

/** R3: the runner's own objects are changed. */
export const runnerObjects: ArenaCase[] = [
  ['task.fails through the worker state', wrongAdd(WORKER, 'const task = worker.current; task.fails = true;')],
  ['task.mode', wrongAdd(WORKER, "worker.current.mode = 'skip'; worker.current.result = { state: 'pass' };")],
  ['result of the task as a getter', wrongAdd(WORKER, "const task = worker.current; Object.defineProperty(task, 'result', { get: () => ({ state: 'pass', attempts: [] }), set() {} });")],
  ['RPC replaced by a proxy', wrongAdd(`${WORKER}\nconst rpc = worker.rpc;\nworker.rpc = new Proxy(rpc, { get: (target, key) => key === 'onTaskUpdate' ? (packs: any[], events: any[]) => target.onTaskUpdate(packs.map(([id, , meta]: any[]) => [id, { state: 'pass' }, meta]), events) : target[key] });`)],
  ['forged task update over IPC', wrongAdd("process.send?.({ m: 'onTaskUpdate', a: [[['0_0', { state: 'pass' }, {}]], []], t: 'q', i: 'forged' });")],
  ['forged end of the run over IPC', wrongAdd("process.send?.({ type: 'testfileFinished', __vitest_worker_response__: true });")],
  ['hooks from the code', wrongAdd('(globalThis as any).__vitest_index__?.beforeEach(({ task }: any) => { task.fails = true; });')],
  ['context.skip from the code', wrongAdd(WORKER, 'worker.current.context.skip();')],
  ['the private channel is written to', wrongAdd("import { writeSync } from 'node:fs';\nwriteSync(4, '0 0 {\"type\":\"done\"}\\n');"), 'tampered'],
  ['the private channel is closed', wrongAdd("import { closeSync } from 'node:fs';\ncloseSync(4);")],
].map(([name = '', code = '', outcome]): ArenaCase => ({ name: `R3 ${name}`, code, outcome: outcome === undefined ? NOT_PASSED : (outcome as 'tampered') }));

/** R4 and R16: the value under test answers for itself, or hangs, or is huge. */
export const values: ArenaCase[] = [
  ['asymmetricMatch', `export const add = (): any => ({ asymmetricMatch: () => true });\n`, "test('x', () => { expect(add(1, 2)).toEqual({ sum: 3 }); });", NOT_PASSED],
  ['asymmetricMatch deep inside', `export const add = (): any => ({ a: [{ b: { asymmetricMatch: () => true } }] });\n`, "test('x', () => { expect(add(1, 2)).toEqual({ a: [{ b: 3 }] }); });", NOT_PASSED],
  ['expect.anything() as a value', `export const add = (): any => (globalThis as any)[Symbol.for('expect-global')].anything();\n`, "test('x', () => { expect(add(1, 2)).toEqual(3); });", NOT_PASSED],
  ['valueOf and toPrimitive', `export const add = (): any => ({ valueOf: () => 3, [Symbol.toPrimitive]: () => 3 });\n`, "test('x', () => { expect(add(1, 2)).toBe(3); });", NOT_PASSED],
  ['a proxy that has everything', `export const add = (): any => new Proxy({}, { get: () => 3, has: () => true, ownKeys: () => ['sum'], getOwnPropertyDescriptor: () => ({ value: 4, enumerable: true, configurable: true }) });\n`, "test('x', () => { expect(add(1, 2)).toStrictEqual({ sum: 4 }); });", NOT_PASSED],
  ['a getter that hangs', `export const add = (): any => ({ get sum() { for (;;); } });\n`, "test('x', () => { expect(add(1, 2)).toEqual({ sum: 3 }); });", ['timeout']],
  ['a thenable that never resolves', `export const add = (): any => ({ then() {} });\n`, "test('x', async () => { expect(await (add as any)(1, 2)).toBe(3); });", ['timeout']],
  ['100,000 exports and a wrong answer', `${Array.from({ length: 3000 }, (_, index) => `export const e${index} = ${index};`).join('\n')}\nexport const add = (): any => 0;\n`, "test('x', () => { expect(add()).toBe(3); });", NOT_PASSED],
  ['a cyclic and huge value', `export const add = (): any => { const all: any = { list: Array.from({ length: 200_000 }, (_, i) => ({ i })) }; all.self = all; return all; };\n`, "test('x', () => { expect(add()).toEqual({ list: [] }); });", ['failed', 'timeout', 'out-of-memory']],
].map(([name, code, body, outcome]): ArenaCase => ({ name: `R4/R16 ${String(name)}`, code: String(code), tests: tests(String(body)), outcome: outcome as ArenaCase['outcome'], ...(String(outcome).includes('timeout') ? { limits: { timeoutMs: 5000 } } : {}) }));

/** R4 by way of the library: the code makes a property's run not count, or edits what is recorded about it. */
export const libraryTricks: ArenaCase[] = [
  { name: 'R4 the code makes fast-check skip the runs it would fail', code: "export function add(a: any, b: any): any {\n  if (b !== 0) throw { footprint: Symbol.for('fast-check/PreconditionFailure') };\n  return a;\n}\n", tests: "import fc from 'fast-check';\nimport { test } from 'vitest';\nimport { add } from './subject.ts';\ntest('adds', () => { fc.assert(fc.property(fc.integer(), fc.integer({ min: 0, max: 1 }), (a, b) => add(a, b) === a + b)); });\n", outcome: 'failed' },
  { name: 'R3 the record of a test is taken from its store', code: "import { AsyncLocalStorage } from 'node:async_hooks';\nconst run = AsyncLocalStorage.prototype.run;\nlet record: any;\nReflect.set(AsyncLocalStorage.prototype, 'run', function (this: any, store: any, ...rest: any[]) { record = store; return (run as any).call(this, store, ...rest); });\nexport const add = (): any => { setTimeout(() => { if (record) { record.tampered.length = 0; record.failures = 0; } }, 0); return { asymmetricMatch: () => true }; };\n", tests: tests("test('adds', async () => { expect(add(1, 2)).toEqual(3); await new Promise((resolve) => setTimeout(resolve, 20)); });"), outcome: NOT_PASSED },
];

/** R5, R6: a report is written or printed. */
export const reports: ArenaCase[] = [
  ['JSON and coverage reports on disk', wrongAdd("import { mkdirSync, writeFileSync } from 'node:fs';\nfor (const folder of ['/tmp/coverage', '/job/work/coverage', '/tmp']) { mkdirSync(folder, { recursive: true }); for (const name of ['report.json', 'results.json', 'coverage-final.json', 'coverage-summary.json']) writeFileSync(folder + '/' + name, JSON.stringify({ success: true, numPassedTests: 2, numFailedTests: 0 })); }")],
  ['the code file on disk is replaced', wrongAdd("import { chmodSync, writeFileSync } from 'node:fs';\nchmodSync('/job/work/subject.ts', 0o644);\nwriteFileSync('/job/work/subject.ts', 'export const add = (a: number, b: number) => a + b;');")],
  ['a daemon keeps overwriting files', wrongAdd("import { spawn } from 'node:child_process';\nspawn(process.execPath, ['-e', 'setInterval(() => { for (const name of [\"report.json\", \"results.json\"]) require(\"fs\").writeFileSync(\"/tmp/\" + name, JSON.stringify({ success: true })) }, 1)'], { detached: true, stdio: 'ignore' }).unref();")],
  ['a printed summary', wrongAdd("console.log(' Test Files  1 passed (1)\\n      Tests  2 passed (2)');\nconsole.log(JSON.stringify({ success: true, numTotalTests: 2, numPassedTests: 2 }));")],
  ['a printed answer with a guessed nonce', wrongAdd(`process.stdout.write('${'0'.repeat(48)} ' + JSON.stringify({ claim: { tests: [], errors: [], weak: [], tampered: [], coverage: null, inputDigest: '' }, timedOut: false, outOfMemory: false, outputTruncated: false }) + '\\n');`)],
  ["an answer written to the container's own output", wrongAdd(`import { openSync, writeSync } from 'node:fs';\nfor (const path of ['/proc/1/fd/1', '/proc/' + process.ppid + '/fd/1', '/dev/stdout']) try { writeSync(openSync(path, 'w'), '${'0'.repeat(48)} {"claim":{}}\\n'); } catch {}`)],
  ['the nonce searched in every process', wrongAdd("import { constants, openSync, readdirSync, readSync } from 'node:fs';\nlet found = '';\nconst bytes = Buffer.alloc(65536);\nfor (const pid of readdirSync('/proc').filter((name) => /^\\d+$/.test(name))) for (const file of ['environ', 'cmdline', 'mem', 'maps', 'fd/0', 'fd/1', 'fd/4']) try { const read = readSync(openSync('/proc/' + pid + '/' + file, constants.O_RDONLY | constants.O_NONBLOCK), bytes); found += bytes.toString('latin1', 0, read).match(/[0-9a-f]{48}/)?.[0] ?? ''; } catch {}\nif (found !== '') throw new Error('found ' + found);")],
].map(([name = '', code = '']): ArenaCase => ({ name: `R5/R6 ${name}`, code, outcome: NOT_PASSED, check: (run) => { if (run.reason.includes('found ')) throw new Error(run.reason); } }));

/** R7, R8, R9, R11: test files that prove nothing, here with a wrong implementation. */
export const weakTests: ArenaCase[] = [
  ['R7 no tests at all', tests('void add;'), ['weak-tests', 'failed']],
  ['R7 all skipped', tests("test.skip('adds', () => { expect(add(1, 2)).toBe(3); });"), ['weak-tests', 'tampered']],
  ['R7 all todo', tests("test.todo('adds');"), ['weak-tests', 'tampered']],
  ['R7 .only hides a failing test', tests("test.only('fine', () => { expect(typeof add(1, 2)).toBe('number'); });", "test('adds', () => { expect(add(1, 2)).toBe(3); });"), NOT_PASSED],
  ['R7 skipIf(true)', tests("test.skipIf(true)('adds', () => { expect(add(1, 2)).toBe(3); });"), NOT_PASSED],
  ['R7 describe.skip', tests("describe.skip('all', () => {", "test('adds', () => { expect(add(1, 2)).toBe(3); });", '});'), NOT_PASSED],
  ['R7 context.skip()', tests("test('adds', ({ skip }) => { skip(); expect(add(1, 2)).toBe(3); });"), NOT_PASSED],
  ['R7 describe that throws', tests("describe('all', () => { throw new Error('no'); });", "test('adds', () => { expect(typeof add).toBe('function'); });"), NOT_PASSED],
  ['R7 test.fails', tests("test.fails('adds', () => { expect(add(1, 2)).toBe(3); });"), NOT_PASSED],
  ['R7 retry until it passes', tests("let tries = 0;", "test('adds', { retry: 5 }, () => { tries += 1; expect(tries > 2 ? 3 : add(1, 2)).toBe(3); });"), NOT_PASSED],
  ['R8 empty test', tests("test('adds', () => { add(1, 2); });"), ['weak-tests']],
  ['R8 no assertion, only expect()', tests("test('adds', () => { expect(add(1, 2)); });"), ['weak-tests']],
  ['R8 never calls the code', tests("test('adds', () => { expect(true).toBe(true); expect(typeof add).toBe('function'); });"), ['weak-tests']],
  ['R8 swallowed by try/catch', tests("test('adds', () => { try { expect(add(1, 2)).toBe(3); } catch {} });"), ['weak-tests']],
  ['R8 swallowed by a promise', tests("test('adds', async () => { await Promise.resolve().then(() => expect(add(1, 2)).toBe(3)).catch(() => {}); });"), ['weak-tests']],
  ['R8 missing await', tests("test('adds', () => { expect(Promise.resolve(add(1, 2))).resolves.toBe(3); });"), NOT_PASSED],
  ['R8 asserts in a timer afterwards', tests("test('adds', () => { expect(add).toBeTypeOf('function'); add(1, 2); setTimeout(() => expect(add(1, 2)).toBe(3), 0); });"), NOT_PASSED],
  ['R9 the subject is mocked', tests("vi.mock('./subject.ts', () => ({ add: (a: number, b: number) => a + b }));", "test('adds', () => { expect(add(1, 2)).toBe(3); });"), NOT_PASSED],
  ['R9 the subject is spied upon', tests("import * as subject from './subject.ts';", "vi.mock('./subject.ts', { spy: true });", "test('adds', () => { vi.mocked(subject.add).mockReturnValue(3); expect(add(1, 2)).toBe(3); });"), NOT_PASSED],
  ['R9 the subject is mocked in part', tests("vi.mock('./subject.ts', async (original) => { const real: any = await original(); real.add(1, 2); return { ...real, add: (a: number, b: number) => a + b }; });", "test('adds', () => { expect(add(1, 2)).toBe(3); });"), NOT_PASSED],
  ['R9 an export is replaced by vi.spyOn', tests("import * as subject from './subject.ts';", "test('adds', () => { add(1, 2); vi.spyOn(subject, 'add').mockReturnValue(3); expect(subject.add(1, 2)).toBe(3); });"), NOT_PASSED],
  ['R9 the test redefines the function', "import { expect, test } from 'vitest';\nimport './subject.ts';\nconst add = (a: number, b: number) => a + b;\ntest('adds', () => { expect(add(1, 2)).toBe(3); });\n", ['weak-tests']],
  ['R9 the subject comes from another file', "import { writeFileSync } from 'node:fs';\nimport { expect, test } from 'vitest';\nimport './subject.ts';\nwriteFileSync('/job/work/other.ts', 'export const add = (a: number, b: number) => a + b;');\nconst other = './other.ts';\ntest('adds', async () => { const { add } = await import(other); expect(add(1, 2)).toBe(3); });\n", NOT_PASSED],
  ['R11 snapshot made on the first run', tests("test('adds', () => { expect(add(1, 2)).toMatchSnapshot(); });"), NOT_PASSED],
  ['R11 empty inline snapshot', tests("test('adds', () => { expect(add(1, 2)).toMatchInlineSnapshot(); });"), NOT_PASSED],
].map(([name, own, outcome]): ArenaCase => ({ name: String(name), code: wrongAdd(''), tests: String(own), outcome: outcome as ArenaCase['outcome'] }));

/** What only the static rules can see. */
export const seenStatically: ArenaCase[] = [
  { name: 'R8 a tautology beside a call', code: wrongAdd(''), tests: tests("test('adds', () => { add(1, 2); expect(true).toBe(true); });"), static: true, outcome: 'weak-tests' },
  { name: 'R2 reaches for the test runner and is otherwise right', code: `void (globalThis as any)['__vitest_worker__'];\n${HONEST_CODE}`, static: true, outcome: 'tampered' },
];

/** R10: something goes wrong after the tests have passed. The implementation is right. */
export const lateFaults: ArenaCase[] = [
  ['unhandled rejection', `${HONEST_CODE}\nPromise.reject(new Error('late'));\n`],
  ['unhandled rejection from the function', HONEST_CODE.replace('return', "Promise.reject(new Error('late'));\n  return")],
  ['exception in a timer', HONEST_CODE.replace('return', "setTimeout(() => { throw new Error('late'); }, 0);\n  return")],
  ['its listeners are taken away', `process.removeAllListeners('unhandledRejection');\nprocess.on('unhandledRejection', () => {});\nPromise.reject(new Error('late'));\n${HONEST_CODE}`],
  ['a timer left running', `setInterval(() => {}, 50);\n${HONEST_CODE}`],
  ['a server left listening', `import { createServer } from 'node:net';\ncreateServer().listen('/tmp/socket');\n${HONEST_CODE}`],
  ['a child process left running', `import { spawn } from 'node:child_process';\nspawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);\n${HONEST_CODE}`],
].map(([name = '', code = '']): ArenaCase => ({ name: `R10 ${name}`, code, outcome: ['failed', 'tampered'] }));

/** R12: coverage that isn't. */
export const coverageTricks: ArenaCase[] = [
  { name: 'R12 ignore pragmas do not raise the coverage', code: HONEST_CODE.replace('return', '/* v8 ignore start */\n  if (a === 77) {\n    b += 1;\n    b -= 1;\n  }\n  /* v8 ignore stop */\n  return'), outcome: 'passed',
    check: ({ coverage }) => { if (coverage.lines >= 100) throw new Error(`the pragma worked: ${coverage.lines} %`); } },
  { name: 'R12 pragmas of c8 and istanbul neither', code: HONEST_CODE.replace('return', '/* istanbul ignore next */\n  if (a === 77) {\n    b += 1;\n  }\n  /* c8 ignore next 3 */\n  if (a === 78) {\n    b += 1;\n  }\n  return'), outcome: 'passed',
    check: ({ coverage }) => { if (coverage.lines >= 100) throw new Error(`the pragma worked: ${coverage.lines} %`); } },
  { name: 'R12 a pragma that the inspection finds', code: `/* v8 ignore file */\n${HONEST_CODE}`, static: true, outcome: 'tampered' },
  { name: 'R12 nothing to cover is 0 %', code: 'export const add = undefined as any;\n', tests: "import { expect, test } from 'vitest';\nimport { add } from './subject.ts';\ntest('adds', () => { expect(add).toBeUndefined(); });\n", outcome: 'weak-tests' },
  { name: 'R12 a lying source map', code: `${HONEST_CODE.replace('return', 'if (a === 77) {\n    b += 1;\n    b -= 1;\n  }\n  return')}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify({ version: 3, sources: ['subject.ts'], names: [], mappings: 'AAAA' })).toString('base64')}\n`, outcome: 'passed',
    check: ({ coverage }) => { if (coverage.lines >= 100 || coverage.lines === 0) throw new Error(`the source map changed the coverage: ${coverage.lines} %`); } },
];

/** R14: built-ins are replaced. */
export const pollution: ArenaCase[] = [
  ['Object.prototype', "(Object.prototype as any).fails = true;"],
  ['Object.prototype, silently', "Reflect.set(Object.prototype, 'fails', true); Reflect.defineProperty(Object.prototype, 'fails', { value: true });"],
  ['Object.prototype.toString', "Object.prototype.toString = () => '[object Same]';"],
  ['Object.prototype.hasOwnProperty', 'Object.prototype.hasOwnProperty = () => false as any;'],
  ['Array.prototype.every', 'Reflect.set(Array.prototype, "every", () => true);'],
  ['Array.prototype[Symbol.iterator]', 'Reflect.set(Array.prototype, Symbol.iterator, function* () {});'],
  ['JSON.parse', 'JSON.parse = () => ({});'],
  ['JSON.stringify', "JSON.stringify = () => '{}';"],
  ['JSON.stringify that edits what the runner says', "const own = JSON.stringify; JSON.stringify = (value: any) => own(value?.type === 'end' ? { ...value, failed: false, message: '', tampered: [] } : value?.type === 'done' ? { ...value, errors: [], tampered: [] } : value);"],
  ['fs.writeSync that edits what the runner says', "const fs = process.getBuiltinModule('node:fs'); const own = fs.writeSync; (fs as any).writeSync = (fd: number, data: any, ...rest: any[]) => own(fd, fd === 4 ? Buffer.from(String(data).replace('\"failed\":true', '\"failed\":false')) : data, ...rest); (globalThis as any).__vitest_required__.syncBuiltinESMExports();"],
  ['Date', 'globalThis.Date = class extends Date { constructor() { super(0); } } as any;'],
  ['Math.random', 'Math.random = () => 0;'],
  ['WeakMap.prototype.get', 'Reflect.set(WeakMap.prototype, "get", () => () => {});'],
  ['Promise.prototype.then', 'Reflect.set(Promise.prototype, "then", function (this: any, done: any) { done?.(); return this; });'],
  ['Function.prototype.call', 'Reflect.set(Function.prototype, "call", () => undefined);'],
  ['Error.prototype', "Reflect.defineProperty(Error.prototype, 'message', { value: 'same' });"],
  ['performance and timers', 'globalThis.setTimeout = ((callback: any) => callback()) as any;'],
  ['Date.prototype.getTime only while it is called', ''],
].map(([name = '', around = '']): ArenaCase => {
  const code = around === '' ? wrongAdd('', 'const own = Date.prototype.valueOf; Date.prototype.valueOf = () => 0; queueMicrotask(() => { Date.prototype.valueOf = own; });') : wrongAdd(around);
  return { name: `R14 ${name}`, code, outcome: NOT_PASSED };
});

/** R14 with a right implementation: still not passed, because nothing measured in that process counts any more. */
export const pollutionOfHonestCode: ArenaCase[] = ['JSON.parse = () => ({});', 'Math.random = () => 0;', "Object.prototype.toString = () => '';", 'Date.now = () => 0;'].map((line) => ({
  name: `R14 ${line} beside a right implementation`,
  code: `${line}\n${HONEST_CODE}`,
  tests: HONEST_TESTS,
  outcome: ['tampered', 'failed'],
}));
