/** What works behind the page, in one line. */
import { get } from './api.js';
import { h, section } from './dom.js';
import { icon } from './icons.js';
import { on } from './live.js';
import { banner } from './toast.js';

const EVERY_MS = 20_000;

export function startFooter() {
  const draw = section(document.getElementById('foot'), line);
  let timer;
  const refresh = async () => {
    clearTimeout(timer);
    const state = await get('/api/queue').catch(() => undefined);
    if (state) {
      draw(state);
      banner(state.sandbox.isolation === 'none' ? `Tests run without isolation: ${sentences(state.sandbox)}` : '');
    }
    timer = setTimeout(refresh, EVERY_MS);
  };
  let soon;
  on('request', () => {
    clearTimeout(soon);
    soon = setTimeout(refresh, 300);
  });
  void refresh();
}

/** Details and remedies come from many places; some end with a full stop. */
function sentences({ detail, remedy }) {
  const ended = [detail, remedy].filter(Boolean).map((text) => text.replace(/\.?$/, '.'));
  return ended.join(' ');
}

function line(state) {
  const { isolation, ready, detail } = state.sandbox;
  return [
    h('span', {}, icon(ready ? 'check' : 'warning'), `Sandbox: ${isolation === 'none' ? 'local process, not isolated' : isolation}${ready ? '' : ` (${detail})`}`),
    h('span', {}, icon('clock'), `Queue: ${state.active} running, ${state.waiting + state.delayed} waiting${state.workers === 0 ? ', no worker' : ''}`),
    h('span', {}, icon('info'), `${state.store}, ${state.queue}`),
  ];
}
