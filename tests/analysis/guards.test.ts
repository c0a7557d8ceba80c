import { expect, test } from 'vitest';
import './tools.ts';
import { checkSecurity } from '../../src/analysis/security.ts';
import { parseSource } from '../../src/analysis/syntax.ts';

/** Whether a value is seen to reach the shell unchecked. */
function isFound(body: string): boolean {
  const parsed = parseSource('subject.js', `import { exec } from 'node:child_process';\nexport function run(name, other) { ${body} }\n`);
  if (!parsed.ok) throw new Error(parsed.finding.message);
  return checkSecurity(parsed.file).some((finding) => finding.ruleId === 'saraphina/command-injection');
}

test.each([
  ["if (ALLOWED.includes(name)) exec('make ' + name);"],
  ["if (!ALLOWED.includes(name)) return; exec('make ' + name);"],
  ["if (ALLOWED.indexOf(name) === -1) throw new Error('no'); exec('make ' + name);"],
  ["if (ALLOWED.indexOf(name) >= 0) exec('make ' + name);"],
  ["if (name === 'all' || name === 'docs') exec('make ' + name);"],
  ["if (name !== 'all') return; exec('make ' + name);"],
  ["if (/^[a-z]+$/.test(name)) exec('make ' + name);"],
  ["if (/[^a-z]/.test(name)) throw new Error('no'); exec('make ' + name);"],
  ["if (/[^a-z]/.test(name)) return; else exec('make ' + name);"],
  ["if (isValid(name) === true) exec('make ' + name);"],
  ["if (isUnsafe(name)) return; exec('make ' + name);"],
  ["if (typeof name === 'number') exec('make ' + name);"],
  ["if (isNaN(name)) return; exec('make ' + name);"],
  ["if (other && isSafe(name)) exec('make ' + name);"],
  ["if (!isSafe(name) || other) return; exec('make ' + name);"],
  ["if (TABLE.hasOwnProperty(name)) exec('make ' + TABLE[name]);"],
  ["assertSafe(name); exec('make ' + name);"],
  ["exec('make ' + (isSafe(name) ? name : 'all'));"],
])('a value that was checked is left alone: %s', (body) => {
  expect(isFound(body)).toBe(false);
});

test.each([
  ["if (ALLOWED.includes(name)) return; exec('make ' + name);"],
  ["if (!ALLOWED.includes(name)) exec('make ' + name);"],
  ["if (ALLOWED.indexOf(name) === -1) exec('make ' + name);"],
  ["if (name === 'all' || other()) exec('make ' + name);"],
  ["if (name === 'all') return; exec('make ' + name);"],
  ["if (/[^a-z]/.test(name)) exec('make ' + name);"],
  ["if (isValid(name) === false) exec('make ' + name);"],
  ["if (isNaN(name)) exec('make ' + name);"],
  ["if (typeof name === 'string') exec('make ' + name);"],
  ["if (other || isSafe(name)) exec('make ' + name);"],
  ["if (!isSafe(name) && other) return; exec('make ' + name);"],
  ["if (name.includes('secret')) return; exec('make ' + name);"],
  ["if (name.startsWith('/srv/')) exec('ls ' + name);"],
  ["console.assert(name, 'missing'); exec('make ' + name);"],
  ["if (isSafe(other)) exec('make ' + name);"],
])('a check that says nothing, or the wrong thing, does not help: %s', (body) => {
  expect(isFound(body)).toBe(true);
});

test('thousands of conditions, and of variables made of one another, do not exhaust the stack', () => {
  const conditions = Array.from({ length: 3000 }, (_, index) => `name !== 'n${index}'`).join(' && ');
  expect(isFound(`if (${conditions}) return; exec('make ' + name);`)).toBe(false);
  const chain = Array.from({ length: 3000 }, (_, index) => `const v${index} = ${index === 0 ? 'name' : `v${index - 1}`} + 'x';`).join('\n');
  expect(isFound(`${chain} exec(v2999);`)).toBe(true);
});
