/** Your own code through the same gate: two files, or one to analyse only. */
import { say } from './activity.js';
import { openDialog } from './dialogs.js';
import { fill, freshId, h } from './dom.js';

export async function openImport() {
  const chosen = await openDialog('Bring your own code', (finish) => {
    const [codeId, testsId] = [freshId('code'), freshId('tests')];
    const code = h('input', { id: codeId, type: 'file', accept: '.ts,.tsx,.js,.jsx', 'data-first': true });
    const tests = h('input', { id: testsId, type: 'file', accept: '.ts' });
    const problem = h('p', { class: 'problem', role: 'alert' });
    const take = async (needsTests) => {
      const missing = code.files.length === 0 ? 'Choose the file with the code.' : needsTests && tests.files.length === 0 ? 'Choose the file with its tests; they import the code by its file name, e.g. ./subject.ts.' : '';
      fill(problem, missing);
      if (missing !== '') return;
      try {
        finish({ code: await read(code.files[0]), tests: needsTests ? await read(tests.files[0]) : undefined });
      } catch (error) {
        fill(problem, error.message);
      }
    };
    return [
      h('p', {}, 'It is analysed, its tests run in the sandbox, and it ships only when a second person approves it.'),
      h('label', { for: codeId }, 'Code (.ts)'), code,
      h('label', { for: testsId }, 'Tests (.test.ts, vitest)'), tests, problem,
      h('div', { class: 'buttons end' },
        h('button', { type: 'button', class: 'button', onclick: () => finish(undefined) }, 'Cancel'),
        h('button', { type: 'button', class: 'button', onclick: () => take(false) }, 'Only analyse'),
        h('button', { type: 'button', class: 'button primary', onclick: () => take(true) }, 'Import')),
    ];
  });
  if (!chosen) return;
  const { code, tests } = chosen;
  if (tests) await say(`Import of ${code.name}`, { command: 'import', args: { codeFile: code.name, code: code.text, testFile: tests.name, tests: tests.text } });
  else await say(`Analysis of ${code.name}`, { command: 'analyze', args: { fileName: code.name, source: code.text } });
}

async function read(file) {
  try {
    return { name: file.name, text: new window.TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer()) };
  } catch {
    throw new Error(`${file.name} is not UTF-8 text.`);
  }
}
