/** Your own code through the same gate: two files, or one to analyse only. */
import { say } from './activity.js';
import { openDialog } from './dialogs.js';
import { fill, freshId, h } from './dom.js';
import { readText } from './read-text.js';
import { t } from './words.js';

export async function openImport() {
  const chosen = await openDialog(t('import.title'), (finish) => {
    const [codeId, testsId] = [freshId('code'), freshId('tests')];
    const code = h('input', { id: codeId, type: 'file', accept: '.ts,.tsx,.js,.jsx', 'data-first': true });
    const tests = h('input', { id: testsId, type: 'file', accept: '.ts' });
    const problem = h('p', { class: 'problem', role: 'alert' });
    const take = async (needsTests) => {
      const missing = code.files.length === 0 ? t('import.needsCode') : needsTests && tests.files.length === 0 ? t('import.needsTests') : '';
      fill(problem, missing);
      if (missing !== '') return;
      try {
        finish({ code: await read(code.files[0]), tests: needsTests ? await read(tests.files[0]) : undefined });
      } catch (error) {
        fill(problem, error.message);
      }
    };
    return [
      h('p', {}, t('import.text')),
      h('label', { for: codeId }, t('import.code')), code,
      h('label', { for: testsId }, t('import.tests')), tests, problem,
      h('div', { class: 'buttons end' },
        h('button', { type: 'button', class: 'button', onclick: () => finish(undefined) }, t('cancel')),
        h('button', { type: 'button', class: 'button', onclick: () => take(false) }, t('import.analyse')),
        h('button', { type: 'button', class: 'button primary', onclick: () => take(true) }, t('import.import'))),
    ];
  });
  if (!chosen) return;
  const { code, tests } = chosen;
  if (tests) await say(t('import.said', { name: code.name }), { command: 'import', args: { codeFile: code.name, code: code.text, testFile: tests.name, tests: tests.text } });
  else await say(t('import.saidAnalysis', { name: code.name }), { command: 'analyze', args: { fileName: code.name, source: code.text } });
}

async function read(file) {
  return { name: file.name, text: await readText(file) };
}
