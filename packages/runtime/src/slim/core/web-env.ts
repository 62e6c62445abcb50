/**
 * Replaces `env.js` of upstream's SDK in builds for the web. Given the target, upstream assumes a page everywhere, but a worker has
 * no document.
 */
declare const FEDERATION_DEBUG: unknown;

export const isBrowserEnvValue: boolean = typeof window === 'object' && typeof window.document === 'object';

export const isBrowserEnv = (): boolean => isBrowserEnvValue;

/** React Native has no document, and its bundlers have no web target. */
export const isReactNativeEnv = (): boolean => false;

/** Whether debug output is enabled. */
export function isDebugMode(): boolean {
  try {
    return (
      (typeof FEDERATION_DEBUG === 'undefined' ? undefined : Boolean(FEDERATION_DEBUG)) ||
      Boolean(isBrowserEnvValue && localStorage.getItem('FEDERATION_DEBUG'))
    );
  } catch {
    return false;
  }
}
