import { expect, test } from '@playwright/test';
import { delayBefore, wait, withRetry } from '../src/backoff.ts';

const policy = { retries: 3, retryDelay: 100, maxRetryDelay: 350 };
const never = new AbortController().signal;
const noPause = async () => {};

test('the wait doubles up to the cap', () => {
  expect([1, 2, 3, 4].map((retry) => delayBefore(retry, policy))).toEqual([100, 200, 350, 350]);
});

test('every retry comes after its wait, and the last error is thrown', async () => {
  const steps: string[] = [];
  const attempt = async (failed: number) => {
    steps.push(`attempt ${failed}`);
    throw new Error(`attempt ${failed}`);
  };
  const pause = async (milliseconds: number) => {
    steps.push(`${milliseconds} ms`);
  };
  await expect(withRetry(attempt, policy, never, pause)).rejects.toThrow('attempt 3');
  expect(steps).toEqual(['attempt 0', '100 ms', 'attempt 1', '200 ms', 'attempt 2', '350 ms', 'attempt 3']);
});

test('a success ends it', async () => {
  const attempts: number[] = [];
  const attempt = async (failed: number) => {
    attempts.push(failed);
    if (failed === 0) throw new Error('down');
    return 'here';
  };
  expect(await withRetry(attempt, policy, never, noPause)).toBe('here');
  expect(attempts).toEqual([0, 1]);
});

test('an abort ends the wait and is the reason', async () => {
  const controller = new AbortController();
  const attempts: number[] = [];
  const attempt = async (failed: number) => {
    attempts.push(failed);
    throw new Error('down');
  };
  const hour = 3_600_000;
  const slow = { retries: 1, retryDelay: hour, maxRetryDelay: hour };
  const pause = (milliseconds: number, signal: AbortSignal) => {
    const waiting = wait(milliseconds, signal);
    controller.abort(new Error('gone'));
    return waiting;
  };
  await expect(withRetry(attempt, slow, controller.signal, pause)).rejects.toThrow('gone');
  expect(attempts).toEqual([0]);
});

test('a wait ends by itself', async () => {
  const before = performance.now();
  await wait(20, never);
  // A timer may fire within the millisecond before its time.
  expect(performance.now() - before).toBeGreaterThanOrEqual(19);
});

test('a number of retries that is none means no retry', async () => {
  const attempts: number[] = [];
  const attempt = async (failed: number) => {
    attempts.push(failed);
    if (failed > 10) return;
    throw new Error('down');
  };
  await expect(withRetry(attempt, { ...policy, retries: Number.NaN }, never, noPause)).rejects.toThrow('down');
  expect(attempts).toEqual([0]);
});
