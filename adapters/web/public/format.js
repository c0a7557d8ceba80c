/** Figures, times and names as people read them. */
import { h } from './dom.js';
import { locale, t } from './words.js';

/** How each status looks. */
export const STATUS = {
  generating: { tone: 'busy', icon: 'pen' },
  proposed: { tone: 'info', icon: 'pen' },
  testing: { tone: 'busy', icon: 'play' },
  awaiting_approval: { tone: 'warning', icon: 'clock' },
  approved: { tone: 'busy', icon: 'check' },
  deployed: { tone: 'success', icon: 'check' },
  generation_failed: { tone: 'error', icon: 'cross' },
  tests_failed: { tone: 'error', icon: 'cross' },
  rejected: { tone: 'error', icon: 'stop' },
  expired: { tone: 'warning', icon: 'clock' },
  rolled_back: { tone: 'warning', icon: 'back' },
  superseded: { tone: 'info', icon: 'info' },
};

const STEPS = [['day', 86_400_000], ['hour', 3_600_000], ['minute', 60_000]];

function ago(milliseconds) {
  const [unit, size] = STEPS.find(([, size]) => Math.abs(milliseconds) >= size) ?? [];
  return unit ? new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(Math.round(milliseconds / size), unit) : t('time.now');
}

export function exactTime(iso) {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

/** A day as `2026-11-24`, short and without the year. */
export function shortDay(day) {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}

/** A figure with at most three significant digits. */
export function figure(value) {
  return value.toLocaleString(locale(), { maximumSignificantDigits: 3 });
}

/** A point in time: near ones relative, the exact one on hover and for machines. */
export function time(iso, how = 'relative') {
  const distance = new Date(iso).getTime() - Date.now();
  const exact = exactTime(iso);
  const text = how === 'exact' || Math.abs(distance) > 6 * 86_400_000 ? exact : ago(distance);
  return h('time', { datetime: iso, title: exact, 'data-relative': how === 'relative' }, text);
}

/** "just now" grows old; call this once a minute. */
export function refreshTimes() {
  for (const element of document.querySelectorAll('time[data-relative]')) element.textContent = time(element.dateTime).textContent;
}

export function artifactAddress(artifactId) {
  return `#/artifacts/${encodeURIComponent(artifactId)}`;
}

export function shortHash(hash) {
  return hash ? hash.slice(0, 12) : t('none');
}

/** Messages carry a pictograph for chat; here icons and colours say it. */
export function withoutPictograph(text) {
  return text.replace(/^[\p{Extended_Pictographic}\u2713\u2717\u2013]\ufe0f?\s*/u, '');
}

/** `person@host` and `web:alice` as people call them. */
export function personName(identity) {
  return identity.replace(/^[a-z]+:/, '');
}
