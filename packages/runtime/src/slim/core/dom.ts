/** Stands for `dom.js` of the upstream SDK: the same elements, hooks and errors, with what scripts and links have in common once. */

type Attributes = Record<string, unknown>;

/** How an element is loaded. */
interface Loading {
  url: string;
  cb?: () => void;
  onErrorCallback?: (error: Error) => void;
  attrs?: Attributes;
}

/** What a hook may give: the element, or what upstream shall make of it. */
type Hook<T> = (url: string, attrs?: Attributes) => T | { timeout?: number } | undefined;

const TIMEOUT = 20_000;

const bare = (url: string) => url.replace(/^(https?:)?\/\//i, '').replace(/\/$/, '');

/** Whether two URLs differ at most in their scheme and in a slash at the end. */
export const isStaticResourcesEqual = (first: string, second: string): boolean => bare(first) === bare(second);

/** The element of the document that has a URL already. */
function find<T extends 'script' | 'link'>(kind: T, attribute: string, url: string, rel?: unknown) {
  return Array.from(document.getElementsByTagName(kind)).find((element) => {
    const value = element.getAttribute(attribute);
    return value && isStaticResourcesEqual(value, url) && (!rel || (element as HTMLLinkElement).rel === rel);
  });
}

function failure(name: string, message: string): Error {
  const error = new Error(`${name}: ${message}`);
  error.name = name;
  return error;
}

type Done = Event | { type: string; isTimeout?: true };

/** Calls back once when an element is there or has failed, after the handlers that it had; it is removed then. */
function watch(element: HTMLScriptElement | HTMLLinkElement, isKept: boolean | undefined, done: (event: Done) => void) {
  const after = (handler: ((event: never) => unknown) | null) => async (event: Done | string) => {
    element.onerror = null;
    element.onload = null;
    if (!isKept) {
      element.parentNode?.removeChild(element);
    }
    const result = handler?.(event as never);
    if (result instanceof Promise) {
      await result;
    }
    done(event as Done);
    return result;
  };
  element.onerror = after(element.onerror) as OnErrorEventHandler;
  element.onload = after(element.onload) as (event: Event) => unknown;
  return after(null);
}

/** Makes the script of a URL, or takes the one that is there. */
export function createScript(
  info: Loading & {
    needDeleteScript?: boolean;
    createScriptHook?: Hook<HTMLScriptElement | { script?: HTMLScriptElement }>;
  },
) {
  const { url, attrs, cb, onErrorCallback } = info;
  let timeout = TIMEOUT;
  let script = find('script', 'src', url);
  const needAttach = !script;
  if (!script) {
    script = document.createElement('script');
    script.type = attrs?.type === 'module' ? 'module' : 'text/javascript';
    const made = info.createScriptHook?.(url, attrs);
    if (made instanceof HTMLScriptElement) {
      script = made;
    } else if (made && typeof made === 'object') {
      script = ('script' in made && made.script) || script;
      timeout = ('timeout' in made && made.timeout) || timeout;
    }
    script.src ||= url;
    for (const [name, value] of made ? [] : Object.entries(attrs ?? {})) {
      if (name === 'async' || name === 'defer') {
        script[name] = value as boolean;
      } else if (!script.getAttribute(name)) {
        script.setAttribute(name, value as string);
      }
    }
  }
  let thrown: Error | undefined;
  const hear = ({ filename, message, lineno, colno }: ErrorEvent) => {
    if (filename && isStaticResourcesEqual(filename, url)) {
      const text = `Script "${url}" loaded but threw a runtime error during execution: ${message} (${filename}:${lineno}:${colno})`;
      thrown = failure('ScriptExecutionError', text);
    }
  };
  window.addEventListener('error', hear);
  const finish = watch(script, info.needDeleteScript === false, (event) => {
    clearTimeout(timer);
    window.removeEventListener('error', hear);
    if (event?.type === 'error') {
      const text =
        'isTimeout' in event
          ? `Script "${url}" timed out.`
          : `Failed to load script "${url}" - the script URL is unreachable or the server returned an error (network failure, 404, CORS, etc.)`;
      onErrorCallback?.(failure('ScriptNetworkError', text));
    } else if (thrown) {
      onErrorCallback?.(thrown);
    } else {
      cb?.();
    }
  });
  const timer = setTimeout(() => finish({ type: 'error', isTimeout: true }), timeout);
  return { script, needAttach };
}

/** Makes the link of a URL and a `rel`, or takes the one that is there. */
export function createLink(
  info: Loading & { needDeleteLink?: boolean; createLinkHook?: Hook<HTMLLinkElement | { link?: HTMLLinkElement }> },
) {
  const { url, attrs = {}, cb, onErrorCallback } = info;
  const known = find('link', 'href', url, attrs.rel);
  if (known) {
    Promise.resolve().then(cb);
    return { link: known, needAttach: false };
  }
  let link = document.createElement('link');
  link.setAttribute('href', url);
  const made = info.createLinkHook?.(url, attrs);
  const given = made instanceof HTMLLinkElement ? made : made && 'link' in made && made.link;
  link = given || link;
  for (const [name, value] of given ? [] : Object.entries(attrs)) {
    if (!link.getAttribute(name)) {
      link.setAttribute(name, value as string);
    }
  }
  watch(link, info.needDeleteLink === false, (event) => {
    if (event?.type === 'error') {
      const text = `Failed to load link "${url}" - the URL is unreachable or the server returned an error.`;
      onErrorCallback?.(failure('LinkNetworkError', text));
    } else {
      cb?.();
    }
  });
  return { link, needAttach: true };
}

/** Loads a script. Resolves when it has run, rejects when it can't be loaded or throws. */
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
