/**
 * Stands for `env.js` of the upstream SDK, in builds for the web. Upstream takes every place of such a build for a page when
 * it is told the target; a worker of it has no document.
 */
declare const FEDERATION_DEBUG: unknown;

export const isBrowserEnvValue: boolean = typeof window === 'object' && typeof window.document === 'object';

export const isBrowserEnv = (): boolean => isBrowserEnvValue;

/** React Native has no page, and its bundlers no target for the web. */
export const isReactNativeEnv = (): boolean => false;

/** Whether the user of a page asks for more on the console. */
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
