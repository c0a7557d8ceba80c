import js from '@eslint/js';
import { Linter } from 'eslint';
import { createCodeTools } from '../../adapters/code-tools/code-tools.ts';
import { summarise, timed } from './statistics.ts';

const ROUNDS = 100;

/** Thirty-odd lines as people write them: types, a regular expression, a loop, documentation. */
const CODE = `/** Longest label that DNS can carry (RFC 1035). */
const MAX_LABEL = 63;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

export interface HostName {
  labels: string[];
  port: number | null;
}

/**
 * Reads "host" or "host:port".
 * @param text what a person typed; spaces around it are ignored
 * @throws TypeError when it is no string, RangeError when it is no host name
 */
export function parseHostName(text: string): HostName {
  if (typeof text !== 'string') throw new TypeError(\`expected a string, got \${typeof text}\`);
  const [host = '', portText, ...rest] = text.trim().split(':');
  if (rest.length > 0) throw new RangeError('expected at most one colon');
  const labels = host.toLowerCase().split('.');
  for (const label of labels) {
    if (label.length > MAX_LABEL || !LABEL.test(label)) throw new RangeError(\`expected a label, got "\${label}"\`);
  }
  return { labels, port: portText === undefined ? null : parsePort(portText) };
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new RangeError(\`expected a port, got "\${text}"\`);
  return port;
}
`;
const TESTS = `import { expect, test } from 'vitest';\nimport { parseHostName } from './code.ts';\ntest('reads a port', () => { expect(parseHostName('a.b:80')).toEqual({ labels: ['a', 'b'], port: 80 }); });\n`;

/** Static analysis in its process: the first report after starting it, later ones, and ESLint's recommended rules alone as the baseline. */
export async function benchAnalysis(): Promise<object> {
  const tools = createCodeTools();
  try {
    const coldMs = await timed(() => tools.analyze('code.ts', CODE));
    const warm: number[] = [];
    const inspect: number[] = [];
    const emit: number[] = [];
    const baseline: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const code = `${CODE}// ${round}\n`;
      warm.push(await timed(() => tools.analyze('code.ts', code)));
      inspect.push(await timed(() => tools.inspect({ codeFile: 'code.ts', code, testFile: 'code.test.ts', tests: TESTS })));
      emit.push(await timed(() => tools.emit('code.ts', code)));
      const { js: plain } = await tools.emit('code.ts', code);
      baseline.push(await timed(() => new Linter().verify(plain, [js.configs.recommended])));
    }
    const [ours, bare] = [summarise(warm), summarise(baseline)];
    return { coldMs: Math.round(coldMs), warm: ours, inspect: summarise(inspect), emit: summarise(emit), bareEslint: bare, ratio: ours.p50Ms / bare.p50Ms, goal: 'warm p50 under 100 ms, first about 1.5 s' };
  } finally {
    await tools.close();
  }
}
