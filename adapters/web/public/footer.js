/** What works behind the page, in one line. */
import { fill, h, section } from './dom.js';
import { icon } from './icons.js';
import { onQueueState, startQueueState } from './queue-state.js';
import { openShortcuts } from './shortcuts.js';
import { banner } from './toast.js';
import { t } from './words.js';

export function startFooter() {
  const draw = section(document.getElementById('foot'), line);
  fill(document.getElementById('foot-end'), h('button', { type: 'button', class: 'link', onclick: openShortcuts }, t('shortcuts.title')));
  onQueueState((state) => {
    draw(state);
    banner(state.sandbox.isolation === 'none' ? t('footer.notIsolated', { why: sentences(state.sandbox) }) : '');
  });
  startQueueState();
}

/** Details and remedies come from many places; some end with a full stop. */
export function sentences({ detail, remedy }) {
  const ended = [detail, remedy].filter(Boolean).map((text) => text.replace(/\.?$/, '.'));
  return ended.join(' ');
}

/** How tests run, in words. */
export function isolationName(isolation) {
  return isolation === 'none' ? t('queue.local') : isolation;
}

function line(state) {
  const { isolation, ready, detail } = state.sandbox;
  return [
    h('span', {}, icon(ready ? 'check' : 'warning'), `${t('footer.sandbox', { isolation: isolationName(isolation) })}${ready ? '' : ` (${detail})`}`),
    h('span', {}, icon('clock'), t('footer.queue', { active: state.active, waiting: state.waiting + state.delayed }), state.workers === 0 && t('footer.noWorker')),
    h('span', {}, icon('info'), `${state.store}, ${state.queue}`),
    h('a', { href: '#/overview' }, t('footer.more')),
  ];
}
