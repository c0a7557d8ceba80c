import type { CodeFacts } from '../analysis/api-facts.ts';
import type { Finding } from '../analysis/report.ts';
import type { Review } from '../artifact/code-artifact.ts';
import { abstains, concern, note, objection, reviewFrom, RULES, type Remark } from './remarks.ts';
import type { Subject } from './subject.ts';

/** What modules let code do beyond computing; those that are not listed only compute. */
const MODULES: Record<string, { weight: 'objection' | 'concern'; power: string; harmless?: readonly string[] }> = {
  child_process: { weight: 'objection', power: 'starts other programs' },
  cluster: { weight: 'objection', power: 'starts other processes' },
  vm: { weight: 'objection', power: 'runs text as code' },
  repl: { weight: 'objection', power: 'runs text as code' },
  wasi: { weight: 'objection', power: 'runs other code with rights of its own' },
  module: { weight: 'objection', power: 'changes how code is loaded' },
  inspector: { weight: 'objection', power: 'reaches into the running process' },
  worker_threads: { weight: 'objection', power: 'runs code beside the program', harmless: ['isMainThread', 'MessageChannel', 'MessagePort'] },
  v8: { weight: 'concern', power: 'reaches into the runtime', harmless: ['serialize'] },
  process: { weight: 'concern', power: 'reads and changes the process', harmless: ['hrtime', 'nextTick', 'platform', 'version'] },
  os: { weight: 'concern', power: 'reads about this machine and its user', harmless: ['EOL', 'constants'] },
  fs: { weight: 'concern', power: 'reads and writes files', harmless: ['constants'] },
  'fs/promises': { weight: 'concern', power: 'reads and writes files', harmless: ['constants'] },
  sqlite: { weight: 'concern', power: 'reads and writes files' },
  net: { weight: 'concern', power: 'opens connections', harmless: ['isIP', 'isIPv4', 'isIPv6', 'BlockList', 'SocketAddress'] },
  http: { weight: 'concern', power: 'opens connections', harmless: ['STATUS_CODES', 'METHODS'] },
  https: { weight: 'concern', power: 'opens connections' },
  http2: { weight: 'concern', power: 'opens connections', harmless: ['constants'] },
  tls: { weight: 'concern', power: 'opens connections' },
  dgram: { weight: 'concern', power: 'opens connections' },
  dns: { weight: 'concern', power: 'asks the network for names' },
  'dns/promises': { weight: 'concern', power: 'asks the network for names' },
};

/** Rules of the inspection that are attempts on the judgement itself. */
const TAKEOVERS = new Set(['test-runner-access', 'test-library-import', 'dynamic-import', 'hidden-characters']);

/**
 * Can it be misused, or do more than it says?
 *
 * | objects                                                      | has concerns                                             |
 * |--------------------------------------------------------------|----------------------------------------------------------|
 * | a security finding of level error, e.g. `eval`, SQL from     | a security finding of level warning, e.g. a pattern      |
 * | strings, a pattern of exponential time                       | of quadratic time                                        |
 * | a module that starts programs or runs text as code           | a module for files or the network; `fetch`, `WebSocket`  |
 * | `process.dlopen`, `process.binding`                          | `process.env` and whatever else is used of the process   |
 * | it reaches into the tests or hides what it imports           |                                                          |
 *
 * Findings of level note don't count: most of them are noise. A file that does not parse, or whose analysis failed, can't be judged.
 */
export function reviewSecurity({ analysis, inspection }: Subject): Review {
  if (!analysis.syntax.ok || inspection.facts.code === null) return abstains('security', RULES, 'the code does not parse, so there is nothing to judge');
  const unknown = analysis.notMeasured.find((what) => what.startsWith('security:'));
  if (unknown !== undefined) return abstains('security', RULES, `not measured: ${unknown}`);
  const remarks = [
    ...analysis.findings.filter(({ cwe }) => cwe !== undefined).flatMap(judgeFinding),
    ...inspection.facts.code.modules.flatMap(judgeModule),
    ...inspection.facts.code.globals.map(judgeGlobal),
    ...inspection.codeFindings.filter(({ rule }) => TAKEOVERS.has(rule)).map(({ line, message }) => objection(`line ${line}: ${message}`)),
  ];
  return reviewFrom('security', remarks.length > 0 ? remarks : [note('no security finding, and nothing of files, processes, the network or the environment is used')]);
}

function judgeFinding({ level, line, message, cwe }: Finding): Remark[] {
  if (level === 'note') return [];
  return [(level === 'error' ? objection : concern)(`line ${line}: ${message} (${cwe})`)];
}

function judgeModule({ name, line, members }: CodeFacts['modules'][number]): Remark[] {
  const known = Object.hasOwn(MODULES, name) ? MODULES[name] : undefined;
  if (!known || (members.length > 0 && members.every((member) => known.harmless?.includes(member)))) return [];
  return [{ weight: known.weight, text: `line ${line}: node:${name} ${known.power}; check that this was asked for, and with which values` }];
}

function judgeGlobal({ name, line }: { name: string; line: number }): Remark {
  if (name === 'process.env') return concern(`line ${line}: reads the environment, where secrets are; take the value as a parameter`);
  if (!name.startsWith('process.')) return concern(`line ${line}: ${name} opens connections; check that this was asked for, and to which hosts`);
  return (/dlopen|binding|getBuiltinModule/.test(name) ? objection : concern)(`line ${line}: ${name} reaches beyond the function into the process; leave that to the caller`);
}
