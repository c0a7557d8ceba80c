import { activityFeed } from './activity.js';
import { composer } from './composer.js';
import { fill, h } from './dom.js';
import { t } from './words.js';

const STEPS = ['ask', 'test', 'decide', 'prove'];

/** @returns what to do when the page is left */
export function showHome(main) {
  const { form, ideas } = composer();
  fill(main, form, activityFeed(), ideas, steps());
  return () => undefined;
}

/** For newcomers; it makes way for the first answer. */
function steps() {
  return h('section', { class: 'steps', 'aria-labelledby': 'steps-title' },
    h('h2', { id: 'steps-title' }, t('steps.title')),
    h('ol', {}, STEPS.map((step) => h('li', {}, h('strong', {}, t(`steps.${step}`)), h('span', { class: 'quiet' }, t(`steps.${step}Text`))))));
}
