/**
 * Replaces `dom.js` of upstream's SDK: the same elements, hooks and errors, with one implementation for scripts and links. Elements also
 * get what content security policies ask for.
 */
import { setNonce } from '../../csp/nonce';
import { toScriptUrl } from '../../csp/script-url';

type Attributes = Record<string, unknown>;

/** The options of an element. */
interface Loading {
  url: string;
  cb?: () => void;
  onErrorCallback?: (error: Error) => void;
  attrs?: Attributes;
}

/** The result of a hook: the element, or options. */
type Hook<T> = (url: string, attrs?: Attributes) => T | { timeout?: number } | undefined;

const TIMEOUT = 20_000;

const stripProtocol = (url: string) => url.replace(/^(https?:)?\/\//i, '').replace(/\/$/, '');

/** Whether two URLs differ at most in their scheme and in a slash at the end. */
export const isStaticResourcesEqual = (first: string, second: string): boolean =>
  stripProtocol(first) === stripProtocol(second);

/** Finds an element with the same URL. */
function findElement<T extends 'script' | 'link'>(kind: T, attribute: string, url: string, rel?: unknown) {
  return Array.from(document.getElementsByTagName(kind)).find((element) => {
    const value = element.getAttribute(attribute);
    return value && isStaticResourcesEqual(value, url) && (!rel || (element as HTMLLinkElement).rel === rel);
  });
}

function createError(name: string, message: string): Error {
  const error = new Error(`${name}: ${message}`);
  error.name = name;
  return error;
}

type SettledEvent = Event | { type: string; isTimeout?: true };

/** Calls back once when an element has loaded or failed, after its own handlers. The element is removed then. */
function onSettled(
  element: HTMLScriptElement | HTMLLinkElement,
  isKept: boolean | undefined,
  done: (event: SettledEvent) => void,
) {
  const after = (handler: ((event: never) => unknown) | null) => async (event: SettledEvent | string) => {
    element.onerror = null;
    element.onload = null;
    if (!isKept) {
      element.parentNode?.removeChild(element);
    }
    const result = handler?.(event as never);
    if (result instanceof Promise) {
      await result;
    }
    done(event as SettledEvent);
    return result;
  };
  element.onerror = after(element.onerror) as OnErrorEventHandler;
  element.onload = after(element.onload) as (event: Event) => unknown;
  return after(null);
}

/** Creates the script of a URL, or returns the existing one. */
export function createScript(
  info: Loading & {
    needDeleteScript?: boolean;
    createScriptHook?: Hook<HTMLScriptElement | { script?: HTMLScriptElement }>;
  },
) {
  const { url, attrs, cb, onErrorCallback } = info;
  let timeout = TIMEOUT;
  let script = findElement('script', 'src', url);
  const needAttach = !script;
  if (!script) {
    script = document.createElement('script');
    script.type = attrs?.type === 'module' ? 'module' : 'text/javascript';
    const hookResult = info.createScriptHook?.(url, attrs);
    if (hookResult instanceof HTMLScriptElement) {
      script = hookResult;
    } else if (hookResult && typeof hookResult === 'object') {
      script = ('script' in hookResult && hookResult.script) || script;
      timeout = ('timeout' in hookResult && hookResult.timeout) || timeout;
    }
    if (!script.src) {
      script.src = toScriptUrl(url);
    }
    for (const [name, value] of hookResult ? [] : Object.entries(attrs ?? {})) {
      if (name === 'async' || name === 'defer') {
        script[name] = value as boolean;
      } else if (!script.getAttribute(name)) {
        script.setAttribute(name, value as string);
      }
    }
    setNonce(script);
  }
  let executionError: Error | undefined;
  const onWindowError = ({ filename, message, lineno, colno }: ErrorEvent) => {
    if (filename && isStaticResourcesEqual(filename, url)) {
      const text = `Script "${url}" loaded but threw a runtime error during execution: ${message} (${filename}:${lineno}:${colno})`;
      executionError = createError('ScriptExecutionError', text);
    }
  };
  window.addEventListener('error', onWindowError);
  const settle = onSettled(script, info.needDeleteScript === false, (event) => {
    clearTimeout(timer);
    window.removeEventListener('error', onWindowError);
    if (event?.type === 'error') {
      const text =
        'isTimeout' in event
          ? `Script "${url}" timed out.`
          : `Failed to load script "${url}" - the script URL is unreachable or the server returned an error (network failure, 404, CORS, etc.)`;
      onErrorCallback?.(createError('ScriptNetworkError', text));
    } else if (executionError) {
      onErrorCallback?.(executionError);
    } else {
      cb?.();
    }
  });
  const timer = setTimeout(() => settle({ type: 'error', isTimeout: true }), timeout);
  return { script, needAttach };
}

/** Creates the link of a URL and a `rel`, or returns the existing one. */
export function createLink(info: Loading & { createLinkHook?: Hook<HTMLLinkElement | { link?: HTMLLinkElement }> }) {
  const { url, attrs = {}, cb, onErrorCallback } = info;
  const existing = findElement('link', 'href', url, attrs.rel);
  if (existing) {
    Promise.resolve().then(cb);
    return { link: existing, needAttach: false };
  }
  let link = document.createElement('link');
  link.setAttribute('href', url);
  const hookResult = info.createLinkHook?.(url, attrs);
  const given =
    hookResult instanceof HTMLLinkElement ? hookResult : hookResult && 'link' in hookResult && hookResult.link;
  link = given || link;
  for (const [name, value] of given ? [] : Object.entries(attrs)) {
    if (!link.getAttribute(name)) {
      link.setAttribute(name, value as string);
    }
  }
  setNonce(link);
  onSettled(link, false, (event) => {
    if (event?.type === 'error') {
      const text = `Failed to load link "${url}" - the URL is unreachable or the server returned an error.`;
      onErrorCallback?.(createError('LinkNetworkError', text));
    } else {
      cb?.();
    }
  });
  return { link, needAttach: true };
}

/** Loads a script. Resolves when it has run, rejects if it can't be loaded or throws. */
export function loadScript(
  url: string,
  { attrs, createScriptHook }: { attrs?: Attributes; createScriptHook?: Hook<HTMLScriptElement> },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { script, needAttach } = createScript({
      url,
      cb: resolve,
      onErrorCallback: reject,
      attrs: { fetchpriority: 'high', ...attrs },
      createScriptHook,
      needDeleteScript: true,
    });
    if (needAttach) {
      document.head.appendChild(script);
    }
  });
}
