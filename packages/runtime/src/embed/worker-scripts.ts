import { toScriptUrl } from '../csp/script-url';

declare const ENV_TARGET: unknown;
declare const importScripts: undefined | ((...urls: string[]) => void);

/** Whether this is a web worker, which upstream mistakes for Node. */
export const isWorker: boolean =
  !(typeof ENV_TARGET !== 'undefined' && ENV_TARGET === 'node') &&
  typeof importScripts === 'function' &&
  typeof document === 'undefined';

/** Module workers have `importScripts` as well, but it throws before it looks at any URL. */
export function canImportScripts(): boolean {
  try {
    importScripts?.();
    return true;
  } catch {
    return false;
  }
}

/** Makes the URL of an entry absolute. A manifest may contain a path, which upstream turns into `https:/path` where it assumes Node. */
export const workerUrl = (entry: string): string => new URL(entry.replace(/^https:(?!\/\/)/, ''), location.origin).href;

/** Runs a script. It can't know its own URL in a worker and locates its chunks by `location`, so that is replaced while it runs. */
export function runInWorker(url: string): void {
  const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'location');
  Object.defineProperty(globalThis, 'location', { value: new URL(url), configurable: true });
  try {
    importScripts?.(toScriptUrl(url));
  } finally {
    if (descriptor) {
      Object.defineProperty(globalThis, 'location', descriptor);
    } else {
      Reflect.deleteProperty(globalThis, 'location');
    }
  }
}
