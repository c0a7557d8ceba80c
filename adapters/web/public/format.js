/** Words and figures as people read them. */
import { h } from './dom.js';

/** How each status is called, how it looks, and what it means for the reader. */
export const STATUS = {
  generating: { label: 'Writing', tone: 'busy', icon: 'pen' },
  proposed: { label: 'Proposed', tone: 'info', icon: 'pen' },
  testing: { label: 'Testing', tone: 'busy', icon: 'play' },
  awaiting_approval: { label: 'Awaiting approval', tone: 'warning', icon: 'clock' },
  approved: { label: 'Approved', tone: 'busy', icon: 'check' },
  deployed: { label: 'Deployed', tone: 'success', icon: 'check' },
  generation_failed: { label: 'Not generated', tone: 'error', icon: 'cross' },
  tests_failed: { label: 'Tests failed', tone: 'error', icon: 'cross' },
  rejected: { label: 'Rejected', tone: 'error', icon: 'stop' },
  expired: { label: 'Expired', tone: 'warning', icon: 'clock' },
  rolled_back: { label: 'Rolled back', tone: 'warning', icon: 'back' },
  superseded: { label: 'Superseded', tone: 'info', icon: 'info' },
};

const dateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const STEPS = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

function ago(milliseconds) {
  const [unit, size] = STEPS.find(([, size]) => Math.abs(milliseconds) >= size) ?? [];
  return unit ? relative.format(Math.round(milliseconds / size), unit) : 'just now';
}

/** A point in time: near ones relative, the exact one on hover and for machines. */
export function time(iso, how = 'relative') {
  const date = new Date(iso);
  const distance = date.getTime() - Date.now();
  const exact = dateAndTime.format(date);
  const text = how === 'exact' || Math.abs(distance) > 6 * 86_400_000 ? exact : ago(distance);
  return h('time', { datetime: iso, title: exact, 'data-relative': how === 'relative' }, text);
}

/** "just now" grows old; call this once a minute. */
export function refreshTimes() {
  for (const element of document.querySelectorAll('time[data-relative]')) element.textContent = time(element.dateTime).textContent;
}

export function exactTime(iso) {
  return dateAndTime.format(new Date(iso));
}

export function artifactAddress(artifactId) {
  return `#/artifacts/${encodeURIComponent(artifactId)}`;
}

export function shortHash(hash) {
  return hash ? hash.slice(0, 12) : 'none';
}

/** Messages carry a pictograph for chat; here icons and colours say it. */
export function withoutPictograph(text) {
  return text.replace(/^[\p{Extended_Pictographic}\u2713\u2717\u2013]\ufe0f?\s*/u, '');
}

/** `person@host` and `web:alice` as people call them. */
export function personName(identity) {
  return identity.replace(/^[a-z]+:/, '');
}

export function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
