/** A domain of one's own, from a file with its schema. */
import { wordsFor } from './api.js';
import { openDialog } from './dialogs.js';
import { fill, freshId, h } from './dom.js';
import { freshRequestId, giveCommand } from './follow.js';
import { readText } from './read-text.js';
import { toast } from './toast.js';
import { t } from './words.js';

/** Asks for the file until the server takes it, then shows the new domain. */
export async function openAddDomain() {
  const added = await openDialog(t('domains.add'), (finish) => {
    const [fileId, helpId] = [freshId('schema'), freshId('schema-help')];
    const file = h('input', { id: fileId, type: 'file', accept: '.json', 'aria-describedby': helpId, 'data-first': true });
    const problem = h('p', { class: 'problem', role: 'alert' });
    const add = h('button', { type: 'button', class: 'button primary' }, t('domains.add'));
    add.addEventListener('click', async () => {
      if (file.files.length === 0) return void fill(problem, t('domains.needsFile'));
      add.disabled = true;
      fill(problem);
      try {
        finish((await giveCommand({ command: 'predict-add-domain', args: { schema: await readText(file.files[0]) }, requestId: freshRequestId() })).value);
      } catch (error) {
        fill(problem, error.code === undefined ? error.message : wordsFor(error));
        add.disabled = false;
      }
    });
    return [
      h('p', { id: helpId }, t('domains.text')),
      h('label', { for: fileId }, t('domains.file')), file, problem,
      h('div', { class: 'buttons end' }, h('button', { type: 'button', class: 'button', onclick: () => finish(undefined) }, t('cancel')), add),
    ];
  });
  if (added === undefined) return;
  toast('success', t('domains.added', { title: added.title }));
  window.location.hash = `#/predictions/${added.domain}`;
}
