/**
 * Counts what every test asserts, and notices assertions that fail without failing their test,
 * that run after it, or that are answered by the value under test itself.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { chai, expect, vi } from 'vitest';
import type { Watch } from './integrity.ts';

const { apply, ownKeys } = Reflect;
const { defineProperty, freeze, getOwnPropertyDescriptor, getPrototypeOf } = Object;

/** What one test did, while it runs and afterwards. */
export interface TestRecord {
  assertions: number;
  /** Assertions that failed, whether or not the test failed with them. */
  failures: number;
  ended: boolean;
  lateAssertions: number;
  tampered: string[];
}

export const isDouble = vi.isMockFunction;
export const areTimersFake = vi.isFakeTimers;

const running = new AsyncLocalStorage<TestRecord>();
const retrying = new AsyncLocalStorage<true>();
let latest: TestRecord | undefined;

/** Runs a test's body and gives its assertions to `record`. */
export async function recordAssertions(record: TestRecord, body: () => unknown): Promise<void> {
  latest = record;
  try {
    await running.run(record, body);
  } finally {
    record.ended = true;
    latest = undefined;
  }
}

/** An assertion that isn't made with `expect`, e.g. a property check. */
export function countAssertion(): void {
  const record = running.getStore() ?? latest;
  if (record) record.assertions += 1;
}

/** Not assertions, although they are methods of an assertion. */
const PLUMBING = new Set<PropertyKey>(['constructor', 'withTest', 'withContext']);

/** Most values of an actual value that are looked at. */
const SCAN_LIMIT = 20_000;

/** Wraps every matcher and makes the set of matchers unchangeable. Runs once, before the code under test is loaded. */
export function watchAssertions(watch: Watch): void {
  const prototype = chai.Assertion.prototype as object;
  for (const name of ownKeys(prototype)) {
    const found = getOwnPropertyDescriptor(prototype, name);
    if (typeof found?.value !== 'function' || PLUMBING.has(name)) continue;
    defineProperty(prototype, name, { value: wrapMatcher(found.value as Matcher, watch) });
  }
  freeze(prototype);
  freeze(AsyncLocalStorage.prototype);
  freeze(chai.Assertion);
  // chai keeps flags on these two; the object that holds them must exist before they are frozen.
  for (const target of [chai.assert, expect]) chai.util.flag(target, 'sandbox', true);
  freeze(chai.assert);
  lockExpect();
  exemptRetries();
}

type Matcher = (this: object, ...args: unknown[]) => unknown;

function wrapMatcher(matcher: Matcher, watch: Watch): Matcher {
  return copyName(matcher, function (this: object, ...args: unknown[]) {
    const record = running.getStore() ?? latest;
    if (!record) return apply(matcher, this, args);
    record.assertions += 1;
    if (record.ended) record.lateAssertions += 1;
    inspectActual(record, chai.util.flag(this, 'object'), watch);
    try {
      return apply(matcher, this, args);
    } catch (error) {
      if (retrying.getStore() === undefined && chai.util.flag(this, 'poll') === undefined) record.failures += 1;
      throw error;
    }
  });
}

function copyName(from: Matcher, to: Matcher): Matcher {
  defineProperty(to, 'name', { value: from.name });
  for (const key of ownKeys(from)) {
    const found = getOwnPropertyDescriptor(from, key);
    if (found && key !== 'length' && key !== 'name' && key !== 'prototype') defineProperty(to, key, found);
  }
  return to;
}

function inspectActual(record: TestRecord, actual: unknown, watch: Watch): void {
  const replaced = watch.criticalChange(isDouble);
  if (replaced !== undefined) record.tampered[record.tampered.length] = `the built-in ${replaced} was replaced while assertions ran`;
  if (typeof actual === 'object' && actual !== null && answersForItself(actual)) {
    record.tampered[record.tampered.length] = 'a value under test answers comparisons itself (asymmetricMatch)';
  }
}

/** Whether the value or anything in it has an `asymmetricMatch`, with which it would equal whatever is expected. */
function answersForItself(actual: object): boolean {
  const queue: object[] = [actual];
  const seen = new Set<object>(queue);
  for (let index = 0; index < queue.length && index < SCAN_LIMIT; index += 1) {
    const value = queue[index] as object;
    if ('asymmetricMatch' in value) return true;
    if (ArrayBuffer.isView(value)) continue;
    for (const child of childrenOf(value)) {
      if (typeof child !== 'object' || child === null || seen.has(child) || queue.length >= SCAN_LIMIT) continue;
      seen.add(child);
      queue[queue.length] = child;
    }
  }
  return false;
}

function childrenOf(value: object): unknown[] {
  const children: unknown[] = [];
  if (getPrototypeOf(value) === Map.prototype) (value as Map<unknown, unknown>).forEach((item, key) => children.push(item, key));
  if (getPrototypeOf(value) === Set.prototype) (value as Set<unknown>).forEach((item) => children.push(item));
  for (const key of ownKeys(value)) {
    if (children.length >= SCAN_LIMIT) break;
    children[children.length] = getOwnPropertyDescriptor(value, key)?.value;
  }
  return children;
}

/** Custom matchers could make any comparison true. */
function lockExpect(): void {
  const refuse = (name: string) => () => {
    throw new Error(`expect.${name} is not available in the sandbox: it could make any comparison true. Write the check as a function of the test`);
  };
  Object.assign(expect, { extend: refuse('extend'), addEqualityTesters: refuse('addEqualityTesters') });
  freeze(expect);
  const registry = (globalThis as Record<symbol, unknown>)[Symbol.for('$$jest-matchers-object')] as { matchers: object; customEqualityTesters: unknown[] };
  freeze(registry.matchers);
  freeze(registry.customEqualityTesters);
  defineProperty(globalThis, Symbol.for('expect-global'), { value: expect, writable: false, configurable: false });
}

/** `vi.waitFor` and `vi.waitUntil` try until an assertion holds: what fails there on the way is no failure. */
function exemptRetries(): void {
  const { waitFor, waitUntil } = vi;
  const exempt = <T>(callback: () => T) => () => retrying.run(true, callback);
  vi.waitFor = (callback, options) => waitFor(exempt(callback), options);
  vi.waitUntil = (callback, options) => waitUntil(exempt(callback), options);
}
