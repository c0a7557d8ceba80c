import { activityFeed } from './activity.js';
import { composer } from './composer.js';
import { fill, h } from './dom.js';

const STEPS = [
  ['Ask', 'In plain words. A function and its tests are written and analysed.'],
  ['Test', 'The tests run in a container without network, with hard limits.'],
  ['Decide', 'Somebody other than you approves exactly these bytes, or says what must change.'],
  ['Prove', 'It ships to git, and the audit trail shows that what runs is what was approved.'],
];

/** @returns what to do when the page is left */
export function showHome(main) {
  const { form, ideas } = composer();
  fill(main, form, activityFeed(), ideas, steps());
  return () => undefined;
}

/** For newcomers; it makes way for the first answer. */
function steps() {
  return h('section', { class: 'steps', 'aria-labelledby': 'steps-title' },
    h('h2', { id: 'steps-title' }, 'How it goes'),
    h('ol', {}, STEPS.map(([name, text]) => h('li', {}, h('strong', {}, name), h('span', { class: 'quiet' }, text)))));
}
