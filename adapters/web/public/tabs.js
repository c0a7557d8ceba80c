import { freshId, h } from './dom.js';

/**
 * Tabs after the ARIA practices: arrow keys move, Home and End jump, only the shown tab is in the tab order.
 * @param {string} label
 * @param {string[]} names
 * @returns {{element: HTMLElement, panels: HTMLElement[], choose: (index: number) => void}}
 */
export function tabs(label, names) {
  const ids = names.map(() => freshId('tab'));
  const buttons = names.map((name, index) => h('button', { type: 'button', role: 'tab', id: ids[index], 'aria-controls': `${ids[index]}-panel` }, name));
  const panels = names.map((_, index) => h('div', { role: 'tabpanel', id: `${ids[index]}-panel`, 'aria-labelledby': ids[index], class: 'tab-panel' }));
  const list = h('div', { role: 'tablist', 'aria-label': label, class: 'tab-list' }, buttons);

  function choose(index) {
    buttons.forEach((button, other) => {
      button.setAttribute('aria-selected', String(other === index));
      button.tabIndex = other === index ? 0 : -1;
      panels[other].hidden = other !== index;
    });
  }
  buttons.forEach((button, index) => button.addEventListener('click', () => choose(index)));
  list.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (next === undefined || at === -1) return;
    event.preventDefault();
    const index = (next + buttons.length) % buttons.length;
    choose(index);
    buttons[index].focus();
  });
  choose(0);
  return { element: h('section', { class: 'panel views', 'aria-label': label }, list, panels), panels, choose };
}
