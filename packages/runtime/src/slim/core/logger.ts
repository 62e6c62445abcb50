/**
 * Replaces `utils/logger.js` of upstream's core and its logger. It leaves out the context of diagnostics, which only goes to a
 * reporter that drops it in browsers, and the fallback for a missing `console.warn`.
 */
import { getShortErrorMsg } from '@module-federation/error-codes/dist/getShortErrorMsg.mjs';
import { isDebugMode } from '@module-federation/sdk/dist/env.js';

const CATEGORY = '[ Federation Runtime ]';

const write = (method: 'warn' | 'error') => (message: unknown) => {
  const stack = isDebugMode() ? [new Error('Stack trace').stack] : [];
  console[method](CATEGORY, message, ...stack);
};

/** Writes with the runtime's name as prefix, and with the stack if `FEDERATION_DEBUG` is set. */
export const logger = { warn: write('warn'), error: write('error') };

function withCategory(message: unknown): unknown {
  if (message instanceof Error && !message.message.startsWith(CATEGORY)) {
    message.message = `${CATEGORY}: ${message.message}`;
  }
  return message;
}

/** Warns of a message or an error. */
export function warn(message: unknown): void {
  logger.warn(withCategory(message));
}

/**
 * Throws an error.
 *
 * @param message an error, a message, or a code of `descriptions`
 */
export function error(
  message: unknown,
  descriptions?: Record<string, string>,
  args?: Record<string, unknown>,
  cause?: string,
): never {
  const text = descriptions ? getShortErrorMsg(message as string, descriptions, args ?? {}, cause) : message;
  throw text instanceof Error ? withCategory(text) : new Error(`${CATEGORY}: ${text}`);
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
