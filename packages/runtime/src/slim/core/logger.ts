/**
 * Stands for `utils/logger.js` of the upstream core and the logger that it is made with. What is left out: a diagnostic's
 * context, which that file hands to a reporter that drops it in browsers, and what to write with where there is no
 * `console.warn`.
 */
import { getShortErrorMsg } from '@module-federation/error-codes/dist/getShortErrorMsg.mjs';
import { isDebugMode } from '@module-federation/sdk/dist/env.js';

const CATEGORY = '[ Federation Runtime ]';

const write = (method: 'warn' | 'error') => (message: unknown) => {
  const stack = isDebugMode() ? [new Error('Stack trace').stack] : [];
  console[method](CATEGORY, message, ...stack);
};

/** Writes with the runtime's name in front, and the stack when `FEDERATION_DEBUG` is set. */
export const logger = { warn: write('warn'), error: write('error') };

function named(message: unknown): unknown {
  if (message instanceof Error && !message.message.startsWith(CATEGORY)) {
    message.message = `${CATEGORY}: ${message.message}`;
  }
  return message;
}

/** Warns of a message or an error. */
export function warn(message: unknown): void {
  logger.warn(named(message));
}

/**
 * Throws an error: one with a message, or a known one.
 *
 * @param message what is thrown, a message, or a code of `descriptions`
 */
export function error(
  message: unknown,
  descriptions?: Record<string, string>,
  args?: Record<string, unknown>,
  cause?: string,
): never {
  const text = descriptions ? getShortErrorMsg(message as string, descriptions, args ?? {}, cause) : message;
  throw text instanceof Error ? named(text) : new Error(`${CATEGORY}: ${text}`);
}

/** Throws an error unless a condition holds. */
export function assert(
  condition: unknown,
  message: unknown,
  descriptions?: Record<string, string>,
  args?: Record<string, unknown>,
): asserts condition {
  if (!condition) {
    error(message, descriptions, args);
  }
}
